/// Regular expressions as JSON Schema means them (ECMA-262 with the `u` flag), in ICU's notation.
///
/// The two differ where ICU follows Unicode (`\d`, `\w`, `\s`, `\b`), where `$` may stand before a line
/// end, in what `.` leaves out, in set operations, and in ICU's extensions, which are no patterns here.
struct ECMAPattern {
  /// Why a pattern is none.
  struct Fault: Error {
    var message: String
  }

  /// Translates a pattern.
  ///
  /// - Throws: ``Fault`` where it is no pattern of ECMA-262 or has no counterpart in ICU.
  static func translate(_ source: String) throws(Fault) -> String {
    var translator = ECMAPattern(source: Array(source.unicodeScalars))
    try translator.pattern()
    // ICU takes no empty pattern.
    return translator.output.isEmpty ? "(?:)" : translator.output
  }

  private let source: [Unicode.Scalar]
  private var index = 0
  private var output = ""

  private static let word = "A-Za-z0-9_"
  private static let space =
    "\\t\\n\\u000B\\f\\r\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF"

  private init(source: [Unicode.Scalar]) { self.source = source }

  private mutating func next() -> Unicode.Scalar? {
    guard index < source.count else { return nil }
    defer { index += 1 }
    return source[index]
  }

  private var peeked: Unicode.Scalar? { index < source.count ? source[index] : nil }

