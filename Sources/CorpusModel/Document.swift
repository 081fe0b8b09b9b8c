/// A source with what is known about it.
public struct Document: Sendable {
  /// Its name in the corpus.
  public var id: DocumentID
  /// Its language.
  public var language: Language
  /// Its untouched text.
  public var source: SourceText
  /// What is known about it.
  public var metadata: DocumentMetadata

  /// Creates a document.
  public init(
    id: DocumentID, language: Language, source: SourceText,
    metadata: DocumentMetadata = DocumentMetadata()
  ) {
    self.id = id
    self.language = language
    self.source = source
    self.metadata = metadata
  }
}
