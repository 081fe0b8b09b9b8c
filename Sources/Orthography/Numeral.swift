/// A written number taken apart: digits between marks.
struct Numeral {
  /// What a mark between two digits may do.
  private enum Mark {
    case groups  // ٬
    case divides  // ٫, and / in Persian
    case comma  // , or ،
    case point  // .
  }

  private var isNegative = false
  private var parts: [[UInt8]] = [[]]
  private var marks: [Mark] = []

  /// Takes a number apart; `nil` where a character cannot stand in one, or a mark not where it stands.
  init?(_ scalars: some Sequence<Unicode.Scalar>, slashDivides: Bool) {
    var isFirst = true
    for scalar in scalars {
      defer { isFirst = false }
      if let value = Digits.value(of: scalar) {
        parts[parts.count - 1].append(UInt8(value))
      } else if isFirst, let negative = Self.sign(scalar) {
        isNegative = negative
      } else if let mark = Self.mark(scalar, slashDivides: slashDivides), parts.last != [] {
        marks.append(mark)
        parts.append([])
      } else {
        return nil
      }
    }
    guard parts.last != [] else { return nil }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar {
    case "-", "\u{2212}", "\u{2010}", "\u{2011}": true
    case "+": false
    default: nil
    }
  }

  private static func mark(_ scalar: Unicode.Scalar, slashDivides: Bool) -> Mark? {
    switch scalar {
    case "\u{066C}": .groups
    case "\u{066B}": .divides
    case ",", "،": .comma
    case ".": .point
    case "/": slashDivides ? .divides : nil
    default: nil
    }
  }

  /// The value; `nil` where the marks contradict each other.
  var reading: NumberReading? {
    guard let last = marks.last else { return value(dividesAtLast: false).map { reading($0, nil) } }
    let others = marks.dropLast()
    // What groups is one mark throughout.
    guard Set(others).count <= 1, others.first != .divides else { return nil }
    let grouped = last == .divides ? nil : value(dividesAtLast: false)
    let divided = last == .groups ? nil : value(dividesAtLast: true)
    if let first = others.first {
      // A mark that stands twice groups; another one after it divides.
      return (first == last ? grouped : divided).map { reading($0, nil) }
    }
    switch last {
    case .groups: return grouped.map { reading($0, nil) }
    case .divides: return divided.map { reading($0, nil) }
    case .comma: return (grouped ?? divided).map { reading($0, grouped == nil ? nil : divided) }
    case .point: return divided.map { reading($0, grouped) }
    }
  }

  private func reading(_ value: DecimalNumber, _ alternative: DecimalNumber?) -> NumberReading {
    NumberReading(value: value, alternative: alternative)
  }

  private func value(dividesAtLast: Bool) -> DecimalNumber? {
    let groups = dividesAtLast ? parts.dropLast() : parts[...]
    guard let first = groups.first,
      groups.count == 1 || (first.count <= 3 && first != [0]),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return DecimalNumber(
      isNegative: isNegative, integer: groups.joined(),
      fraction: dividesAtLast ? parts[parts.count - 1] : [])
  }
}
