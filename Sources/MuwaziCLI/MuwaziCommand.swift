import ArgumentParser
import CorpusStore
import Glibc
import Muwazi

@main
struct MuwaziCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muwazi",
    abstract: "A toolkit for annotated Persian–Arabic parallel corpora.",
    discussion: """
      A corpus in five commands:

        muwazi init corpus --name "My corpus"
        muwazi add corpus --lang fa --meta outlet=IRNA report.txt
        muwazi add corpus --lang ar --meta outlet=SANA taqrir.txt
        muwazi build corpus
        muwazi export corpus --format tei --out tei

      Without a corpus: muwazi align report.txt taqrir.txt

      Results go to standard output, all else to standard error. Exit status: 0 done; 1 the input was \
      read and found wrong; 2 usage or configuration; 3 input that cannot be read; 130 interrupted.
      """,
    version: ToolVersion.current,
    subcommands: [
      InitCommand.self, AddCommand.self, BuildCommand.self, ExportCommand.self, ImportCommand.self,
      RehydrateCommand.self,
      ValidateCommand.self, SegmentCommand.self, TokenizeCommand.self, NormalizeCommand.self,
      RomanizeCommand.self, AnnotateCommand.self, PairCommand.self, AlignCommand.self,
      EvaluateCommand.self, AgreementCommand.self, LexiconCommand.self,
    ])

  /// Runs the command line and ends the process with the status of the contract.
  static func main() async {
    Interruption.handleSignals()
    // A reader that went away shows as an error of `write`, which ends the command quietly.
    signal(SIGPIPE, SIG_IGN)
    // Likewise a limit on the size of files: a clear error instead of a sudden death.
    signal(SIGXFSZ, SIG_IGN)
    Glibc.exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the command line and returns its exit status.
  static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch {
      return ExitStatus.report(error)
    }
  }
}
