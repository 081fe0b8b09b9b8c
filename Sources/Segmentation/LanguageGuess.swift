import CorpusModel

/// The language that a text seems to be in.
public struct LanguageGuess: Hashable, Sendable {
  /// The language; `nil` where the text is too short or too mixed to tell.
  public var language: Language?
  /// The probability, in [0, 1], that the text is in the language that fits it best.
  public var confidence: Double

  /// Creates a guess.
  public init(language: Language?, confidence: Double) {
    self.language = language
    self.confidence = confidence
  }
}
