import CorpusModel

/// `annotation-document`: an annotation that names a document names the one of its file.
struct AnnotationDocumentRule: CorpusRule {
  static let notes = [
    RuleNote(
      "annotation-document", "an annotation names the document whose file it stands in",
      bad: #"`"document":"fa-2"` in `layers/fa-1.annotations.jsonl`"#, good: #"`"document":"fa-1"`"#
    )
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.annotations().compactMap { annotation in
      guard let name = annotation.string("document"), name != annotation.entry.id.rawValue else {
        return nil
      }
      return annotation.finding(
        Self.notes[0].name, at: "document",
        "\(name.isolated) is not \(annotation.entry.id), whose file this is")
    }
  }
}
