import CorpusModel
import Orthography

/// A word's letters as they were spelled, beside their folded codes, so that a part of the folded word
/// can be cut out of the spelling.
struct SpelledWord {
  private var scalars: [Unicode.Scalar] = []
  /// The scalar that holds each folded letter.
  private var positions: [Int] = []
  private(set) var joiners = JoinerPositions()
  /// What folding loses of an Arabic word.
  private(set) var arabic = ArabicSpelling()

  init(_ string: some StringProtocol) {
    for scalar in string.unicodeScalars {
      let letters = FoldedWord.letterCount(of: scalar)
      if letters > 0 {
        if scalar == "أ" || scalar == "آ" { arabic.above.insert(positions.count + 1) }
        if scalar == "إ" { arabic.below.insert(positions.count + 1) }
        for _ in 0..<letters { positions.append(scalars.count) }
        arabic.final = scalar == "ة" ? .taMarbuta : scalar == "ه" ? .he : .unknown
      } else if scalar == "\u{200C}" {
        joiners.insert(positions.count)
      } else if scalar == "ء" {
        arabic.final = .hamza
      } else if scalar == "\u{64B}", arabic.final != .taMarbuta, arabic.final != .hamza {
        arabic.final = .tanwin
      }
      scalars.append(scalar)
    }
  }

  /// The number of folded letters.
  var count: Int { positions.count }

  /// Where the letters of `word` stand in this one, which is `whole` when folded.
  func range(of word: FoldedWord, in whole: FoldedWord) -> Range<Int>? {
    guard whole.count == count, word.count <= count else { return nil }
    for start in 0...(count - word.count) where whole.dropFirst(start).hasPrefix(word) {
      return start..<(start + word.count)
    }
    return nil
  }

  /// The spelling of some letters without harakat, tatweel and controls.
  func text(letters: Range<Int>, language: Language) -> String {
    guard !letters.isEmpty, letters.upperBound <= positions.count else { return "" }
    var end = positions[letters.upperBound - 1] + 1
    // A hamza on its own is no folded letter: «أجزاء».
    if end < scalars.count, scalars[end] == "ء" { end += 1 }
    var result = String.UnicodeScalarView()
    for scalar in scalars[positions[letters.lowerBound]..<end] {
      if FoldedWord.letterCount(of: scalar) > 0 || scalar == "ء" {
        result.append(language == .persian && scalar == "ۀ" ? "ه" : scalar)
      } else if scalar == "\u{200C}" {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The folded word, of at most ``FoldedWord/capacity`` letters.
  var folded: FoldedWord { FoldedWord(String(String.UnicodeScalarView(scalars))) }
}
