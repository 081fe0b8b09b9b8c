import Orthography

/// A number that a text states, as its digits without separators: `2011`, `12.5`.
struct NumberValue: Hashable, Sendable {
  /// ASCII digits without leading zeros, `.` before decimals without trailing zeros.
  let digits: String

  /// Takes a number without its sign.
  init?(_ number: DecimalNumber) {
    guard number.integerDigits.utf8.count <= 18 else { return nil }
    digits =
      number.integerDigits + (number.fractionDigits.isEmpty ? "" : "." + number.fractionDigits)
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
