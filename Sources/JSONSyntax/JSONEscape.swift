/// Writes text between the quotes of a JSON string.
package enum JSONEscape {
  /// The most bytes that one byte of text takes: `\u001f`.
  package static let most = 6

  /// Writes well-formed UTF-8 with what must be escaped escaped; returns the bytes written.
  ///
  /// Nearly all text needs no escape: eight bytes at a time are looked at and copied.
  ///
  /// - Parameter out: has room for ``most`` bytes a byte of the text, and eight more.
  /// - Complexity: O(*n*), *n* being the bytes.
  package static func write(
    _ text: UnsafeBufferPointer<UInt8>, to out: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let rawOut = UnsafeMutableRawPointer(out)
    var index = 0
    var written = 0
    while index < text.count {
      if index + 8 <= text.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if !needsEscape(word) {
          rawOut.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
          index += 8
          written += 8
          continue
        }
      }
      let byte = base[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C {
        written += escape(byte, to: out + written)
      } else {
        out[written] = byte
        written += 1
      }
      index += 1
    }
    return written
  }

  /// Whether one of eight bytes is a control, a quote or a backslash.
  @inline(__always)
  private static func needsEscape(_ word: UInt64) -> Bool { marks(in: word) != 0 }

  /// Of eight bytes those that are a control, a quote or a backslash, by their highest bits. The lowest
  /// bit set is sure; one above it may be a byte that follows such a one.
  @inline(__always)
  static func marks(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    // Of a byte that is too small, subtracting sets the highest bit; those of letters are set before.
    let small =
      ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
      | ((backslash &- ones) & ~backslash)
    return small & high
  }

  private static func escape(_ byte: UInt8, to out: UnsafeMutablePointer<UInt8>) -> Int {
    out[0] = 0x5C
    switch byte {
    case 0x22, 0x5C: out[1] = byte
    case 0x0A: out[1] = UInt8(ascii: "n")
    case 0x0D: out[1] = UInt8(ascii: "r")
    case 0x09: out[1] = UInt8(ascii: "t")
    default:
      let digit = byte & 15
      out[1] = UInt8(ascii: "u")
      out[2] = UInt8(ascii: "0")
      out[3] = UInt8(ascii: "0")
      out[4] = UInt8(ascii: "0") + byte >> 4
      out[5] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      return 6
    }
    return 2
  }

  /// Writes a number; returns the bytes written, 20 at most.
  package static func write(_ number: UInt, to out: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 1
    var bound: UInt = 10
    while count < 20, number >= bound {
      count += 1
      bound = bound &* 10
    }
    var rest = number
    for place in stride(from: count - 1, through: 0, by: -1) {
      let tens = rest / 10
      out[place] = UInt8(truncatingIfNeeded: 0x30 + (rest - tens * 10))
      rest = tens
    }
    return count
  }
}
