/// Writes strings as YAML scalars: plain where every reader takes them for a string, else quoted.
enum YAMLScalar {
  /// A string on one line.
  static func write(_ string: String) -> String { isPlain(string) ? string : quote(string) }

  /// Whether a plain scalar of these letters can only be this string, in a block or flow mapping, by
  /// YAML 1.1 (numbers, dates, booleans) and 1.2.
  static func isPlain(_ string: String) -> Bool {
    guard let first = string.unicodeScalars.first, let last = string.unicodeScalars.last,
      isPlainLetter(first), last != " "
    else { return false }
    var previous = first
    for scalar in string.unicodeScalars {
      if scalar == "#" && previous == " " { return false }
      if previous == ":" && (scalar == " " || scalar == ",") { return false }
      guard isPlainLetter(scalar) || " -_./:+()%#'@؛؟،»«–…".unicodeScalars.contains(scalar) else {
        return false
      }
      previous = scalar
    }
    return last != ":" && !isKeyword(string) && !looksNumeric(string)
  }

  private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      : scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
  }

  private static func isKeyword(_ string: String) -> Bool {
    ["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(string.lowercased())
  }

  private static func looksNumeric(_ string: String) -> Bool {
    guard let first = string.utf8.first, (0x30...0x39).contains(first) else { return false }
    return string.utf8.allSatisfy { "0123456789abcdefABCDEFoxTZ.:_+- ".utf8.contains($0) }
      && (string.utf8.count != 64 || string.utf8.allSatisfy { "0123456789e".utf8.contains($0) })
  }

  /// A double-quoted scalar; what no reader should see raw is escaped.
  private static func quote(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where mustEscape(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        quoted +=
          (width == 8 ? "\\U" : "\\u")
          + String(repeating: "0", count: width - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    // Bidirectional controls reorder what an editor shows of the line; joiners belong to the words.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}
