/// The numbers that a text writes in digits.
enum Figures {
  /// The numbers in ASCII digits, ordered: leading zeros, signs of thousands and the shape of the sign
  /// of decimals do not count.
  static func of(_ text: String) -> [String] {
    var numbers: [String] = []
    var digits = ""
    // A sign counts only where a digit follows.
    var sign: Unicode.Scalar?
    func end() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == "0" }
      numbers.append(significant.isEmpty ? "0" : String(significant))
      digits = ""
    }
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        if let sign, !digits.isEmpty {
          switch sign {
          case ",", "\u{66C}", "\u{60C}": break
          default: digits += "."
          }
        }
        sign = nil
        digits += String(digit)
      } else if !digits.isEmpty && sign == nil
        && ",.\u{66B}\u{66C}\u{60C}".unicodeScalars.contains(scalar)
      {
        sign = scalar
      } else {
        sign = nil
        end()
      }
    }
    end()
    return numbers.sorted()
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0x660...0x669: scalar.value - 0x660
    case 0x6F0...0x6F9: scalar.value - 0x6F0
    default: nil
    }
  }
}
