/// The notation of JSON strings (RFC 8259, section 7).
enum JSONString {
  /// The text of a string whose bytes, without quotes, the reader has found well-formed.
  static func resolvingEscapes(of bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == 0x5C else {
        result.append(byte)
        index += 1
        continue
      }
      let escape = bytes[index + 1]
      index += 2
      guard escape == UInt8(ascii: "u") else {
        result.append(simpleEscape(escape) ?? escape)
        continue
      }
      var unit = hexadecimal(bytes[index..<index + 4]) ?? 0xFFFD
      index += 4
      if 0xD800..<0xDC00 ~= unit {
        let low = hexadecimal(bytes[index + 2..<index + 6]) ?? 0xDC00
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        index += 6
      }
      result += UTF8.encode(Unicode.Scalar(unit) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What a backslash and this letter stand for; `nil` where they stand for nothing.
  static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The number that four hexadecimal digits write; `nil` where they are not four or not digits.
  static func hexadecimal(_ bytes: some Collection<UInt8>) -> UInt32? {
    guard bytes.count == 4 else { return nil }
    var number: UInt32 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): number = number << 4 | UInt32(byte - 0x37)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return number
  }
}
