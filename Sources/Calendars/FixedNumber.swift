import Orthography

/// A number while it is added up: millionths, exactly, below 10²⁴.
struct FixedNumber: Equatable {
  var millionths: Int128

  static let one: Int128 = 1_000_000
  /// What no written number of words exceeds.
  static let limit: Int128 = Int128(1_000_000_000_000_000_000) * 1_000_000 * 1_000_000

  init(_ value: Int) { millionths = Int128(value) * Self.one }

  init(millionths: Int128) { self.millionths = millionths }

  /// A number in digits; `nil` where it has more of them than fit.
  init?(_ number: DecimalNumber) {
    guard number.integerDigits.utf8.count <= 18, number.fractionDigits.utf8.count <= 6,
      let whole = Int128(number.integerDigits),
      let part = Int128(
        number.fractionDigits
          + String(repeating: "0", count: 6 - number.fractionDigits.utf8.count))
    else { return nil }
    millionths = whole * Self.one + part
    if number.isNegative { millionths = -millionths }
  }

  /// The number as an integer; `nil` where it has a fraction.
  var integer: Int? {
    let (quotient, rest) = millionths.quotientAndRemainder(dividingBy: Self.one)
    return rest == 0 ? Int(exactly: quotient) : nil
  }

  func times(_ factor: Int) -> FixedNumber? {
    let (product, overflow) = millionths.multipliedReportingOverflow(by: Int128(factor))
    guard !overflow, product.magnitude < Self.limit.magnitude else { return nil }
    return FixedNumber(millionths: product)
  }

  var decimal: DecimalNumber {
    let digits = String(millionths.magnitude).utf8.map { $0 - 0x30 }
    let padded = Array(repeating: 0, count: max(0, 7 - digits.count)) + digits
    return DecimalNumber(
      isNegative: millionths < 0, integer: padded.dropLast(6), fraction: padded.suffix(6))
  }
}
