public import CorpusModel

/// Romanizes Persian and Arabic text by one of the scholarly schemes.
///
/// ```swift
/// let romanizer = try Romanizer(scheme: .alaLC, language: .arabic, vocabulary: .standardArabic)
/// romanizer.romanize(SourceText("جامعة القاهرة")).text  // jāmiʻat al-Qāhirah, without capitals
/// ```
///
/// Vowels come from the marks of the text, else from the vocabulary, and where neither knows them a
/// middle dot stands between consonants: nothing is invented, and ``RomanizedToken`` tells which. No
/// capitals are added. What is not in Arabic script stays as it is, line ends too; Arabic punctuation
/// and digits become those of Latin script.
///
/// Heuristics in Arabic: tāʾ marbūṭa is read as construct where the word has no article and the next
/// word has it, is a name, or a noun that is not feminine (an adjective would agree). The vowel of the
/// article falls, in schemes that elide it, after a word that ends in a vowel and one space. A known verb
/// in the present tense ends as أن, لن, كي or لم before it demands; case endings are not supplied.
///
/// It belongs to one thread, and remembers words.
public final class Romanizer {
  /// The scheme.
  public let scheme: RomanizationScheme
  /// The language of the text.
  public let language: Language

  private let words: WordRomanizer
  private var cache: [WordKey: WordRomanizer.Result] = [:]
  /// What the word just romanized governs in the next one.
  private var governed: WordRomanizer.Context = []

  /// Bytes after which a word is cut, so that a text without spaces is no single word.
  private static let longestWord = 128

  /// Words kept beyond which the cache starts anew: a text has fewer that recur.
  private static let cacheLimit = 100_000

  /// Prepares the rules: some milliseconds, so keep the romanizer.
  ///
  /// - Throws: ``ICUError`` where ICU does not take the rules.
  /// - Precondition: the scheme is not lossless; those are ``LosslessRomanizer``'s.
  public init(
    scheme: RomanizationScheme, language: Language, vocabulary: VocalisedVocabulary
  ) throws(ICUError) {
    precondition(!scheme.isLossless, "a lossless scheme has no rules")
    precondition(vocabulary.language == language, "the vocabulary is of the text's language")
    self.scheme = scheme
    self.language = language
    words = try WordRomanizer(scheme: scheme, language: language, vocabulary: vocabulary)
  }

  /// Romanizes a whole text.
  ///
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  public func romanize(_ text: SourceText) throws(ICUError) -> RomanizedText {
    try romanize(text, span: text.span)
  }

  /// Romanizes a span of a text; ``windows(of:)`` gives spans that make a long text small.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the span.
  /// - Precondition: the span lies in the text and cuts no code point.
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  public func romanize(_ text: SourceText, span: TextSpan) throws(ICUError) -> RomanizedText {
    try text.bytes.withUnsafeBufferPointer { bytes throws(ICUError) in
      try romanize(UTF8Scanner(bytes: bytes), span)
    }
  }

  /// Cuts a text after line ends into spans of some 64 KB; a line of megabytes between two sentences, else
  /// after a space, else anywhere.
  public static func windows(of text: SourceText) -> [TextSpan] {
    windows(of: text, isWhole: true).windows
  }

