import CorpusModel

/// Views of a text that other rooms make: this one knows file formats alone.
public struct TextViews: Sendable {
  /// A text in Unicode's normalization form C.
  public var composed: @Sendable (String) -> String
  /// A word in Latin letters, where that is asked for.
  public var romanized: (@Sendable (String, Language) -> String?)?

  /// The name of the scheme by which it is written, such as `ala-lc`.
  public var scheme: String?

  /// Names the views.
  public init(
    composed: @escaping @Sendable (String) -> String, scheme: String? = nil,
    romanized: (@Sendable (String, Language) -> String?)? = nil
  ) {
    self.composed = composed
    self.scheme = scheme
    self.romanized = romanized
  }

  /// The text as it stands, and no Latin letters.
  public static let none = TextViews(composed: { $0 })
}
