import CorpusModel

/// A name that a text has because its counterpart has it: marked so, and never in place of one that was
/// found in the text itself.
public struct ProjectedName: Hashable, Sendable {
  /// The bytes of the text that it was projected into.
  public var span: TextSpan
  /// What it names.
  public var type: NameType
  /// The key of the name that it comes from.
  public var key: String
  /// Where that name stands in the other text.
  public var origin: TextSpan
  /// How alike the two are, in (0, 1].
  public var confidence: Double
}
