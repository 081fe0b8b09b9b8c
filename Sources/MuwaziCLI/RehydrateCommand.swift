import ArgumentParser
import Muwazi

struct RehydrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehydrate",
    abstract: "Put the texts back into an export without them.",
    discussion: """
      Takes what `muwazi export --format jsonl --stand-off` wrote into DIR and the reports themselves, \
      files or directories, which are recognized by their SHA-256 whatever they are called. Writes to \
      OUT, byte for byte, what the export would have written with the texts. A report that is missing \
      or was changed is an error, and nothing is written.

        muwazi rehydrate shareable --out data reports/
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("out"), help: "The directory that takes the files.")
  var output: String

  @Argument(help: "The export without texts.")
  var directory: String

  @Argument(help: "The reports: files, or directories to look in.")
  var sources: [String]

  func run() async throws {
    let records = try RehydrationRun.run(directory, sources: sources, to: output)
    var standardOutput = StandardOutput()
    try standardOutput.write(records)
    try standardOutput.flush()
  }
}
