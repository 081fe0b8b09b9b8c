import CorpusModel
import JSONSyntax

/// `entity-referent`: a name has the same referent on both sides of a bead.
struct EntityReferentRule: CorpusRule {
  static let notes = [
    RuleNote(
      "entity-referent", "names under one key, on the two sides of a bead, refer to the same thing",
      bad: #"`"key":"bġdad","ref":"Q1530"` beside `"key":"bġdad","ref":"Q800"`"#,
      good: #"the same `ref` on both sides"#)
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beadAnnotations(layer: "names").flatMap { bead -> [Finding] in
      var referents: [String: Set<String>] = [:]
      for annotation in bead.sides.persian {
        guard let key = annotation.string("key"), let ref = annotation.string("ref") else {
          continue
        }
        referents[key, default: []].insert(ref)
      }
      return bead.sides.arabic.compactMap { annotation in
        guard let key = annotation.string("key"), let ref = annotation.string("ref"),
          let others = referents[key], !others.contains(ref)
        else { return nil }
        let named = others.sorted().map(\.isolated).joined(separator: ", ")
        return annotation.finding(
          Self.notes[0].name, at: "ref",
          "\(annotation.string("text")?.isolated ?? "the name") refers to \(ref.isolated) here and to "
            + "\(named) in the Persian text of the bead")
      }
    }
  }
}
