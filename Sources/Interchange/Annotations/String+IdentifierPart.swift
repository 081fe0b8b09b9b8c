extension String {
  /// The string as a part of a file's name or of an XML id: what is no ASCII letter, digit or hyphen is
  /// written as `_` and two hexadecimal digits a byte, so that different strings stay different.
  var identifierPart: String {
    var part = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D:
        part.unicodeScalars.append(Unicode.Scalar(byte))
      default: part += "_" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return part
  }
}
