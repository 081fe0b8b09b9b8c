import CorpusModel
import JSONSyntax

/// `dangling-document`, `wrong-side`: pairs, beads and layers name documents of the manifest, each on
/// the side of its language.
///
/// Bad: beads of a document that was renamed. Good: its files renamed with it.
struct DanglingDocumentRule: CorpusRule {
  static let notes = [
    RuleNote(
      "dangling-document", "pairs, beads and layers name documents of the manifest",
      bad: "beads of a document that was renamed", good: "its files renamed with it"),
    RuleNote(
      "wrong-side", "a document stands on the side of its language",
      bad: #"`"ar":"fa-1"` in `pairs.jsonl`"#, good: #"`"fa":"fa-1"`"#),
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    let manifest = corpus.manifest.path
    var findings = corpus.orphans.map { id, file in
      file.finding(
        "dangling-document", at: TextSpan(0, 0), "\(manifest) has no document \(id.isolated)")
    }
    for beads in corpus.beads {
      for language in Language.allCases {
        findings += check(
          beads.pair[language], language, in: corpus, file: beads.file, at: TextSpan(0, 0))
      }
    }
    if let pairs = corpus.pairs {
      for record in pairs.records {
        for language in Language.allCases {
          guard let node = record[language.rawValue], let name = node.string else { continue }
          findings += check(
            DocumentID(rawValue: name), language, in: corpus, file: pairs, at: node.span,
            pointer: "/" + language.rawValue)
        }
      }
    }
    return findings
  }

  private func check(
    _ id: DocumentID, _ side: Language, in corpus: CorpusContents, file: RecordFile,
    at place: TextSpan, pointer: String? = nil
  ) -> [Finding] {
    guard let entry = corpus[id] else {
      return [
        file.finding(
          "dangling-document", at: place, pointer: pointer,
          "\(corpus.manifest.path) has no document \(id.rawValue.isolated)")
      ]
    }
    guard let language = entry.language, language != side else { return [] }
    return [
      file.finding(
        "wrong-side", at: place, pointer: pointer,
        "\(id) is in \(language.rawValue) and stands on the side of \(side.rawValue)")
    ]
  }
}
