import func Glibc.log2f

/// How much of a sentence's meaning each word carries, and when two words count as a match.
enum WordWeighting {
  /// The share of a word's information that stays where it stands in every sentence of its text.
  static let localFloor: Float = 0.25
  /// Matches below this are dropped.
  static let matchFloor: Float = 0.25
  /// Words that are less alike than this are no cognates.
  static let cognateFloor: Float = 0.7
  /// What likeness is worth between words that the lexicon knows, but not as a pair.
  static let knownCognate: Float = 0.7

  /// The weight of a word: its information in bits, lowered for words that stand in many of the text's
  /// sentences and so do not tell them apart.
  static func weight(information: Float, sentenceFrequency: Int, sentences: Int) -> Float {
    let all = Float(sentences + 1)
    let local = log2f(all / Float(sentenceFrequency)) / max(1, log2f(all))
    return information * (localFloor + (1 - localFloor) * local)
  }
}
