import CorpusModel
import JSONSyntax

/// `quoted-text`: what a record quotes is what its span says in the source.
///
/// Bad: a quoted text with the letters normalized. Good: the text as the source has it.
struct QuotedTextRule: CorpusRule {
  static let notes = [
    RuleNote(
      "quoted-text", "what a record quotes is what its span says in the source",
      bad: "a quoted text with the letters normalized", good: "the text as the source has it")
  ]

  static let name = "quoted-text"

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.layers.flatMap { entry, file -> [Finding] in
      guard let source = entry.source else { return [] }
      return file.records.compactMap { record in
        guard let span = record.recordSpan.flatMap(source.span(of:)), let text = record["text"],
          let quoted = text.string
        else { return nil }
        let actual = source.text(in: span)
        // By bytes: `==` holds composed and decomposed letters for the same.
        if actual.utf8.elementsEqual(quoted.utf8) { return nil }
        return file.finding(
          Self.name, at: text.span, of: record, pointer: "/text",
          "the source says \(actual.isolated), not \(quoted.isolated)")
      }
    }
  }
}
