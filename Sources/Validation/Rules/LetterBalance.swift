import CorpusModel

/// Which of the two languages the letters of a text speak for.
struct LetterBalance {
  private(set) var persian = 0
  private(set) var arabic = 0

  /// Counts the letters that one orthography has and the other has not.
  init(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // پ چ ژ گ, Persian kaf and yeh.
      case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: persian += 1
      // Teh marbuta, alef with hamza, alef maksura, Arabic kaf and yeh.
      case 0x629, 0x623, 0x625, 0x649, 0x643, 0x64A: arabic += 1
      default: break
      }
    }
  }

  /// The language, where at least 20 letters tell and nine of ten of them say the same.
  var language: Language? {
    let all = persian + arabic
    guard all >= 20 else { return nil }
    return persian * 10 >= all * 9 ? .persian : arabic * 10 >= all * 9 ? .arabic : nil
  }
}
