public import CorpusModel

/// A word in Arabic script and what became of it.
public struct RomanizedToken: Hashable, Sendable {
  /// Where the vowels of a word come from.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// The text writes them.
    case diacritics
    /// A vocalised word of the lexicon, with affixes perhaps.
    case lexicon
    /// Nobody knows them: consonants, with a middle dot where a vowel may stand.
    case consonants
  }

  /// The word in the source.
  public let span: TextSpan
  /// Its romanization in the view.
  public let view: TextSpan
  /// Where its vowels come from.
  public let source: Source
  /// Whether the lexicon knows more than one reading; the likeliest was taken.
  public let hasSeveralReadings: Bool
}
