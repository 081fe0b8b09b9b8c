/// What the normalization passes ask of code points, by ranges of the Unicode charts.
enum ArabicScript {
  /// Whether a code point is a letter of Arabic script, presentation forms included; marks, ligatures of
  /// them and tatweel are none.
  static func isLetter(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5,
      0x06EE...0x06EF, 0x06FA...0x06FC, 0x06FF, 0x0750...0x077F, 0x0870...0x0887,
      0x089F...0x08C9, 0xFB50...0xFBB1, 0xFBD3...0xFC5D, 0xFC64...0xFD3D, 0xFD50...0xFDFB,
      0xFE80...0xFEFC:
      true
    default: false
    }
  }

  /// Whether a code point is a mark that sits on an Arabic letter.
  static func isMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4,
      0x06E7...0x06E8, 0x06EA...0x06ED, 0x08CA...0x08E1, 0x08E3...0x08FF:
      true
    default: false
    }
  }

  /// Whether a code point is a decimal digit of one of the three sets.
  static func isDigit(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  /// Whether a code point separates words: white space and line ends.
  static func isSpace(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
