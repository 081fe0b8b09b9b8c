import CorpusModel

/// Reads one token at a time from UTF-8.
///
/// Persian, Arabic, Latin, digits and marks are read here, several times faster than by ICU's word
/// boundaries and with the kinds that records need; runs of other scripts and emoji are given to ICU.
struct TokenScanner {
  let text: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int

  /// The end of the stretch, and the boundaries in it, that ICU divided last.
  private var divided: (boundaries: [Int], next: Int) = ([], 0)

  init(text: SourceText, bytes: UnsafeBufferPointer<UInt8>, end: Int) {
    self.text = text
    self.bytes = bytes
    self.end = end
  }

  /// The token that starts at a byte, at which a visible scalar stands.
  mutating func token(at start: Int, _ scalar: UInt32, _ length: Int) -> Token {
    if ScalarClass.isArabicLetter(scalar) || ScalarClass.isArabicMark(scalar) {
      return make(start, wordEnd(from: start), .word)
    }
    if ScalarClass.isDigit(scalar) { return number(at: start) }
    if ScalarClass.isLatinLetter(scalar) {
      if scalar < 0x80, let address = AddressScanner(bytes, end).address(at: start) {
        return address
      }
      return make(start, latinWordEnd(from: start), .word)
    }
    switch scalar {
    case 0x40, 0x23, 0xFF20, 0xFF03:
      if let tag = tag(at: start, scalar, length) { return tag }
      return make(start, start + length, scalar == 0x40 ? .symbol : .punctuation)
    case 0x2E, 0x2026, 0x21, 0x3F, 0x061F:
      return make(start, runEnd(from: start) { $0 == scalar }, .punctuation)
    case 0x3C, 0x3E:
      // «<<» and «>>» stand for guillemets.
      if self.scalar(at: start + 1)?.scalar == scalar {
        return make(start, start + 2, .punctuation)
      }
    default: break
    }
    if let kind = Self.kindOfMark(scalar) {
      // A variation selector makes an emoji of an arrow.
      return make(start, runEnd(from: start + length, while: Self.isMark), kind)
    }
    return other(at: start, length)
  }

  private func make(_ start: Int, _ end: Int, _ kind: TokenKind) -> Token {
    Token(span: TextSpan(start, end), kind: kind)
  }

  @inline(__always)
  private func scalar(at index: Int) -> UTF8Scanning.Decoded? {
    index < end ? UTF8Scanning.scalar(bytes, at: index) : nil
  }

  private func runEnd(from start: Int, while belongs: (UInt32) -> Bool) -> Int {
    var index = start
    while let (scalar, length) = scalar(at: index), belongs(scalar) { index += length }
    return index
  }

  // MARK: Words

  /// The end of a word of Arabic script: letters, marks, digits stuck to them, and joiners before more.
  private func wordEnd(from start: Int) -> Int {
    var index = start
    var wordEnd = start
    while index < end {
      // The letters of both languages, but for a few, are of two bytes.
      let lead = bytes[index]
      if lead < 0x80 {
        guard ScalarClass.isDigit(UInt32(lead)) || ScalarClass.isLatinLetter(UInt32(lead)) else {
          break
        }
        index += 1
        wordEnd = index
        continue
      }
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      if ScalarClass.isArabicLetter(scalar) || ScalarClass.isArabicMark(scalar)
        || ScalarClass.isDigit(scalar) || ScalarClass.isLatinLetter(scalar)
        || Self.isMark(scalar)
      {
        index += length
        wordEnd = index
      } else if ScalarClass.isInvisible(scalar) {
        index += length
        // Only joiners go on within a word; other controls part it.
        guard scalar == 0x200C || scalar == 0x200D || scalar == 0xAD else { break }
      } else {
        break
      }
    }
    return wordEnd
  }

  /// The end of a Latin word: letters, marks and digits, with hyphens and apostrophes between them.
  private func latinWordEnd(from start: Int) -> Int {
    var index = start
    var wordEnd = start
    while let (scalar, length) = scalar(at: index) {
      if ScalarClass.isLetter(scalar) || ScalarClass.isDigit(scalar) || Self.isMark(scalar)
        || ScalarClass.isArabicMark(scalar)
      {
        index += length
        wordEnd = index
        continue
      }
      guard Self.joinsLatin(scalar), index == wordEnd,
        let (next, _) = self.scalar(at: index + length),
        ScalarClass.isLatinLetter(next) || ScalarClass.isDigit(next)
      else { break }
      index += length
    }
    return wordEnd
  }

