import CorpusModel

/// A name that stands in a text.
public struct NameMention: Hashable, Sendable {
  /// How a name was found: its provenance.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// It stands in the table of names.
    case table
    /// A given name opens it, or a title or an office stands before it.
    case pattern
    /// Words that the lexicon does not know stand where names do.
    case unknownWords = "unknown-words"
    /// It shortens a name of the same text.
    case shortForm = "short-form"
  }

  /// The bytes of the source, without titles and without the particles written together with it.
  public var span: TextSpan
  /// What it names.
  public var type: NameType
  /// A form that names of one referent have in common in both languages; to be compared, not to be read.
  public var key: String
  /// How it was found.
  public var rule: Rule
  /// How sure it is, in (0, 1]; no calibrated probability.
  public var confidence: Double
  /// The rank or form of address before it.
  public var title: TextSpan?
}
