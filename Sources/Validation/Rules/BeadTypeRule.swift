import CorpusModel
import JSONSyntax

/// `bead-type`: the type gives the counts of the two sides.
///
/// Bad: `"fa":[3],"ar":[4,5],"type":"1-1"`. Good: `"type":"1-2"`.
struct BeadTypeRule: CorpusRule {
  static let name = "bead-type"

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beads.flatMap { beads in
      beads.file.records.compactMap { record -> Finding? in
        guard let persian = record["fa"]?.elements, let arabic = record["ar"]?.elements,
          let type = record["type"], let text = type.string
        else { return nil }
        let expected = "\(persian.count)-\(arabic.count)"
        if text == expected { return nil }
        return beads.file.finding(
          Self.name, at: type.span, of: record, pointer: "/type",
          "the bead is \(expected), not \(text.isolated)")
      }
    }
  }
}
