import CorpusModel

/// What an export says of a document, besides its text.
public struct ExportDocument: Sendable {
  /// Metadata for which the corpus has no word of its own.
  public struct ExtraMetadata: Hashable, Sendable {
    /// Its name.
    public var key: String
    /// Its value.
    public var value: String

    /// Creates a pair.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Its name.
  public var id: DocumentID
  /// Its language.
  public var language: Language
  /// The SHA-256 of its source, in lower-case hexadecimal.
  public var sha256: String
  /// What is known about it.
  public var metadata: DocumentMetadata
  /// What a person added to that.
  public var extraMetadata: [ExtraMetadata]

  /// Describes a document.
  public init(
    id: DocumentID, language: Language, sha256: String,
    metadata: DocumentMetadata = DocumentMetadata(), extraMetadata: [ExtraMetadata] = []
  ) {
    self.id = id
    self.language = language
    self.sha256 = sha256
    self.metadata = metadata
    self.extraMetadata = extraMetadata
  }
}
