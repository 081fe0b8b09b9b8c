import CorpusModel

/// The first pass of normalization: each code point by itself, with the marks that sit on it.
///
/// It is idempotent: what it puts anywhere it would leave alone.
struct CharacterPass {
  private let table: CharacterTable
  private let codes: UnsafeBufferPointer<UInt16>
  private let scanner: UTF8Scanner
  private let startsFile: Bool
  private let nfc = UnicodeNormalizer(.nfc)
  private var edits: [Edit] = []

  /// The Latin token around the ASCII digits looked at last, and whether it holds a letter.
  private var latinToken = (end: 0, hasLetter: false)

  /// The edits that a table makes in a text.
  ///
  /// - Complexity: O(*n*), *n* being the bytes, but for clusters of more than a few marks, which ICU
  ///   sorts.
  static func edits(
    in bytes: UnsafeBufferPointer<UInt8>, startsFile: Bool, table: CharacterTable
  ) throws(ICUError) -> [Edit] {
    try table.codes.withUnsafeBufferPointer { codes throws(ICUError) in
      var pass = CharacterPass(
        table: table, codes: codes, scanner: UTF8Scanner(bytes: bytes), startsFile: startsFile)
      try pass.run()
      return pass.edits
    }
  }

  private init(
    table: CharacterTable, codes: UnsafeBufferPointer<UInt16>, scanner: UTF8Scanner,
    startsFile: Bool
  ) {
    self.table = table
    self.codes = codes
    self.scanner = scanner
    self.startsFile = startsFile
  }

  private mutating func run() throws(ICUError) {
    try table.triggers.scan(scanner.bytes) { offset throws(ICUError) in try handle(offset) }
  }

  /// Deals with the code point that starts at a byte, and returns where to go on.
  private mutating func handle(_ offset: Int) throws(ICUError) -> Int {
    guard let (code, end) = code(at: offset) else { return offset + 1 }
    return code == .keep ? end : try handle(code, offset, end)
  }

  private func code(at offset: Int) -> (code: CharacterTable.Code, end: Int)? {
    guard let (codePoint, end) = scanner.scalar(at: offset) else { return nil }
    return codePoint < 0x10000
      ? (.init(rawValue: codes[Int(codePoint)]), end)
      : (table.supplementaryCode(codePoint), end)
  }

  /// Deals with a code point that has a code, and returns where to go on.
  private mutating func handle(
    _ code: CharacterTable.Code, _ start: Int, _ end: Int
  ) throws(ICUError) -> Int {
    let next = self.code(at: end)
    let composes = table.rules.contains(.composition)
    let replacement = replacement(code, start, end)
    // What becomes a ZWNJ attaches to nothing.
    if code.attaches, replacement?.text != Self.zwnj {
      if isByteOrderMark(start) { return end }
      if replacement == nil, next?.code.attaches != true, !code.composes || isEzafe(start) {
        // One mark that is in its place, as in all vocalised text.
        return end
      }
      if composes { return try handleCluster(scanner.scalar(before: start)?.start ?? start) }
    } else if composes, next?.code.attaches == true {
      return try handleCluster(start)
    }
    if let replacement { record(start, end, replacement) }
    return end
  }

  private static let zwnj = "\u{200C}"

  /// Whether a hamza stands on ه, with which it never composes: the commonest pair of Persian.
  private func isEzafe(_ mark: Int) -> Bool {
    let bytes = scanner.bytes
    return mark >= 2 && bytes[mark] == 0xD9 && bytes[mark + 1] == 0x94 && bytes[mark - 2] == 0xD9
      && bytes[mark - 1] == 0x87 && codes[0x647] == 0
  }

  /// Whether the byte order mark of the file stands at a byte: it stays.
  private func isByteOrderMark(_ offset: Int) -> Bool {
    offset == 0 && startsFile && scanner.scalar(at: 0)?.codePoint == 0xFEFF
  }

  private mutating func record(
    _ start: Int, _ end: Int, _ replacement: CharacterTable.Replacement
  ) {
    edits.append(
      Edit(
        span: TextSpan(start, end), replacement: replacement.text, rules: replacement.rules))
  }

