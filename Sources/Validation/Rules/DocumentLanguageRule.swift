import CorpusModel

/// `document-language`: the letters of a source are those of the language that the manifest names (a
/// warning).
struct DocumentLanguageRule: CorpusRule {
  static let notes = [
    RuleNote(
      "document-language", .warning, "a document is in the language that the manifest names",
      bad: "`language: fa` of a text full of «ة» and «أ»", good: "`language: ar`")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.compactMap { entry in
      guard let language = entry.language, let source = entry.source,
        let found = LetterBalance(source.text(in: source.span)).language, found != language,
        let node = entry.node["language"]
      else { return nil }
      return corpus.manifest.finding(
        Self.notes[0].name, .warning, at: node.span, pointer: "/documents/\(entry.id)/language",
        "\(entry.id) is said to be in \(language.rawValue), but its letters are those of "
          + found.rawValue)
    }
  }
}
