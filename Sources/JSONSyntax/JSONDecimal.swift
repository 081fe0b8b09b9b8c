/// `±digits × 10^exponent`, without leading or trailing zeros: one form for each number.
struct JSONDecimal: Hashable {
  var isNegative: Bool
  /// The significant digits, most significant first; none for zero.
  var digits: [UInt8]
  /// The power of ten of the last digit. Beyond ±10¹⁵ it saturates: no text writes out such numbers.
  var exponent: Int

  init(text: String) {
    var digits: [UInt8] = []
    var exponent = 0
    var written = 0
    var exponentIsNegative = false
    var part = Part.whole
    var isNegative = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        if part == .power { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): part = .fraction
      case UInt8(ascii: "e"), UInt8(ascii: "E"): part = .power
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - 0x30
        guard part != .power else {
          written = min(written * 10 + Int(digit), Self.limit)
          continue
        }
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
        if part == .fraction { exponent -= 1 }
      default: break
      }
    }
    exponent += exponentIsNegative ? -written : written
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
    self.isNegative = isNegative && !digits.isEmpty
  }

  private enum Part { case whole, fraction, power }

  private static let limit = 1_000_000_000_000_000

  var isInteger: Bool { exponent >= 0 }

  /// Whether `self / divisor` is an integer. With `k` the difference of the exponents, that is
  /// whether `digits × 10^k` is a multiple of the divisor's digits: never for `k < 0`, as trailing
  /// zeros have been taken off.
  func isMultiple(of divisor: JSONDecimal) -> Bool {
    precondition(!divisor.digits.isEmpty, "nothing is a multiple of zero")
    if digits.isEmpty { return true }
    let shift = exponent - divisor.exponent
    guard shift >= 0 else { return false }
    // A divisor of d digits has fewer than 4d factors 2 or 5: further zeros change nothing.
    let zeros = min(shift, 4 * divisor.digits.count)
    let dividend = digits + Array(repeating: 0, count: zeros)
    if divisor.digits.count <= 18 {
      let modulus = divisor.digits.reduce(into: UInt64(0)) { $0 = $0 * 10 + UInt64($1) }
      return dividend.reduce(into: UInt64(0)) { $0 = ($0 * 10 + UInt64($1)) % modulus } == 0
    }
    return Self.remainder(of: dividend, by: divisor.digits).isEmpty
  }

  /// Long division by hand, for divisors beyond the machine's words.
  private static func remainder(of dividend: [UInt8], by divisor: [UInt8]) -> [UInt8] {
    var remainder: [UInt8] = []
    for digit in dividend {
      if digit != 0 || !remainder.isEmpty { remainder.append(digit) }
      while !precedes(remainder, divisor) { remainder = difference(remainder, divisor) }
    }
    return remainder
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
  }

  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result = left
    var borrow: Int8 = 0
    for place in 0..<left.count {
      let index = left.count - 1 - place
      let subtrahend = place < right.count ? Int8(right[right.count - 1 - place]) : 0
      let value = Int8(left[index]) - subtrahend - borrow
      borrow = value < 0 ? 1 : 0
      result[index] = UInt8(value < 0 ? value + 10 : value)
    }
    return Array(result.drop { $0 == 0 })
  }
}

extension JSONDecimal: Comparable {
  static func < (left: JSONDecimal, right: JSONDecimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? magnitudePrecedes(right, left) : magnitudePrecedes(left, right)
  }

  private static func magnitudePrecedes(_ left: JSONDecimal, _ right: JSONDecimal) -> Bool {
    if left.digits.isEmpty || right.digits.isEmpty {
      return left.digits.isEmpty && !right.digits.isEmpty
    }
    let (leftTop, rightTop) = (
      left.digits.count + left.exponent, right.digits.count + right.exponent
    )
    return leftTop == rightTop
      ? left.digits.lexicographicallyPrecedes(right.digits) : leftTop < rightTop
  }
}
