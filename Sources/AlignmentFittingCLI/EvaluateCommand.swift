import Alignment
import AlignmentFitting
import ArgumentParser
import CorpusModel
import Foundation

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the aligner of this build on comparable reports.",
    discussion: """
      The segments are those of the files. Prints a line a pair and one for all: strict (whole beads) \
      and link (pairs of sentences), each with precision, recall and F1.
      """)

  @Option(help: "A folder of comparable reports.")
  var reports: String

  @Option(help: "parallel, comparable or auto.")
  var mode = "auto"

  func validate() throws {
    guard mode == "auto" || AlignmentMode(rawValue: mode) != nil else {
      throw ValidationError("There is no mode \(mode).")
    }
  }

  func run() throws {
    let evaluation = ReportEvaluation(
      try FittingInput.reports(in: reports), mode: AlignmentMode(rawValue: mode))
    print("id\tstrict_p\tstrict_r\tstrict_f1\tlink_p\tlink_r\tlink_f1")
    for row in evaluation.rows {
      let figures = [row.strict, row.link].flatMap { [$0.precision, $0.recall, $0.f1] }
      print(
        ([row.id] + figures.map { String(format: "%.3f", $0) }).joined(separator: "\t"))
    }
  }
}