  /// Cuts a text that may go on, up to the byte at which its last line may be cut.
  ///
  /// - Parameter isWhole: whether a line or the text ends where the text is cut; all of it is then in the
  ///   spans.
  /// - Complexity: O(*n*), *n* being the bytes.
  public static func windows(
    of text: SourceText, isWhole: Bool
  ) -> (windows: [TextSpan], end: Int) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var windows: [TextSpan] = []
      var start = 0
      while let end = windowEnd(in: bytes, from: start, isWhole: isWhole) {
        windows.append(TextSpan(start, end))
        start = end
      }
      return (windows, start)
    }
  }

  private static func windowEnd(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool
  ) -> Int? {
    let count = bytes.count
    let size = start + TextChunk.size
    guard count > size else { return isWhole && count > start ? count : nil }
    let limit = min(start + TextChunk.longLine, count)
    if let feed = bytes[(size - 1)..<limit].firstIndex(of: 0x0A) { return feed + 1 }
    if limit == count { return isWhole ? count : nil }
    // There no rule looks across.
    if let cut = (size..<limit).last(where: { TextChunk.isBetweenSentences(bytes, $0) }) {
      return cut
    }
    if let space = bytes[size..<limit].lastIndex(of: 0x20) { return space + 1 }
    var end = limit
    while UTF8.isContinuation(bytes[end]) { end -= 1 }
    return end
  }

  private func romanize(
    _ scanner: UTF8Scanner, _ span: TextSpan
  ) throws(ICUError) -> RomanizedText {
    var result = RomanizedText(source: span)
    result.bytes.reserveCapacity(span.count + span.count / 4)
    var offset = span.start
    // Whether a word that ends in a vowel, and one space at most, stands before the offset.
    var afterVowel = false
    governed = []
    while offset < span.end {
      let byte = scanner.bytes[offset]
      if byte < 0x80 {
        result.bytes.append(byte)
        offset += 1
        if byte != 0x20 || scanner.bytes[max(offset - 2, 0)] == 0x20 {
          afterVowel = false
          governed = []
        }
        continue
      }
      guard let (scalar, next) = scanner.scalar(at: offset) else { break }
      guard ArabicBlocks.isWord(scalar) else {
        afterVowel = false
        governed = []
        appendOther(scalar, scanner, offset, next, to: &result)
        offset = next
        continue
      }
      let end = wordEnd(scanner, from: next, limit: span.end)
      afterVowel = try appendWord(scanner, offset, end, afterVowel, to: &result)
      offset = end
    }
    return result
  }

  private func appendOther(
    _ scalar: UInt32, _ scanner: UTF8Scanner, _ start: Int, _ end: Int,
    to result: inout RomanizedText
  ) {
    if let replacement = ArabicBlocks.replacement(of: scalar) {
      replacement.withUTF8Buffer { result.bytes.append(contentsOf: $0) }
    } else {
      result.bytes.append(contentsOf: scanner.bytes[start..<end])
    }
  }

  private func wordEnd(_ scanner: UTF8Scanner, from start: Int, limit: Int) -> Int {
    var end = start
    let limit = min(limit, start + Self.longestWord)
    while end < limit, let (scalar, next) = scanner.scalar(at: end) {
      guard ArabicBlocks.isWord(scalar) || Self.joins(scalar, scanner, next) else { break }
      end = next
    }
    return end
  }

  /// Whether an invisible character stands inside a word.
  @inline(__always)
  private static func joins(_ scalar: UInt32, _ scanner: UTF8Scanner, _ next: Int) -> Bool {
    guard scalar == 0x200C || scalar == 0x200D || scalar == 0xAD else { return false }
    guard let (following, _) = scanner.scalar(at: next) else { return false }
    return ArabicBlocks.isWord(following)
  }

  private func appendWord(
    _ scanner: UTF8Scanner, _ start: Int, _ end: Int, _ afterVowel: Bool,
    to result: inout RomanizedText
  ) throws(ICUError) -> Bool {
    var context: WordRomanizer.Context = []
    if language == .arabic {
      // Only ا and ٱ can begin an article.
      if afterVowel, scanner.bytes[start] == 0xD8 || scanner.bytes[start] == 0xD9 {
        context.insert(.afterVowel)
      }
      if governs(scanner, start, end) { context.insert(.construct) }
      context.formUnion(governed)
      governed = Self.particles[Array(scanner.bytes[start..<end])] ?? []
      if governed == .subjunctive, scanner.bytes[end - 3] == 0xA3 {
        // أن: a verb or a clause follows, which tells an from anna.
        if precedesVerb(scanner, end) { context.insert(.beforeVerb) } else { governed = [] }
      }
    }
    let key = WordKey(scanner.bytes[start..<end], context.rawValue)
    let word: WordRomanizer.Result
    if let known = cache[key] {
      word = known
    } else {
      word = try words.romanize(scalars(scanner, start, end), context)
      if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
      cache[key] = word
    }
    let view = result.bytes.count
    result.bytes.append(contentsOf: word.bytes)
    result.tokens.append(
      RomanizedToken(
        span: TextSpan(start, end), view: TextSpan(view, result.bytes.count), source: word.source,
        hasSeveralReadings: word.hasSeveralReadings))
    return word.endsInVowel
  }

  private static let particles: [[UInt8]: WordRomanizer.Context] = {
    var particles: [[UInt8]: WordRomanizer.Context] = [:]
    for conjunction in ["", "و", "ف", "ب"] {
      for particle in ["أن", "لن", "كي", "لكي"] {
        particles[Array((conjunction + particle).utf8)] = .subjunctive
      }
      particles[Array((conjunction + "لم").utf8)] = .jussive
      particles[Array((conjunction + "من").utf8)] = .genitive
    }
    return particles
  }()

  private func precedesVerb(_ scanner: UTF8Scanner, _ end: Int) -> Bool {
    let next = end + 1
    guard next < scanner.bytes.count, scanner.bytes[end] == 0x20 else { return false }
    let nextEnd = wordEnd(scanner, from: next, limit: scanner.bytes.count)
    return nextEnd > next && words.isVerb(scalars(scanner, next, nextEnd))
  }

  private func scalars(_ scanner: UTF8Scanner, _ start: Int, _ end: Int) -> [UInt32] {
    var scalars: [UInt32] = []
    var offset = start
    while offset < end, let (scalar, next) = scanner.scalar(at: offset) {
      scalars.append(scalar)
      offset = next
    }
    return scalars
  }

  /// Whether a word in tāʾ marbūṭa governs the next one.
  private func governs(_ scanner: UTF8Scanner, _ start: Int, _ end: Int) -> Bool {
    let bytes = scanner.bytes
    guard end - start > 4, bytes[end - 2] == 0xD8, bytes[end - 1] == 0xA9 else { return false }
    guard end + 4 < bytes.count, bytes[end] == 0x20, !hasArticle(bytes, start, end) else {
      return false
    }
    let next = end + 1
    let nextEnd = wordEnd(scanner, from: next, limit: bytes.count)
    if hasArticle(bytes, next, nextEnd) { return bytes[next] == 0xD8 && bytes[next + 1] == 0xA7 }
    return nextEnd > next && words.isGoverned(scalars(scanner, next, nextEnd))
  }

  /// Whether a word begins with ال, وال, فال, بال, كال or لل.
  private func hasArticle(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    func letter(_ index: Int) -> UInt16 {
      let offset = start + 2 * index
      guard offset + 1 < end else { return 0 }
      return UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])
    }
    let (alef, lam): (UInt16, UInt16) = (0xD8A7, 0xD984)
    var index = 0
    // و, ف
    if letter(0) == 0xD988 || letter(0) == 0xD981 { index = 1 }
    // ب, ك
    if letter(index) == 0xD8A8 || letter(index) == 0xD983 { index += 1 }
    if letter(index) == alef, letter(index + 1) == lam { return letter(index + 3) != 0 }
    return letter(index) == lam && letter(index + 1) == lam && letter(index + 3) != 0
  }
}
