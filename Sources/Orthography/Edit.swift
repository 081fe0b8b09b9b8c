public import CorpusModel

/// A change to a text: a span of the source and what stands there instead.
public struct Edit: Hashable, Sendable {
  /// The bytes of the source that are replaced; empty for an insertion.
  public var span: TextSpan
  /// What stands there instead; empty for a deletion.
  public var replacement: String
  /// The rules that make the change: one, but where several meet in one place.
  public var rules: NormalizationRules

  /// Creates an edit.
  public init(span: TextSpan, replacement: String, rules: NormalizationRules) {
    self.span = span
    self.replacement = replacement
    self.rules = rules
  }
}
