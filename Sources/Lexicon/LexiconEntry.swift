import Orthography

/// A pair of a lexicon: a Persian word or phrase and an Arabic one.
public struct LexiconEntry: Hashable, Sendable {
  /// The Persian side, folded, word by word.
  public var persianWords: [FoldedWord]
  /// The Arabic side, folded, word by word.
  public var arabicWords: [FoldedWord]
  /// The probability that the one translates the other, in (0, 1].
  public var weight: Float

  /// Folds the two sides; what separates words is white space.
  public init(persian: String, arabic: String, weight: Float = 1) {
    persianWords = Self.words(persian)
    arabicWords = Self.words(arabic)
    self.weight = weight
  }

  private static func words(_ text: String) -> [FoldedWord] {
    text.split(whereSeparator: \.isWhitespace).map { FoldedWord($0) }.filter { !$0.isEmpty }
  }
}
