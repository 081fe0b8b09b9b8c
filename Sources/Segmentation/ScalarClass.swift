/// What the rules ask of a scalar. The tables hold only what they need: no general character database.
enum ScalarClass {
  /// White space, line breaks included (Unicode's White_Space).
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || (0x09...0x0D).contains(scalar) }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// A control that is not seen and belongs to no word of its own: byte order mark, zero-width
  /// characters, bidirectional controls, soft hyphen.
  @inline(__always)
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// White space or an invisible control: what stands between tokens.
  @inline(__always)
  static func isBlank(_ scalar: UInt32) -> Bool { isSpace(scalar) || isInvisible(scalar) }

  /// A digit of the three sets that the two languages use.
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { digitValue(scalar) != nil }

  /// The value of a digit of the three sets.
  @inline(__always)
  static func digitValue(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0x0660...0x0669: Int(scalar - 0x0660)
    case 0x06F0...0x06F9: Int(scalar - 0x06F0)
    default: nil
    }
  }

  /// A letter of the Arabic script, presentation forms included.
  @inline(__always)
  static func isArabicLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5,
      0x06EE...0x06EF,
      0x06FA...0x06FC, 0x06FF, 0x0750...0x077F, 0x08A0...0x08C9, 0xFB50...0xFBB1, 0xFBD3...0xFD3D,
      0xFD50...0xFDFB, 0xFE70...0xFEFC:
      true
    default: false
    }
  }

  /// A Latin letter, with or without a diacritic.
  @inline(__always)
  static func isLatinLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x024F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// A letter of either script.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    isArabicLetter(scalar) || isLatinLetter(scalar)
  }

  /// A vowel sign or another mark on an Arabic letter, or the stroke that lengthens one.
  @inline(__always)
  static func isArabicMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4,
      0x06E7...0x06E8, 0x06EA...0x06ED, 0x08D3...0x08FF:
      true
    default: false
    }
  }

  /// A mark that ends a sentence.
  @inline(__always)
  static func isTerminator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3F, 0x061F, 0x06D4, 0x2026, 0x203C, 0x2047...0x2049, 0x2E2E, 0xFF01, 0xFF0E,
      0xFF1F:
      true
    default: false
    }
  }

  /// A mark that may stand between the end of a sentence and its closing white space.
  @inline(__always)
  static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x3C, 0x3E, 0x5D, 0x7D, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A,
      0xFD3E, 0xFD3F:
      true
    default: false
    }
  }

  /// An emoji of feeling or a hand, which belongs to the sentence before it; others (a red dot, a pin)
  /// open the next one as bullets do.
  static func isFeeling(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2639...0x263A, 0x2764, 0x1F337...0x1F33C, 0x1F389...0x1F38A, 0x1F440...0x1F450,
      0x1F466...0x1F487, 0x1F48B...0x1F49F, 0x1F4AA, 0x1F4AF, 0x1F525, 0x1F600...0x1F64F,
      0x1F90C...0x1F93A, 0x1F970...0x1F97A, 0x1FAE0...0x1FAF8, 0x1F3FB...0x1F3FF:
      true
    default: false
    }
  }

  /// A variation selector or a joiner, which holds an emoji together.
  static func joinsEmoji(_ scalar: UInt32) -> Bool { scalar == 0x200D || scalar == 0xFE0F }
}
