import CorpusModel

/// The second pass of normalization: what depends on the characters around, once these are normal.
///
/// It makes nothing that the first pass would edit, and nothing that it would edit again itself.
struct ContextPass {
  private let rules: NormalizationRules
  private let digits: DigitSet?
  private let scanner: UTF8Scanner
  private var edits: [Edit] = []

  /// The edits that the rules make in a text that the first pass has seen.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  static func edits(
    in bytes: UnsafeBufferPointer<UInt8>, rules: NormalizationRules, digits: DigitSet?
  ) -> [Edit] {
    var pass = ContextPass(rules: rules, digits: digits, bytes: bytes)
    pass.run()
    return pass.edits
  }

  private init(
    rules: NormalizationRules, digits: DigitSet?, bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.rules = rules
    self.digits = digits
    scanner = UTF8Scanner(bytes: bytes)
  }

  /// The first bytes of the characters that the rules look at; `false` for all others.
  private func triggers() -> [Bool] {
    var leads = [Bool](repeating: false, count: 256)
    func look(_ rule: NormalizationRules, _ characters: String) {
      guard rules.contains(rule) else { return }
      for scalar in characters.unicodeScalars { leads[Int(Array(String(scalar).utf8)[0])] = true }
    }
    look(.tatweel, "\u{640}")
    look(.zeroWidth, "\u{200C}")
    look(.spaceRuns, " ")
    look(.percent, "%٪")
    look(.quotes, "\"“”„‟")
    look(.ellipsis, ".")
    look(.punctuation, ",;?")
    if rules.contains(.repeatedLetters) { for lead in 0xD8...0xDB { leads[lead] = true } }
    return leads
  }

  private mutating func run() {
    let leads = triggers()
    let looksAtLetters = rules.contains(.repeatedLetters)
    leads.withUnsafeBufferPointer { leads in
      let bytes = scanner.bytes
      let last = bytes.count - 1
      var offset = 0
      while offset <= last {
        // A byte within a character never is a lead, so that every byte may be looked at alike.
        let lead = bytes[offset]
        guard leads[Int(lead)] else {
          offset += lead & 0xE0 == 0xC0 ? 2 : 1
          continue
        }
        // The commonest that need nothing: one space before a letter, and the letters that share their
        // first byte with tatweel and the percent sign.
        if offset < last {
          let next = bytes[offset + 1]
          if lead == 0x20, next != 0x20, next != 0xE2 {
            offset += 1
            continue
          }
          if lead == 0xD9, next != 0x80, next != 0xAA, !looksAtLetters {
            offset += 2
            continue
          }
        }
        offset = handle(offset)
      }
    }
  }

  private mutating func handle(_ start: Int) -> Int {
    guard let (codePoint, end) = scanner.scalar(at: start) else { return start + 1 }
    switch codePoint {
    case 0x20, 0x200C: return handleGap(start)
    case 0x640 where rules.contains(.tatweel): return handleTatweel(start)
    case 0x25, 0x66A: handlePercent(codePoint, start, end)
    case 0x22, 0x201C, 0x201D, 0x201E, 0x201F:
      if rules.contains(.quotes) { handleQuote(start, end) }
    case 0x2E where rules.contains(.ellipsis): return handleDots(start)
    case 0x2C, 0x3B, 0x3F: handlePunctuation(codePoint, start, end)
    default:
      if rules.contains(.repeatedLetters), ArabicScript.isLetter(codePoint) {
        return handleLetter(codePoint, start, end)
      }
    }
    return end
  }

  private mutating func replace(
    _ start: Int, _ end: Int, _ replacement: String, _ rule: NormalizationRules
  ) {
    edits.append(Edit(span: TextSpan(start, end), replacement: replacement, rules: rule))
  }

  /// The end of a run of one code point.
  private func runEnd(of codePoint: UInt32, from start: Int) -> Int {
    var end = start
    while let (next, after) = scanner.scalar(at: end), next == codePoint { end = after }
    return end
  }

  /// A run of spaces and ZWNJ: a ZWNJ stays only where no space and no other ZWNJ is beside it.
  private mutating func handleGap(_ start: Int) -> Int {
    var end = start
    var spaces = 0
    while let (codePoint, after) = scanner.scalar(at: end), codePoint == 0x20 || codePoint == 0x200C
    {
      spaces += codePoint == 0x20 ? 1 : 0
      end = after
    }
    // One space, or one ZWNJ within a word, as nearly always.
    let before = scanner.scalar(before: start)
    let after = scanner.scalar(at: end)
    let isEdge =
      spaces > 0 || before.map { ArabicScript.isSpace($0.codePoint) } ?? true
      || after.map { ArabicScript.isSpace($0.codePoint) } ?? true
    var offset = start
    var seenSpace = false
    var seenZWNJ = false
    while offset < end, let (codePoint, next) = scanner.scalar(at: offset) {
      if codePoint == 0x20 {
        if seenSpace, rules.contains(.spaceRuns) { replace(offset, next, "", .spaceRuns) }
        seenSpace = true
      } else {
        if isEdge || seenZWNJ, rules.contains(.zeroWidth) { replace(offset, next, "", .zeroWidth) }
        seenZWNJ = true
      }
      offset = next
    }
    return end
  }

  /// Elongation carries nothing before a letter, nor where it is a run; before a mark it is the mark's
  /// seat, and a single one at the end of a word shows a joining form (هـ).
  private mutating func handleTatweel(_ start: Int) -> Int {
    let end = runEnd(of: 0x640, from: start)
    let before = scanner.scalar(before: start)?.codePoint ?? 0
    guard ArabicScript.isLetter(before) || ArabicScript.isMark(before) else { return end }
    let after = scanner.scalar(at: end)?.codePoint ?? 0
    if ArabicScript.isLetter(after) {
      replace(start, end, "", .tatweel)
    } else if end - start > 2 {
      replace(start, end, ArabicScript.isMark(after) ? "\u{640}" : "", .tatweel)
    }
    return end
  }

  private mutating func handlePercent(_ codePoint: UInt32, _ start: Int, _ end: Int) {
    guard rules.contains(.percent), let digits, let before = scanner.scalar(before: start),
      ArabicScript.isDigit(before.codePoint)
    else { return }
    let sign: UInt32 = digits == .ascii ? 0x25 : 0x66A
    // In an address, %20 is no percentage.
    let after = scanner.scalar(at: end)?.codePoint ?? 0
    let isLatin = ArabicScript.isDigit(after) || (0x61...0x7A).contains(after | 0x20)
    guard codePoint != sign, !isLatin else { return }
    replace(start, end, sign == 0x25 ? "%" : "٪", .percent)
  }

  private mutating func handleQuote(_ start: Int, _ end: Int) {
    let before = scanner.scalar(before: start)?.codePoint ?? 0x20
    let after = scanner.scalar(at: end)?.codePoint ?? 0x20
    let opens =
      !ArabicScript.isSpace(after)
      && (ArabicScript.isSpace(before) || Self.openingMarks.contains(before))
    replace(start, end, opens ? "«" : "»", .quotes)
  }

  /// Marks after which a quotation mark opens.
  private static let openingMarks: Set<UInt32> = [0x28, 0x5B, 0xAB, 0x3A, 0x2014, 0x2013, 0x2D]

  private mutating func handleDots(_ start: Int) -> Int {
    let end = runEnd(of: 0x2E, from: start)
    if end - start >= 3 { replace(start, end, "…", .ellipsis) }
    return end
  }

  private mutating func handlePunctuation(_ codePoint: UInt32, _ start: Int, _ end: Int) {
    guard rules.contains(.punctuation), let before = scanner.scalar(before: start),
      ArabicScript.isLetter(before.codePoint) || ArabicScript.isMark(before.codePoint)
    else { return }
    let replacement = codePoint == 0x2C ? "،" : codePoint == 0x3B ? "؛" : "؟"
    replace(start, end, replacement, .punctuation)
  }

  private mutating func handleLetter(_ codePoint: UInt32, _ start: Int, _ end: Int) -> Int {
    var run = end
    var count = 1
    // Elongation between the letters goes too.
    while let (next, after) = scanner.scalar(at: run), next == codePoint || next == 0x640 {
      count += next == codePoint ? 1 : 0
      run = after
    }
    guard count >= 3 else { return end }
    while run > end, let (last, before) = scanner.scalar(before: run), last == 0x640 {
      run = before
    }
    replace(end, run, "", .repeatedLetters)
    return run
  }
}
