import CorpusModel
import JSONSyntax

/// `manual-annotator`: a bead that a person made or rejected says who (a warning).
///
/// Bad: `"status":"manual","annotators":[]`. Good: `"annotators":["Sara"]`.
struct ManualBeadRule: CorpusRule {
  static let notes = [
    RuleNote(
      "manual-annotator", .warning, "a bead that a person made or rejected says who",
      bad: #"`"status":"manual","annotators":[]`"#, good: #"`"annotators":["Sara"]`"#)
  ]

  static let name = "manual-annotator"

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beads.flatMap { beads in
      beads.file.records.compactMap { record -> Finding? in
        guard let status = record["status"], let name = status.string,
          name == BeadStatus.manual.rawValue || name == BeadStatus.rejected.rawValue,
          record["annotators"]?.elements?.isEmpty != false
        else { return nil }
        return beads.file.finding(
          Self.name, .warning, at: record["annotators"]?.span ?? status.span, of: record,
          pointer: "/annotators", "a \(name) bead names no annotator")
      }
    }
  }
}
