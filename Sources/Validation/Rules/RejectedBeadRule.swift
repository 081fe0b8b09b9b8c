import CorpusModel
import JSONSyntax

/// `rejected-bead-kept`: what a person rejected does not stand as a bead beside (a warning).
struct RejectedBeadRule: CorpusRule {
  static let notes = [
    RuleNote(
      "rejected-bead-kept", .warning, "a rejected bead does not stand again as one that holds",
      bad: "`fa [3], ar [4]` rejected and, a line below, auto", good: "the rejected line alone")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beads.flatMap { beads -> [Finding] in
      func key(_ record: JSONNode) -> [[Int]] {
        Language.allCases.map { language in
          (record[language.rawValue]?.elements ?? []).compactMap(\.integer)
        }
      }
      func isRejected(_ record: JSONNode) -> Bool {
        record["status"]?.string == BeadStatus.rejected.rawValue
      }
      let rejected = Set(beads.file.records.filter(isRejected).map(key))
      guard !rejected.isEmpty else { return [] }
      return beads.file.records.filter { !isRejected($0) && rejected.contains(key($0)) }.map {
        beads.file.finding(
          Self.notes[0].name, .warning, at: $0.span, of: $0, pointer: "",
          "a person has rejected this bead")
      }
    }
  }
}
