import CorpusModel
import JSONSyntax

/// `bead-type`: the type gives the counts of the two sides.
///
/// Bad: `"fa":[3],"ar":[4,5],"type":"1-1"`. Good: `"type":"1-2"`.
struct BeadTypeRule: CorpusRule {
  static let notes = [
    RuleNote(
      "bead-type", "the type of a bead gives the counts of its sides",
      bad: #"`"fa":[3],"ar":[4,5],"type":"1-1"`"#, good: #"`"type":"1-2"`"#, isFixable: true)
  ]

  static let name = "bead-type"

  func edits(in corpus: CorpusContents) -> [RuleEdit] {
    corpus.beads.flatMap { beads in
      beads.file.records.compactMap { record -> RuleEdit? in
        guard let persian = record["fa"]?.elements, let arabic = record["ar"]?.elements,
          let type = record["type"], type.kind == .string,
          type.string != "\(persian.count)-\(arabic.count)"
        else { return nil }
        return RuleEdit(
          path: beads.file.path, span: type.span,
          replacement: "\"\(persian.count)-\(arabic.count)\"")
      }
    }
  }

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
