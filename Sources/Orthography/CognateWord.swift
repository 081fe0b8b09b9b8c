/// A word with what its comparisons ask of it, for one that is compared with many.
public struct CognateWord: Sendable {
  /// The word.
  public let word: FoldedWord
  /// The codes of its letters.
  let codes: SIMD16<UInt8>
  /// What it costs if the other word lacks a letter, in hundredths of a consonant.
  let gaps: SIMD16<UInt8>
  /// What its letters tell together.
  let weight: Int32

  /// Takes a word.
  public init(_ word: FoldedWord) {
    self.word = word
    var (codes, gaps) = (SIMD16<UInt8>.zero, SIMD16<UInt8>.zero)
    for index in 0..<word.count {
      codes[index] = word[index]
      gaps[index] = UInt8(CognateCosts.gap(in: word, at: index))
    }
    (self.codes, self.gaps) = (codes, gaps)
    weight = Int32(CognateCosts.weight(of: word))
  }

  /// The same without the article; `nil` where it begins with none.
  var withoutArticle: CognateWord? {
    CognateKey.hasArticle(word) ? CognateWord(word.dropFirst(2)) : nil
  }
}