  /// What a code point becomes where it stands; `nil` where it stays.
  private mutating func replacement(
    _ code: CharacterTable.Code, _ start: Int, _ end: Int
  ) -> CharacterTable.Replacement? {
    guard code.replacement > 0 else { return nil }
    let replacement = table.replacements[code.replacement]
    guard code.isContextual, let (codePoint, _) = scanner.scalar(at: start) else {
      return replacement
    }
    switch codePoint {
    case 0x00AC:
      return standsBetweenLetters(start, end) ? replacement : nil
    case 0x200B, 0xFEFF, 0x00AD:
      guard table.language == .persian, standsBetweenLetters(start, end) else {
        return replacement
      }
      return .init(text: Self.zwnj, rules: replacement.rules)
    case 0x30...0x39:
      return standsInLatinToken(start) ? nil : replacement
    default:
      guard isFinal(end), LetterVariants.endsInAlefMaksura(arabicWord(before: start)) else {
        return replacement
      }
      return .init(text: "ى", rules: replacement.rules)
    }
  }

  /// Whether Arabic letters stand on both sides, marks and what goes away not counted.
  ///
  /// More than a few of these are no text, and looking past all of them would take the square of them.
  private func standsBetweenLetters(_ start: Int, _ end: Int) -> Bool {
    let limit = 64
    var before = start
    var isLetter = false
    while start - before < limit, let (codePoint, previous) = scanner.scalar(before: before) {
      isLetter = ArabicScript.isLetter(codePoint) || codePoint == 0x640
      guard ArabicScript.isMark(codePoint) || goes(codePoint) else { break }
      before = previous
    }
    guard isLetter else { return false }
    var after = end
    while after - end < limit, let (codePoint, next) = scanner.scalar(at: after) {
      if ArabicScript.isLetter(codePoint) { return true }
      guard goes(codePoint) else { return false }
      after = next
    }
    return false
  }

  /// Whether a code point is removed, but for marks.
  private func goes(_ codePoint: UInt32) -> Bool {
    guard codePoint < 0x10000, !ArabicScript.isMark(codePoint) else { return false }
    let code = CharacterTable.Code(rawValue: codes[Int(codePoint)])
    return code.replacement > 0 && table.replacements[code.replacement].text.isEmpty
  }

  /// Whether no letter follows within the word.
  private func isFinal(_ end: Int) -> Bool {
    var after = end
    while let (codePoint, next) = scanner.scalar(at: after) {
      if ArabicScript.isLetter(codePoint) || codePoint == 0x640 { return false }
      guard ArabicScript.isMark(codePoint) || goes(codePoint) else { return true }
      after = next
    }
    return true
  }

  /// The letters before a byte that belong to its word, in Arabic letters, without marks; no more than
  /// any listed word has.
  private func arabicWord(before offset: Int) -> String {
    var letters: [Unicode.Scalar] = []
    var before = offset
    while letters.count < 16, let (codePoint, start) = scanner.scalar(before: before) {
      before = start
      if ArabicScript.isMark(codePoint) || goes(codePoint) || codePoint == 0x640 { continue }
      guard ArabicScript.isLetter(codePoint), let letter = Unicode.Scalar(codePoint) else { break }
      let index = CharacterTable.Code(rawValue: codes[Int(codePoint)]).replacement
      if index > 0 {
        letters += table.replacements[index].text.unicodeScalars.reversed()
      } else {
        letters.append(letter)
      }
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: letters.reversed())
    return String(word)
  }

  /// Whether an ASCII digit belongs to a token with a Latin letter: an address, a name, a unit.
  private mutating func standsInLatinToken(_ offset: Int) -> Bool {
    if offset < latinToken.end { return latinToken.hasLetter }
    var hasLetter = false
    var start = offset
    while let (codePoint, place) = unmarked(before: start) {
      let isLetter = Self.isLatinLetter(codePoint)
      guard isLetter || place.isBare && Self.isLatinSign(codePoint) else { break }
      hasLetter = hasLetter || isLetter
      start = place.start
    }
    var end = offset
    var isLetter = false
    while let (codePoint, next) = scanner.scalar(at: end) {
      // A mark makes one letter with that before it.
      if !(isLetter && Self.isLatinMark(codePoint)) {
        isLetter = Self.isLatinLetter(codePoint)
        guard isLetter || Self.isLatinSign(codePoint) else { break }
        hasLetter = hasLetter || isLetter
      }
      end = next
    }
    latinToken = (end, hasLetter)
    return hasLetter
  }

