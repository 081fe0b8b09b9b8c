/// A number as a JSON text writes it, compared exactly: no digit is lost to binary fractions.
public struct JSONNumber: Sendable {
  /// The number as written, such as `1.0` or `-1e400`.
  public let text: String

  /// Takes the text of a number.
  ///
  /// - Precondition: `text` is a number by the grammar of RFC 8259, section 6.
  public init(text: String) { self.text = text }

  /// Takes an integer.
  public init(_ integer: Int) { self.text = String(integer) }

  /// The value, if it is an integer that `Int` holds; `1.0` and `1e2` are integers.
  public var integer: Int? {
    if let plain = Int(text) { return plain }
    let decimal = self.decimal
    guard decimal.isInteger, decimal.exponent <= 19 else { return nil }
    var result = 0
    for digit in decimal.digits + Array(repeating: 0, count: decimal.exponent) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      let (next, carry) = product.addingReportingOverflow(
        decimal.isNegative ? -Int(digit) : Int(digit))
      if overflow || carry { return nil }
      result = next
    }
    return result
  }

  /// The nearest `Double`; infinite where the number is beyond its range.
  public var double: Double { Double(text) ?? (decimal.isNegative ? -.infinity : .infinity) }

  /// Whether the number has no fraction.
  public var isInteger: Bool { Int(text) != nil || decimal.isInteger }

  /// The number in its shortest decimal form.
  var decimal: JSONDecimal { JSONDecimal(text: text) }

  /// Whether the number is a whole multiple of a divisor, exactly: 0.3 is one of 0.1.
  ///
  /// - Precondition: `divisor` is above 0.
  public func isMultiple(of divisor: JSONNumber) -> Bool {
    decimal.isMultiple(of: divisor.decimal)
  }
}

extension JSONNumber: Comparable, Hashable {
  /// Two numbers are equal when they are the same number, however written: `1`, `1.0`, `10e-1`.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.text == right.text || left.decimal == right.decimal
  }

  /// Orders by exact value.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if let left = Int(left.text), let right = Int(right.text) { return left < right }
    // Rounding keeps the order, so that two different doubles tell it.
    let (first, second) = (left.double, right.double)
    return first == second ? left.decimal < right.decimal : first < second
  }

  /// Hashes the value, not its notation.
  public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }
}

extension JSONNumber: CustomStringConvertible {
  /// The number as written.
  public var description: String { text }
}
