/// A number that a text states, as its digits without separators: `2011`, `12.5`.
struct NumberValue: Hashable {
  /// ASCII digits without leading zeros, `.` before decimals without trailing zeros.
  let digits: String

  /// Takes ASCII digits with at most one point; `nil` for anything else.
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else {
      return nil
    }
    var digits = String(text.drop { $0 == "0" })
    if digits.contains(".") {
      while digits.hasSuffix("0") { digits.removeLast() }
      if digits.hasSuffix(".") { digits.removeLast() }
    }
    if digits.isEmpty || digits.hasPrefix(".") { digits = "0" + digits }
    self.digits = digits
  }

  init(_ value: Int) { digits = String(value) }

  /// How much a shared number tells, in bits: small ones stand everywhere.
  var information: Float {
    switch magnitude {
    case ..<4: 3
    case ..<13: 4.5
    case ..<100: 6.5
    default: 8
    }
  }

  /// The number as a floating-point value, for comparing magnitudes only.
  var magnitude: Double { Double(digits) ?? 0 }

  /// The number times a great unit («۲٫۵ میلیون»); `nil` where the product is no integer.
  func scaled(by unit: Int) -> Int? {
    let product = magnitude * Double(unit)
    guard product < 1e15, product.rounded() == product else { return nil }
    return Int(product)
  }

  /// How surely the number states the same as one of the other language: rounded figures differ a
  /// little.
  func likeness(_ other: NumberValue) -> Float {
    if self == other { return 1 }
    let (left, right) = (magnitude, other.magnitude)
    guard left >= 20, right >= 20 else { return 0 }
    let difference = abs(left - right) / max(left, right)
    return difference <= 0.06 ? 0.5 : 0
  }

  /// Numbers that may state the same in the other language: a Jalali year answers two Gregorian ones.
  var counterparts: [(NumberValue, Float)] {
    guard let year = Int(digits), (1300...1499).contains(year) else { return [] }
    return [(NumberValue(year + 621), 0.8), (NumberValue(year + 622), 0.6)]
  }
}
