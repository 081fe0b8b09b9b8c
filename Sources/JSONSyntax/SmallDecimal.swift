/// `mantissa × 10^-scale`, where machine words hold it: most numbers of records.
package struct SmallDecimal: Sendable {
  /// The digits as an integer.
  package var mantissa: Int64
  /// How many of the digits stand behind the point.
  package var scale: Int

  /// Reads the text of a number; `nil` where it has an exponent or more than 18 digits.
  package init?(_ text: String) {
    var text = text
    guard let result = text.withUTF8({ Self($0) }) else { return nil }
    self = result
  }

  /// Reads the bytes of a number, as the first one does its text.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 20 else { return nil }
    var mantissa: Int64 = 0
    var digits = 0
    var scale = 0
    var isFraction = false
    var isNegative = false
    for byte in bytes {
      switch byte {
      case 0x2D: isNegative = true
      case 0x2E: isFraction = true
      case 0x30...0x39:
        digits += 1
        guard digits <= 18 else { return nil }
        mantissa = mantissa &* 10 &+ Int64(byte &- 0x30)
        if isFraction { scale += 1 }
      default: return nil
      }
    }
    self.mantissa = isNegative ? -mantissa : mantissa
    self.scale = scale
  }

  /// Below 0, 0 or above 0, as this number is smaller, equal or greater; `nil` where machine words do
  /// not tell.
  package func compared(to other: SmallDecimal) -> Int? {
    guard let left = scaled(by: other.scale - scale),
      let right = other.scaled(by: scale - other.scale)
    else { return nil }
    return left < right ? -1 : left > right ? 1 : 0
  }

  private func scaled(by zeros: Int) -> Int64? {
    var result = mantissa
    for _ in 0..<max(0, zeros) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}
