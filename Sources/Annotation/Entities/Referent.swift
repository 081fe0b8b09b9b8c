import CorpusModel

/// Whom or what names of both languages name.
public struct Referent: Sendable {
  /// Its id: made of its type and the least of the keys of its names, so that it stays while they do.
  public var id: ReferentID
  /// What it is.
  public var type: NameType
  /// The forms of its names, each once, in the order in which they were first met.
  public var names: PerLanguage<[String]>
  /// What it is elsewhere, such as a Wikidata id; a person writes it.
  public var reference: String?

  /// Creates a referent.
  public init(
    id: ReferentID, type: NameType, names: PerLanguage<[String]>, reference: String? = nil
  ) {
    self.id = id
    self.type = type
    self.names = names
    self.reference = reference
  }
}