  private mutating func pattern() throws(Fault) {
    while let scalar = next() {
      switch scalar {
      case "\\": try escape()
      case "[": try characterClass()
      case "$": output += "\\z"
      case ".": output += "[^\\n\\r\\u2028\\u2029]"
      case "(": try group()
      case "*", "+", "?":
        output.unicodeScalars.append(scalar)
        try quantifierEnd()
      case "{": try counted()
      // What annex B.1.2 lets stand for itself: schemas that are in use, SARIF's among them, have it.
      case "}", "]": output += "\\\(scalar)"
      case "#", " ": output += "\\\(scalar)"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// After a quantifier only `?` may follow; ICU would read `+` as possessive.
  private mutating func quantifierEnd() throws(Fault) {
    if peeked == "?" {
      index += 1
      output += "?"
    }
    if let after = peeked, after == "+" || after == "*" || after == "?" || after == "{" {
      throw Fault(message: "nothing to repeat before “\(after)”")
    }
  }

  private mutating func counted() throws(Fault) {
    var digits = ""
    while let scalar = peeked, scalar != "}" {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    index += 1
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), index <= source.count, Self.isCount(parts[0]),
      parts.count == 1 || parts[1].isEmpty || Self.isCount(parts[1])
    else { throw Fault(message: "“{” that is no count") }
    output += "{\(digits)}"
    try quantifierEnd()
  }

  private static func isCount(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private mutating func group() throws(Fault) {
    output += "("
    guard peeked == "?" else { return }
    let rest = String(String.UnicodeScalarView(source[index...].prefix(4)))
    for opening in ["?:", "?=", "?!", "?<=", "?<!"] where rest.hasPrefix(opening) {
      output += opening
      index += opening.unicodeScalars.count
      return
    }
    guard rest.hasPrefix("?<") else { throw Fault(message: "“(?” that opens no group") }
    output += "?<"
    index += 2
  }

  private mutating func escape() throws(Fault) {
    guard let scalar = next() else { throw Fault(message: "a “\\” at the end") }
    switch scalar {
    case "d": output += "[0-9]"
    case "D": output += "[^0-9]"
    case "w": output += "[\(Self.word)]"
    case "W": output += "[^\(Self.word)]"
    case "s": output += "[\(Self.space)]"
    case "S": output += "[^\(Self.space)]"
    case "b":
      output += "(?:(?<=[\(Self.word)])(?![\(Self.word)])|(?<![\(Self.word)])(?=[\(Self.word)]))"
    case "B":
      output += "(?:(?<=[\(Self.word)])(?=[\(Self.word)])|(?<![\(Self.word)])(?![\(Self.word)]))"
    case "k":
      output += "\\k"
    case "1"..."9": output += "\\\(scalar)"
    default: output += try character(after: scalar)
    }
  }

  /// What an escape stands for inside and outside a class.
  private mutating func character(after scalar: Unicode.Scalar) throws(Fault) -> String {
    switch scalar {
    case "t", "n", "f", "r": return "\\\(scalar)"
    case "v": return "\\u000B"
    case "0": return "\\x00"
    case "c":
      guard let letter = next(), letter.isASCII, letter.properties.isAlphabetic else {
        throw Fault(message: "“\\c” without a letter")
      }
      return Self.literal(letter.value % 32)
    case "x": return Self.literal(try hexadecimal(2))
    case "u": return Self.literal(try unicodeEscape())
    case "p", "P": return try property(scalar)
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/", "-":
      return "\\\(scalar)"
    default: throw Fault(message: "“\\\(scalar)” is no escape")
    }
  }

  private mutating func unicodeEscape() throws(Fault) -> UInt32 {
    if peeked == "{" {
      index += 1
      var digits = ""
      while let digit = next(), digit != "}" { digits.unicodeScalars.append(digit) }
      guard let value = UInt32(digits, radix: 16), value <= 0x10FFFF else {
        throw Fault(message: "“\\u{” without a code point")
      }
      return value
    }
    let unit = try hexadecimal(4)
    guard 0xD800..<0xDC00 ~= unit, peeked == "\\" else { return unit }
    let mark = index
    index += 1
    if peeked == "u" {
      index += 1
      let low = try hexadecimal(4)
      if 0xDC00..<0xE000 ~= low { return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
    }
    index = mark
    return unit
  }

  private mutating func hexadecimal(_ count: Int) throws(Fault) -> UInt32 {
    let digits = String(String.UnicodeScalarView(source[index...].prefix(count)))
    guard digits.utf8.count == count, let value = UInt32(digits, radix: 16) else {
      throw Fault(message: "\(count) hexadecimal digits expected")
    }
    index += count
    return value
  }

  private mutating func property(_ letter: Unicode.Scalar) throws(Fault) -> String {
    guard next() == "{" else { throw Fault(message: "“\\\(letter)” without “{”") }
    var name = ""
    while let scalar = next() {
      if scalar == "}" {
        return "\\\(letter){\(name)}"
      }
      name.unicodeScalars.append(scalar)
    }
    throw Fault(message: "“\\\(letter){” that does not end")
  }

  private static func literal(_ code: UInt32) -> String {
    "\\x{" + String(code, radix: 16, uppercase: true) + "}"
  }

  private mutating func characterClass() throws(Fault) {
    let isNegated = peeked == "^"
    if isNegated { index += 1 }
    if peeked == "]" {
      // `[]` matches nothing and `[^]` everything.
      index += 1
      output += isNegated ? "[\\s\\S]" : "(?!)"
      return
    }
    output += isNegated ? "[^" : "["
    while let scalar = next() {
      switch scalar {
      case "]":
        output += "]"
        return
      case "\\":
        guard let escaped = next() else { throw Fault(message: "a “\\” at the end") }
        switch escaped {
        case "d": output += "0-9"
        case "w": output += Self.word
        case "s": output += Self.space
        case "D": output += "[^0-9]"
        case "W": output += "[^\(Self.word)]"
        case "S": output += "[^\(Self.space)]"
        case "b": output += "\\x{8}"
        default: output += try character(after: escaped)
        }
      case "-":
        // A hyphen that is no range is a literal for ECMA-262 and may be an operator for ICU.
        let isEdge = peeked == "]" || output.hasSuffix("[") || output.hasSuffix("[^")
        output += isEdge ? "\\-" : "-"
      case "[", "&", "|", "~", "{", "}", "$", "#", " ", "^": output += "\\\(scalar)"
      default: output.unicodeScalars.append(scalar)
      }
    }
    throw Fault(message: "“[” that does not end")
  }
}
