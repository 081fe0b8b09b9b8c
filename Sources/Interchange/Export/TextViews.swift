import CorpusModel

/// Views of a text that other rooms make: this one knows file formats alone.
public struct TextViews: Sendable {
  /// A text in Unicode's normalization form C.
  public var composed: @Sendable (String) -> String
  /// A word in Latin letters, where that is asked for.
  public var romanized: (@Sendable (String, Language) -> String?)?

  /// Names the views.
  public init(
    composed: @escaping @Sendable (String) -> String,
    romanized: (@Sendable (String, Language) -> String?)? = nil
  ) {
    self.composed = composed
    self.romanized = romanized
  }
}
