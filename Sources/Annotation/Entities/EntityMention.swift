import CorpusModel

/// A name in a document of a corpus.
public struct EntityMention: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// Its language.
  public var language: Language
  /// What the name names.
  public var type: NameType
  /// The key of the name.
  public var key: String
  /// The name as it stands there.
  public var text: String

  /// Creates a mention.
  public init(
    document: DocumentID, language: Language, type: NameType, key: String, text: String
  ) {
    self.document = document
    self.language = language
    self.type = type
    self.key = key
    self.text = text
  }
}
