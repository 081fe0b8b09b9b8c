/// What it costs to turn a word into its cognate, letter by letter, in hundredths of a consonant.
///
/// Set by hand after the frequencies with which letters stand for one another in the 4,600 one-word names
/// of the project's Persian–Arabic lexicon, as expectation maximization finds them (Ristad & Yianilos,
/// "Learning string-edit distance", 1998): پ is ب in 98 of 100 (ف in the rest), چ is تش, ش or ج, گ is غ,
/// ك, ج or ق, و is ف before vowels, ژ is ج, and long vowels come and go.
enum CognateCosts {
  /// Pairs of letters and the cost of one for the other, in whatever direction.
  private static let correspondences = """
    پب5 پف30 بف50 وب40 وف15 تط15 تث30 تد45 طد50 زس30 زث45 زذ25 زظ25 زض35 ذد40 ظض30 ذظ35 ذض40 ضد50
    ثس20 ثص45 سص15 سش45 صز50 ژج10 ژش30 ژز30 ژی45 ژغ50 چش10 چج15 چص30 چک50 شج50 جغ45 جد60 گغ5 گک20
    گج15 گق30 گخ50 قک25 قغ30 قخ50 کخ40 خغ45 خه45 حه25 حخ40 غه50 عا30 او40 ای50 وی50
    """

  /// The same for the last letters of both words: مقاومت/مقاومة, روسیه/روسيا, فاطمه/فاطمة.
  private static let finalCorrespondences = "هت5 ها10 هی20 هو25 ای25 او25 تا30 تی50"

  /// The cost of each letter for each, a row of 256 for each code, then the same at the end of both words.
  ///
  /// Codes beyond the alphabet are the hashes of overlong words: these cost a consonant for any other code.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 100, count: 2 * alphabetSize * alphabetSize)
    for code in 0..<alphabetSize {
      table[code * (alphabetSize + 1)] = 0
      table[endOffset + code * (alphabetSize + 1)] = 0
    }
    func set(_ entries: String, from offset: Int) {
      for entry in entries.split(whereSeparator: \.isWhitespace) {
        let codes = entry.prefix(2).map { Int(FoldedWord(String($0)).first) }
        let cost = UInt8(entry.dropFirst(2)) ?? 100
        table[offset + codes[0] * alphabetSize + codes[1]] = cost
        table[offset + codes[1] * alphabetSize + codes[0]] = cost
      }
    }
    set(correspondences, from: 0)
    set(correspondences, from: endOffset)
    set(finalCorrespondences, from: endOffset)
    return table
  }()

  /// The number of codes.
  static let alphabetSize = 256
  /// Where the costs at the end of both words begin.
  static let endOffset = alphabetSize * alphabetSize

  /// «تش» for چ.
  static let cheAsTwo: Int32 = 5

  static func isWeak(_ code: UInt8) -> Bool {
    code == FoldedLetter.alef.rawValue || code == FoldedLetter.vav.rawValue
      || code == FoldedLetter.ye.rawValue
  }

  static func isFeminineEnding(_ code: UInt8) -> Bool {
    code == FoldedLetter.te.rawValue || code == FoldedLetter.he.rawValue
  }

  /// How much the letters of a word tell together: a consonant 100, a weak letter half.
  static func weight(of word: FoldedWord) -> Int {
    var sum = 0
    for index in 0..<word.count { sum += isWeak(word[index]) ? 50 : 100 }
    return sum
  }

  /// The cost of a letter that the other word lacks.
  static func gap(in word: FoldedWord, at index: Int) -> Int32 {
    let code = word[index]
    if index > 0 && word[index - 1] == code { return 15 }
    let isLast = index == word.count - 1
    switch code {
    case FoldedLetter.ye.rawValue: return isLast ? 30 : 22
    case FoldedLetter.alef.rawValue: return index == 0 ? 35 : 28
    case FoldedLetter.vav.rawValue: return 35
    case FoldedLetter.he.rawValue:
      // Silent at the end, and before the ending of «خامنه‌ای».
      if isLast && index > 1 { return 30 }
      return !isLast && word[index + 1] == FoldedLetter.alef.rawValue ? 40 : 80
    case FoldedLetter.te.rawValue: return isLast && index > 1 ? 50 : 100
    case FoldedLetter.ain.rawValue: return 50
    default: return 100
    }
  }
}