  private static func joinsLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x26, 0x27, 0x2D, 0x5F, 0x2010, 0x2011, 0x2019, 0x02BC, 0x200C, 0x200D: true
    default: false
    }
  }

  /// A combining mark of no one script.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }

  // MARK: Numbers

  private func number(at start: Int) -> Token {
    var index = digitsEnd(from: start)
    var separators: [UInt32] = []
    var ends = [index]
    while let (separator, length) = scalar(at: index), Self.separatesDigits(separator),
      let (next, _) = scalar(at: index + length), ScalarClass.isDigit(next)
    {
      separators.append(separator)
      index = digitsEnd(from: index + length)
      ends.append(index)
      if separators.count == 64 { break }
    }
    var end = ends[Self.joined(separators)]
    // «5G», «3D»: letters right after the digits make a word; Arabic ones («۲۰م») are another token.
    if end == index, let (scalar, _) = scalar(at: end), ScalarClass.isLatinLetter(scalar) {
      end = latinWordEnd(from: separators.isEmpty ? start : end)
      return make(start, end, .word)
    }
    // A mark on a digit belongs to it.
    end = runEnd(from: end) { Self.isMark($0) || ScalarClass.isArabicMark($0) && $0 != 0x0640 }
    return make(start, end, .number)
  }

  private func digitsEnd(from start: Int) -> Int { runEnd(from: start, while: ScalarClass.isDigit) }

  private static func separatesDigits(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x2C, 0x2F, 0x3A, 0x2D, 0x066B, 0x066C, 0x060C, 0x2044: true
    default: false
    }
  }

  /// How many of the separators belong to the number that opens with the group before the first.
  private static func joined(_ separators: [UInt32]) -> Int {
    guard let first = separators.first else { return 0 }
    let isDate = separators.prefix(2).allSatisfy { $0 == first } && separators.count == 2
    switch first {
    case 0x2D: return isDate ? 2 : 0
    case 0x2F, 0x3A, 0x060C, 0x2044:
      // A date, a time, a fraction, a Persian decimal (۳/۵).
      return separators.prefix { $0 == first }.count
    default:
      return separators.prefix { $0 == 0x2E || $0 == 0x2C || $0 == 0x066B || $0 == 0x066C }.count
    }
  }

  // MARK: Handles and hash tags

  private func tag(at start: Int, _ sign: UInt32, _ length: Int) -> Token? {
    var index = start + length
    var tagEnd = index
    var letters = 0
    while let (scalar, length) = scalar(at: index) {
      let isLetter =
        ScalarClass.isLetter(scalar) || ScalarClass.isArabicMark(scalar) || scalar == 0x5F
      if isLetter || ScalarClass.isDigit(scalar) {
        if isLetter { letters += 1 }
        index += length
        tagEnd = index
      } else if scalar == 0x200C || scalar == 0x200D {
        index += length
      } else {
        break
      }
    }
    guard letters > 0 else { return nil }
    return make(start, tagEnd, sign == 0x40 || sign == 0xFF20 ? .handle : .hashtag)
  }

  // MARK: Marks and other scripts

  /// The kind of a mark that stands alone; `nil` for what needs ICU.
  private static func kindOfMark(_ scalar: UInt32) -> TokenKind? {
    switch scalar {
    case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: .symbol
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .punctuation
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: .punctuation
    case 0x80...0xBF, 0xD7, 0xF7: .symbol
    case 0x0609...0x060A, 0x060C...0x060D, 0x061B, 0x061D...0x061F, 0x066A...0x066D, 0x06D4:
      .punctuation
    case 0x0606...0x0608, 0x060B, 0x060E...0x060F, 0x06DE, 0x06E9, 0x06FD...0x06FE: .symbol
    case 0x2010...0x2027, 0x2030...0x205E, 0xFD3E...0xFD3F, 0x3001...0x3003, 0x3008...0x3011:
      .punctuation
    case 0x20A0...0x20C0, 0x2190...0x22FF, 0xFDFC...0xFDFF: .symbol
    default: nil
    }
  }

  /// A token of a script or an emoji that only ICU divides.
  private mutating func other(at start: Int, _ length: Int) -> Token {
    if divided.next < divided.boundaries.count, divided.boundaries[divided.next] <= start {
      divided.next = divided.boundaries.count
    }
    if divided.next == divided.boundaries.count {
      let runEnd = runEnd(from: start, while: Self.isOther)
      // A control character, say.
      guard runEnd > start else { return make(start, start + length, .symbol) }
      divided = (divide(start, runEnd), 0)
    }
    let end = divided.boundaries[divided.next]
    divided.next += 1
    return make(start, end, isWord(start) ? .word : .symbol)
  }

  private func isWord(_ start: Int) -> Bool {
    let (value, _) = UTF8Scanning.scalar(bytes, at: start)
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Whether a scalar may stand in a run for ICU. Joiners and variation selectors hold emoji together.
  private static func isOther(_ scalar: UInt32) -> Bool {
    if scalar == 0x200D || (0xE0020...0xE007F).contains(scalar) { return true }
    return !ScalarClass.isBlank(scalar) && !ScalarClass.isLetter(scalar)
      && !ScalarClass.isDigit(scalar) && !ScalarClass.isArabicMark(scalar)
      && kindOfMark(scalar) == nil && scalar >= 0x80
  }

  /// The word boundaries of a run by ICU, the end of the run among them; it keeps emoji sequences whole.
  private func divide(_ start: Int, _ end: Int) -> [Int] {
    SegmentationEngine.with { engine in
      engine.text.load(text, TextSpan(start, end))
      engine.words.setText(engine.text)
      var boundaries: [Int] = []
      while let unit = engine.words.next() {
        boundaries.append(engine.text.byteOffset(ofUnit: unit))
      }
      return boundaries
    }
  }
}
