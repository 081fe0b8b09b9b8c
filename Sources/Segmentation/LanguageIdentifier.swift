import CorpusModel

/// Tells Persian from Arabic by letters and by function words.
///
/// The letters پ چ ژ گ are Persian, ة ى أ إ ؤ and vowel signs mostly Arabic. Yeh and kaf count little: each
/// language is often typed with those of the other. Words count more: «است» and «برای» against «من» and
/// «على», each looked up with its letters folded. What is gathered is a log-likelihood ratio, damped for
/// the dependence between neighbouring words.
public struct LanguageIdentifier: Sendable {
  /// Folded function words, with the logarithm of how much likelier they are in Persian; negative for
  /// Arabic.
  private let words: [[UInt32]: Double]

  /// Only so much of a text is read: more would not change the answer.
  private static let longest = 1 << 16

  /// The confidence below which no language is named.
  private static let threshold = 0.9

  /// Creates an identifier with the words that come with Muwazi.
  public init() { words = Self.standardWords }

  private static let standardWords: [[UInt32]: Double] = {
    var words: [[UInt32]: Double] = [:]
    for row in ResourceTable.rows(named: "function-words") where row.count == 3 {
      let weight = Double(row[2]) ?? 0
      words[LetterFold.squeezed(row[1])] = row[0] == "fa" ? weight : -weight
    }
    return words
  }()

  /// The language of a text.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes, 65,536 at most.
  public func identify(_ text: SourceText) -> LanguageGuess {
    text.bytes.withUnsafeBufferPointer { bytes in
      var end = min(bytes.count, Self.longest)
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      var evidence = Evidence()
      var index = 0
      while index < end {
        let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
        evidence.add(scalar, words)
        index += length
      }
      evidence.endWord(words)
      return evidence.guess(threshold: Self.threshold)
    }
  }

  /// What has been read so far.
  private struct Evidence {
    /// Persian above 0, Arabic below.
    private var ratio = 0.0
    private var persian = 0.0
    private var arabic = 0.0
    /// What yeh and kaf say.
    private var keyboard = 0.0
    private var letters = 0
    private var foreign = 0
    private var word: [UInt32] = []
    /// The weight of the letters of the word at hand; one word counts once.
    private var wordLetters = 0.0

    mutating func add(_ scalar: UInt32, _ words: [[UInt32]: Double]) {
      if ScalarClass.isArabicLetter(scalar) {
        letters += 1
        wordLetters += Self.weight(ofLetter: scalar)
        // Of the keyboard rather than the language: all of them together are bounded.
        if scalar == 0x06A9 || scalar == 0x06CC { keyboard += 0.5 }
        if scalar == 0x0643 || scalar == 0x064A { keyboard -= 0.5 }
        // No function word is longer.
        if word.count < 12 { word.append(LetterFold.fold(scalar) ?? 0) }
      } else if ScalarClass.isArabicMark(scalar) {
        if scalar != 0x0640 { wordLetters -= 0.4 }
      } else if scalar == 0x200C {
        wordLetters += 1.5
      } else {
        if let value = Unicode.Scalar(scalar), scalar > 0x40, value.properties.isAlphabetic {
          foreign += 1
        }
        endWord(words)
      }
    }

    /// How much a letter speaks for Persian.
    private static func weight(ofLetter scalar: UInt32) -> Double {
      switch scalar {
      case 0x067E, 0x0686, 0x0698, 0x06AF: 3
      case 0x06C0: 1.5
      case 0x0629: -2
      case 0x0649: -1.2
      case 0x0625: -2
      case 0x0623: -0.8
      case 0x0622, 0x0624, 0x0626: 0
      default: 0
      }
    }

    mutating func endWord(_ words: [[UInt32]: Double]) {
      guard !word.isEmpty else { return }
      var weight = max(-3.5, min(3.5, wordLetters))
      if let known = words[word] {
        weight += known
      } else {
        weight += Self.weight(ofShape: word)
      }
      weight = max(-4, min(4, weight))
      ratio += weight
      if weight > 0 { persian += weight } else { arabic -= weight }
      word.removeAll(keepingCapacity: true)
      wordLetters = 0
    }

    /// How much the affixes of a word speak for Persian. Arabic's article is in Persian loans too.
    private static func weight(ofShape word: [UInt32]) -> Double {
      guard word.count > 4 else { return 0 }
      let alef: UInt32 = 0x0627
      let lam: UInt32 = 0x0644
      if word[0] == alef, word[1] == lam { return -0.8 }
      if word[1] == alef, word[2] == lam, [0x0648, 0x0628, 0x0641, 0x06A9].contains(word[0]) {
        return -1.5
      }
      if word[0] == lam, word[1] == lam { return -1.2 }
      let end = word.suffix(3)
      if end.elementsEqual([0x0647, alef, 0x06CC]) { return 1.5 }
      if word.starts(with: [0x0645, 0x06CC]), word.last == 0x062F { return 1 }
      return 0
    }

    func guess(threshold: Double) -> LanguageGuess {
      guard letters > 0 else { return LanguageGuess(language: nil, confidence: 0.5) }
      // Neighbouring words are not independent, and quotations of the other language occur: evidence
      // beyond a few words adds little, and contrary evidence takes some away.
      let habit = max(-2, min(2, keyboard))
      let ratio = ratio + habit
      let total = persian + arabic + abs(habit)
      let balance = total > 0 ? abs(ratio) / total : 0
      let damped = min(abs(ratio), 12) * 0.7 * balance
      let confidence = 1 / (1 + Self.exp(-damped))
      let isForeign = foreign > letters * 2
      let isTold = confidence >= threshold && balance >= 0.35 && !isForeign
      return LanguageGuess(
        language: isTold ? (ratio > 0 ? .persian : .arabic) : nil, confidence: confidence)
    }

    /// The exponential of a number in [-8, 0], by halving and squaring: the same bits on every machine,
    /// without a mathematics library.
    private static func exp(_ x: Double) -> Double {
      let y = x / 1024
      var result = 1 + y + y * y / 2 + y * y * y / 6
      for _ in 0..<10 { result *= result }
      return result
    }
  }
}