  /// The code point before a byte, or before the marks there, and where it starts.
  private func unmarked(
    before offset: Int
  ) -> (codePoint: UInt32, place: (start: Int, isBare: Bool))? {
    var end = offset
    while let (codePoint, start) = scanner.scalar(before: end) {
      guard Self.isLatinMark(codePoint) else { return (codePoint, (start, end == offset)) }
      end = start
    }
    return nil
  }

  /// Whether a code point is a Latin letter, one that has taken up its mark too.
  private static func isLatinLetter(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x41...0x5A, 0x61...0x7A, 0x1E00...0x1EFF: true
    case 0xD7, 0xF7: false
    default: (0xC0...0x24F).contains(codePoint)
    }
  }

  /// Whether a code point is one of the marks that Latin letters compose with.
  private static func isLatinMark(_ codePoint: UInt32) -> Bool {
    (0x300...0x36F).contains(codePoint)
  }

  /// Whether a code point may stand in a Latin token, but for letters.
  private static func isLatinSign(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x30...0x39: true
    // # % & + - . / : = ? @ _ ~
    case 0x23, 0x25, 0x26, 0x2B, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    // What three full stops may become, and what NFKC leaves beside the letters of ŀ, ŉ and ẚ.
    case 0x2026, 0xB7, 0x2BC, 0x2BE: true
    default: false
    }
  }

  /// Deals with a code point and all that attaches to it, and returns the end of the cluster.
  ///
  /// The cluster is composed before its letters are replaced, since ي + ٔ is ئ and not ی + ٔ, and again
  /// after. Where that gives nothing but the replacements themselves, each is an edit of its own.
  private mutating func handleCluster(_ start: Int) throws(ICUError) -> Int {
    var end = start
    var single: [Edit] = []
    var expected = ""
    var rules: NormalizationRules = []
    while let (code, next) = code(at: end) {
      if end > start {
        guard code.attaches else { break }
        if code.isContextual, replacement(code, end, next)?.text == Self.zwnj { break }
      }
      if !isByteOrderMark(end), let replacement = replacement(code, end, next) {
        single.append(
          Edit(
            span: TextSpan(end, next), replacement: replacement.text, rules: replacement.rules))
        expected += replacement.text
        rules.formUnion(replacement.rules)
      } else {
        expected += scanner.string(end, next)
      }
      end = next
    }
    let source = scanner.string(start, end)
    let composed = try nfc.normalized(source)
    var result = expected
    if !composed.unicodeScalars.elementsEqual(source.unicodeScalars) {
      // Its letters have changed: replace them anew.
      result = replaced(composed, &rules)
    }
    // What composes may be replaced in turn (ی + ٔ → ي + ٔ → ئ → ي); every turn leaves fewer marks.
    while true {
      let normal = try nfc.normalized(result)
      if normal.unicodeScalars.elementsEqual(result.unicodeScalars) { break }
      result = replaced(normal, &rules)
    }
    if result.utf8.elementsEqual(expected.utf8) {
      edits += single
    } else if !result.utf8.elementsEqual(source.utf8) {
      edits.append(
        Edit(
          span: TextSpan(start, end), replacement: result, rules: rules.union(.composition)))
    }
    return end
  }

  /// A cluster with its code points replaced as the table has it.
  private func replaced(
    _ cluster: String, _ rules: inout NormalizationRules
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in cluster.unicodeScalars {
      let index =
        scalar.value < 0x10000
        ? CharacterTable.Code(rawValue: codes[Int(scalar.value)]).replacement
        : table.supplementaryCode(scalar.value).replacement
      if index > 0 {
        result += table.replacements[index].text.unicodeScalars
        rules.formUnion(table.replacements[index].rules)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
