/// A decimal number, exact whatever its length.
public struct DecimalNumber: Hashable, Sendable {
  /// Whether it is below zero.
  public let isNegative: Bool
  /// The digits before the decimal point in ASCII, without leading zeros; `0` where there are none.
  public let integerDigits: String
  /// The digits after the decimal point in ASCII, without trailing zeros; empty for an integer.
  public let fractionDigits: String

  /// Creates a number of values 0–9, the most significant first.
  package init(isNegative: Bool, integer: some Sequence<UInt8>, fraction: some Sequence<UInt8>) {
    let integer = integer.drop { $0 == 0 }.map { $0 + 0x30 }
    var fraction = fraction.map { $0 + 0x30 }
    while fraction.last == 0x30 { fraction.removeLast() }
    // Zero has no sign, so that equal numbers are equal values.
    self.isNegative = isNegative && !(integer.isEmpty && fraction.isEmpty)
    integerDigits = integer.isEmpty ? "0" : String(decoding: integer, as: UTF8.self)
    fractionDigits = String(decoding: fraction, as: UTF8.self)
  }

  /// The number as an integer; `nil` where it has a fraction or exceeds `Int`.
  public var integer: Int? {
    fractionDigits.isEmpty ? Int((isNegative ? "-" : "") + integerDigits) : nil
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The number in ASCII as JSON has it, such as `-12.5`.
  public var description: String {
    (isNegative ? "-" : "") + integerDigits + (fractionDigits.isEmpty ? "" : "." + fractionDigits)
  }
}
