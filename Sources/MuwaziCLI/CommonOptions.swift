import ArgumentParser
import CorpusModel
import Glibc

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "No progress and no summary; warnings and errors remain.")
  var quiet = false
}

/// What commands take that work in parallel.
struct ParallelOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "At most so many threads (default: all cores).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
  }

  /// The number of threads to use.
  var threads: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

extension Language: ExpressibleByArgument {}
