/// The grammar of RFC 8259 over the bytes of a file, writing flat entries.
struct JSONScanner {
  /// What is wrong, and at which byte.
  struct Fault: Error {
    var message: String
    var offset: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// The byte after the part that is read.
  var end: Int
  var entries: [JSONEntry] = []
  private var nextLineStart = 0
  /// The containers that are open, innermost last, by their entries.
  private var open: [Int] = []

  /// - Parameter count: the bytes that will be read, by which room is made for the entries.
  init(bytes: UnsafeBufferPointer<UInt8>, count: Int) {
    self.bytes = bytes
    self.end = bytes.count
    entries.reserveCapacity(count / 12 + 8)
  }

  /// The bytes of the next line, without its LF; `nil` after the last.
  mutating func nextLine() -> Range<Int>? {
    guard nextLineStart < bytes.count else { return nil }
    let start = nextLineStart
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    nextLineStart = index + 1
    return start..<index
  }

  /// Whether nothing but white space is left.
  var isBlank: Bool {
    mutating get {
      skipSpace()
      return position == end
    }
  }

  /// Reads one value and nothing after it.
  mutating func document() throws(Fault) {
    if position == 0, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw Fault(message: "a byte order mark; JSON has none", offset: 0)
    }
    open.removeAll(keepingCapacity: true)
    try value()
    while let container = open.last {
      try step(in: container)
    }
    skipSpace()
    if position < end {
      throw Fault(message: "\(described(position)) after the end of the value", offset: position)
    }
  }

