import ArgumentParser
import CorpusModel
import Interchange
import Muwazi

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure an alignment against gold.",
    discussion: """
      Compares two files of beads over the same sentences and prints precision, recall and F1, one \
      JSON object a line: strict (the same bead), lax (beads that share sentences on both sides), \
      link (the pairs of sentences that are joined). Rejected beads count on neither side.

        muwazi evaluate gold.jsonl predicted.jsonl
        muwazi align report.txt taqrir.txt | muwazi evaluate gold.jsonl -
      """)

  @Argument(help: "Beads made by hand, JSONL.")
  var gold: String

  @Argument(help: "Beads to measure, JSONL; - is standard input.")
  var predicted: String

  func validate() throws {
    if gold == "-" && predicted == "-" {
      throw ValidationError("Only one of the two files can be standard input.")
    }
  }

  func run() async throws {
    var output = StandardOutput()
    try output.write(
      EvaluationReport.bytes(
        gold: try BeadRecord.read(try TextReader.bytes(gold), path: gold).map(\.bead),
        predicted: try BeadRecord.read(try TextReader.bytes(predicted), path: predicted).map(\.bead)
      ))
    try output.flush()
  }
}
