/// Texts that must stand on one line of a file.
enum PlainLine {
  /// The text with a space, or another sign, for each character that some reader takes for the end of
  /// a line or of a field: the controls, U+0085, U+2028 and U+2029.
  ///
  /// - Returns: the line, and how many characters were replaced.
  /// - Complexity: O(*n*), *n* being the number of bytes.
  static func make(
    _ text: String, with sign: Unicode.Scalar = " "
  ) -> (text: String, replacements: Int) {
    guard text.utf8.contains(where: { mayBegin($0) }) else { return (text, 0) }
    var line = String.UnicodeScalarView()
    var replacements = 0
    for scalar in text.unicodeScalars {
      if breaks(scalar) {
        line.append(sign)
        replacements += 1
      } else {
        line.append(scalar)
      }
    }
    return (replacements == 0 ? text : String(line), replacements)
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Whether some reader takes the character for the end of a line or of a field.
  static func breaks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }
}