  /// Goes on in an open container: its next value, or its end.
  private mutating func step(in container: Int) throws(Fault) {
    let isObject = entries[container].kind == .object
    let closing: UInt8 = isObject ? 0x7D : 0x5D
    skipSpace()
    if position < end, bytes[position] == closing {
      position += 1
      entries[container].end = UInt32(truncatingIfNeeded: position)
      entries[container].next = UInt32(truncatingIfNeeded: entries.count)
      open.removeLast()
      return
    }
    if entries[container].count > 0 {
      guard position < end, bytes[position] == 0x2C else {
        throw unexpected(isObject ? "“,” or “}” expected" : "“,” or “]” expected")
      }
      position += 1
      skipSpace()
      if position < end, bytes[position] == closing {
        throw Fault(message: "a comma before “\(isObject ? "}" : "]")”", offset: position - 1)
      }
    }
    if isObject {
      guard position < end, bytes[position] == 0x22 else { throw unexpected("a key expected") }
      try string()
      skipSpace()
      guard position < end, bytes[position] == 0x3A else { throw unexpected("“:” expected") }
      position += 1
    }
    entries[container].count += 1
    try value()
  }

  /// Reads a scalar, or opens a container.
  private mutating func value() throws(Fault) {
    skipSpace()
    guard position < end else { throw unexpected("a value expected") }
    switch bytes[position] {
    case 0x7B: start(.object)
    case 0x5B: start(.array)
    case 0x22: try string()
    case 0x2D, 0x30...0x39: try number()
    case UInt8(ascii: "t"): try literal("true", .true)
    case UInt8(ascii: "f"): try literal("false", .false)
    case UInt8(ascii: "n"): try literal("null", .null)
    default: throw unexpected("a value expected")
    }
  }

  private mutating func start(_ kind: JSONKind) {
    open.append(entries.count)
    append(kind, from: position, to: position + 1)
    position += 1
  }

  private mutating func append(
    _ kind: JSONKind, from start: Int, to end: Int, form: JSONEntry.Form = .plain
  ) {
    entries.append(
      JSONEntry(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: entries.count + 1), kind: kind, form: form))
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONKind) throws(Fault) {
    let start = position
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for letter in letters {
      guard position < end, bytes[position] == letter else {
        if position >= end { throw unexpected("a value expected") }
        throw Fault(message: "\(describedWord(start)) is no JSON value", offset: start)
      }
      position += 1
    }
    append(kind, from: start, to: position)
  }

  private mutating func number() throws(Fault) {
    let start = position
    if bytes[position] == 0x2D { position += 1 }
    let whole = position
    guard skipDigits() else {
      throw position < end
        ? Fault(message: "\(describedWord(start)) is no JSON number", offset: start)
        : unexpected("a digit expected")
    }
    if bytes[whole] == 0x30, position - whole > 1 {
      throw Fault(message: "a number with a leading zero", offset: start)
    }
    if position < end, bytes[position] == 0x2E {
      position += 1
      guard skipDigits() else { throw unexpected("a digit expected after the decimal point") }
    }
    if position < end, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < end, bytes[position] == 0x2B || bytes[position] == 0x2D { position += 1 }
      guard skipDigits() else { throw unexpected("a digit expected in the exponent") }
    }
    append(.number, from: start, to: position)
  }

  /// Whether there was a digit to skip.
  private mutating func skipDigits() -> Bool {
    let start = position
    while position < end, 0x30...0x39 ~= bytes[position] { position += 1 }
    return position > start
  }

  private mutating func string() throws(Fault) {
    let start = position
    var form = JSONEntry.Form.plain
    position += 1
    while position < end {
      skipLetters()
      guard position < end else { break }
      let byte = bytes[position]
      if byte == 0x22 {
        position += 1
        append(.string, from: start, to: position, form: form)
        return
      }
      if byte == 0x5C {
        form = .escaped
        try escape()
      } else if byte < 0x20 {
        throw Fault(
          message: byte == 0x0A || byte == 0x0D
            ? "a string that does not end on its line"
            : "the control character \(named(UInt32(byte))) unescaped in a string",
          offset: position)
      } else {
        position += 1
      }
    }
    throw Fault(message: "a string that does not end", offset: start)
  }

  /// Skips what ends no string and needs no look, eight bytes at a time.
  @inline(__always)
  private mutating func skipLetters() {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    while position + 8 <= end {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let marks = JSONEscape.marks(in: word)
      if marks != 0 {
        position += marks.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
  }

  private mutating func escape() throws(Fault) {
    let start = position
    guard start + 1 < end else { throw unexpected("an escape expected") }
    guard bytes[start + 1] == UInt8(ascii: "u") else {
      guard JSONString.simpleEscape(bytes[start + 1]) != nil else {
        throw Fault(message: "“\\” before \(described(start + 1)) is no escape", offset: start)
      }
      position += 2
      return
    }
    let unit = try codeUnit(at: start)
    position += 6
    switch unit {
    case 0xD800..<0xDC00:
      if position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == UInt8(ascii: "u"),
        0xDC00..<0xE000 ~= (try codeUnit(at: position))
      {
        position += 6
      } else {
        throw Fault(
          message: "the high surrogate \(named(unit)) without a low one after it", offset: start)
      }
    case 0xDC00..<0xE000:
      throw Fault(
        message: "the low surrogate \(named(unit)) without a high one before it", offset: start)
    default: break
    }
  }

  private func codeUnit(at start: Int) throws(Fault) -> UInt32 {
    guard start + 6 <= end,
      let unit = JSONString.hexadecimal(bytes[start + 2..<start + 6])
    else { throw Fault(message: "“\\u” without four hexadecimal digits", offset: start) }
    return unit
  }

  private mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}

extension JSONScanner {
  /// The fault that something else than what was expected stands at the position, or nothing.
  private func unexpected(_ expected: String) -> Fault {
    position < end
      ? Fault(message: "\(expected), \(described(position)) found", offset: position)
      : Fault(message: "\(expected), but the text ends", offset: position)
  }

  /// The character at a byte, quoted, or its name where it is not seen.
  private func described(_ offset: Int) -> String {
    let tail = bytes[offset..<min(offset + 4, end)]
    guard let scalar = String(decoding: tail, as: UTF8.self).unicodeScalars.first else { return "" }
    if scalar.isASCII, scalar.value > 0x20, scalar.value < 0x7F { return "“\(scalar)”" }
    // Isolated, so that a letter of a right-to-left script leaves the message in its order.
    return scalar.properties.generalCategory.isSeen
      ? "“\u{2068}\(scalar)\u{2069}”" : named(scalar.value)
  }

  /// The word at a byte, quoted: `NaN`, `True`, `-Infinity`.
  private func describedWord(_ offset: Int) -> String {
    let word = bytes[offset..<min(offset + 20, end)].prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E
    }
    return word.isEmpty ? described(offset) : "“\(String(decoding: word, as: UTF8.self))”"
  }

  private func named(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.GeneralCategory {
  /// Whether a character of this category has a shape of its own.
  fileprivate var isSeen: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      false
    default: true
    }
  }
}
