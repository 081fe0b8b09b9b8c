/// Which characters romanization takes for parts of words, and what it makes of the others of the Arabic
/// blocks of Unicode.
enum ArabicBlocks {
  /// Whether a code point is a letter or mark of Arabic script, in any form.
  @inline(__always)
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6EF, 0x6FA...0x6FC,
      0x6FF, 0x610...0x61A, 0x750...0x77F, 0x870...0x887, 0x889...0x88E, 0x897...0x8E1,
      0x8E3...0x8FF, 0xFB50...0xFBB1, 0xFBC3...0xFD3D, 0xFD40...0xFDFF, 0xFE70...0xFEFC:
      true
    case 0x10000...: isSupplementary(scalar)
    default: false
    }
  }

  private static func isSupplementary(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x10E60...0x10E7F, 0x10EC0...0x10EFF, 0x1EC70...0x1ECBF, 0x1ED00...0x1ED4F,
      0x1EE00...0x1EEEF:
      true
    default: false
    }
  }

  /// Whether a code point lies in a block of Arabic script.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE,
      0x10E60...0x10E7F, 0x10EC0...0x10EFF, 0x1EC70...0x1ECBF, 0x1ED00...0x1ED4F,
      0x1EE00...0x1EEFF:
      true
    default: false
    }
  }

  /// What a mark of punctuation, a digit or a symbol becomes; `nil` where it stays.
  static func replacement(of scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0xAB: "“"
    case 0xBB: "”"
    case 0x600: "#"
    case 0x606: "∛"
    case 0x607: "∜"
    case 0x609: "‰"
    case 0x60A: "‱"
    case 0x60B: "Af"
    case 0x60C, 0x66C: ","
    case 0x60D: "/"
    case 0x61B: ";"
    case 0x61D, 0x66B, 0x6D4: "."
    case 0x61E: "⁝"
    case 0x61F: "?"
    case 0x66A: "%"
    case 0x66D, 0x6DE, 0x6E9: "*"
    case 0x6FD: "&"
    case 0x6FE: "men"
    case 0xFD3E: ")"
    case 0xFD3F: "("
    case 0x200C...0x200F, 0x202A...0x202E, 0x2066...0x2069: ""
    default: digit(scalar) ?? (contains(scalar) ? "" : nil)
    }
  }

  private static func digit(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x660, 0x6F0: "0"
    case 0x661, 0x6F1: "1"
    case 0x662, 0x6F2: "2"
    case 0x663, 0x6F3: "3"
    case 0x664, 0x6F4: "4"
    case 0x665, 0x6F5: "5"
    case 0x666, 0x6F6: "6"
    case 0x667, 0x6F7: "7"
    case 0x668, 0x6F8: "8"
    case 0x669, 0x6F9: "9"
    default: nil
    }
  }
}
