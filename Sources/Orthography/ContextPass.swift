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

  private mutating func run() {
    CharacterTriggers(rules).scan(scanner.bytes) { handle($0) }
  }

  private mutating func handle(_ start: Int) -> Int {
    guard let (codePoint, end) = scanner.scalar(at: start) else { return start + 1 }
    if rules.contains(.separators), handleSeparator(codePoint, start, end) { return end }
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
    guard rules.contains(.percent), let before = scanner.scalar(before: start),
      let set = DigitSet(ofDigit: before.codePoint)
    else { return }
    let sign: UInt32 = set == .ascii ? 0x25 : 0x66A
    // In an address, %20 is no percentage.
    let after = scanner.scalar(at: end)?.codePoint ?? 0
    let isLatin = ArabicScript.isDigit(after) || (0x61...0x7A).contains(after | 0x20)
    guard codePoint != sign, !isLatin else { return }
    replace(start, end, sign == 0x25 ? "%" : "٪", .percent)
  }

  /// A sign of decimals or thousands between two digits of one set, that in which digits are written where
  /// there is one; whether it was replaced.
  ///
  /// ASCII signs have other uses, in dates and versions: there a comma counts only before three digits,
  /// and a point only where the number has no other.
  private mutating func handleSeparator(_ codePoint: UInt32, _ start: Int, _ end: Int) -> Bool {
    switch codePoint {
    case 0x2E, 0x2C, 0x66B, 0x66C: break
    default: return false
    }
    guard let before = scanner.scalar(before: start), let after = scanner.scalar(at: end),
      let set = DigitSet(ofDigit: before.codePoint), set == DigitSet(ofDigit: after.codePoint),
      set == digits ?? set
    else { return false }
    switch (codePoint, set) {
    case (0x66B, .ascii): replace(start, end, ".", .separators)
    case (0x66C, .ascii): replace(start, end, ",", .separators)
    case (0x2C, .arabicIndic), (0x2C, .extendedArabicIndic):
      guard digitCount(from: end, of: set) == 3 else { return false }
      replace(start, end, "٬", .separators)
    case (0x2E, .arabicIndic), (0x2E, .extendedArabicIndic):
      guard !hasPointBeyond(start, end, of: set) else { return false }
      replace(start, end, "٫", .separators)
    default: return false
    }
    return true
  }

  /// No number that is read has more digits; looking on would take the square of them.
  private static let longestNumber = 32

  /// How many digits follow; more than a number has are not counted.
  private func digitCount(from start: Int, of set: DigitSet) -> Int {
    var offset = start
    var count = 0
    while count < Self.longestNumber, let (codePoint, next) = scanner.scalar(at: offset),
      DigitSet(ofDigit: codePoint) == set
    {
      count += 1
      offset = next
    }
    return count
  }

  /// Whether another point stands beyond the digits beside one: a date, a version, an address.
  private func hasPointBeyond(_ start: Int, _ end: Int, of set: DigitSet) -> Bool {
    var before = start
    for _ in 0..<Self.longestNumber {
      guard let (codePoint, previous) = scanner.scalar(before: before),
        DigitSet(ofDigit: codePoint) == set
      else { break }
      before = previous
    }
    var after = end
    for _ in 0..<Self.longestNumber {
      guard let (codePoint, next) = scanner.scalar(at: after), DigitSet(ofDigit: codePoint) == set
      else { break }
      after = next
    }
    // A point that was replaced already stands as it stood: the edits are not applied yet.
    // So does an ellipsis, which three points become.
    let isPoint = { (codePoint: UInt32?) in
      codePoint == 0x2E || codePoint == 0x66B || codePoint == 0x2026
    }
    let following = scanner.scalar(at: after)
    let isFollowed =
      isPoint(following?.codePoint)
      && following.flatMap { scanner.scalar(at: $0.end) }
        .map { DigitSet(ofDigit: $0.codePoint) == set } ?? false
    return isPoint(scanner.scalar(before: before)?.codePoint) || isFollowed
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

extension CharacterTriggers {
  private static let afterSpace: UInt8 = 2
  private static let afterD9: UInt8 = 4
  private static let afterE2: UInt8 = 8

  /// The triggers of the second pass. A space is looked at only before a space or a ZWNJ, and what shares
  /// its first byte with tatweel or with the percent sign not at all.
  fileprivate init(_ rules: NormalizationRules) {
    self.init()
    func look(_ rule: NormalizationRules, _ leads: [UInt8], _ bit: UInt8 = Self.any) {
      guard rules.contains(rule) else { return }
      for lead in leads { first[Int(lead)] |= bit }
    }
    for next in [0x20, 0xE2] { second[next] |= Self.afterSpace }
    for next in [0x80, 0xAA, 0xAB, 0xAC] { second[next] |= Self.afterD9 }
    second[0x80] |= Self.afterE2
    look(.tatweel, [0xD9], Self.afterD9)
    look(.zeroWidth, [0xE2], Self.afterE2)
    look(.spaceRuns, [0x20], Self.afterSpace)
    look(.zeroWidth, [0x20], Self.afterSpace)
    look(.percent, [0xD9], Self.afterD9)
    look(.separators, Array(".,".utf8))
    look(.separators, [0xD9], Self.afterD9)
    look(.percent, [0x25])
    look(.quotes, [0xE2], Self.afterE2)
    look(.quotes, [0x22])
    look(.ellipsis, [0x2E])
    look(.punctuation, Array(",;?".utf8))
    look(.repeatedLetters, Array(0xD8...0xDB))
  }
}
