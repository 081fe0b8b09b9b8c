import ArgumentParser
import CorpusStore
import Interchange
import Muwazi

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a corpus in another format.",
    discussion: """
      Writes files under OUT, each whole or not at all, and prints one JSON object a file: \
      {"path","format","sha256","records"}. What the format cannot hold is counted on standard error.

        muwazi export corpus --format tei --out tei
        muwazi export corpus --format jsonl --out jsonl

      tei    TEI P5: corpus.xml with the alignment, documents/ID.xml with the texts; the text content \
      of a document's <body> is its source, character for character
      jsonl  translation.jsonl, one bead with two sides a line, and annotations.jsonl, one segment a \
      line, for load_dataset("json") and pandas

      The corpus must have been built. Files of the same name are replaced, others in OUT stay as they \
      are: what is printed is what the export consists of.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var parallel: ParallelOptions

  @Option(help: "The format: tei or jsonl.")
  var format: ExportFormat

  @Option(name: .customLong("out"), help: "The directory that takes the files.")
  var output: String

  @Argument(help: "The directory of the corpus.")
  var directory: String

  func run() async throws {
    let export = try CorpusExportRun(of: CorpusDirectory(directory), jobs: parallel.threads)
    let result = try await export.export(as: format, to: output)
    for (kind, count) in result.losses.losses {
      StandardError.write("\(directory): not in \(format.rawValue): \(kind.rawValue): \(count)")
    }
    var standardOutput = StandardOutput()
    try standardOutput.write(result.records)
    try standardOutput.flush()
  }
}

extension ExportFormat: ExpressibleByArgument {}
