public import CorpusModel

/// Reads and writes numbers in the digits of Persian and Arabic.
public enum Digits {
  /// The value and set of a digit; `nil` for any other character.
  public static func digit(_ scalar: Unicode.Scalar) -> (value: Int, set: DigitSet)? {
    switch scalar.value {
    case 0x30...0x39: (Int(scalar.value - 0x30), .ascii)
    case 0x660...0x669: (Int(scalar.value - 0x660), .arabicIndic)
    case 0x6F0...0x6F9: (Int(scalar.value - 0x6F0), .extendedArabicIndic)
    default: nil
    }
  }

  /// The value of a digit of any of the three sets; `nil` for any other character.
  public static func value(of scalar: Unicode.Scalar) -> Int? { digit(scalar)?.value }

  /// The integer that a string of digits writes, of whatever sets; `nil` where it is empty, holds
  /// anything but digits, or exceeds `Int`.
  ///
  /// Texts mix the sets within a number (`١۴٠٠`), so that is no fault.
  public static func integer(_ digits: some StringProtocol) -> Int? {
    var result = 0
    var isEmpty = true
    for scalar in digits.unicodeScalars {
      guard let value = value(of: scalar) else { return nil }
      let (tens, overflow) = result.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(value)
      guard !overflow, !carry else { return nil }
      result = sum
      isEmpty = false
    }
    return isEmpty ? nil : result
  }

  /// An integer written in a set of digits, a minus sign before it where it is negative.
  public static func string(_ number: Int, in set: DigitSet) -> String {
    converted(String(number), to: set)
  }

  /// A string with its digits, of whatever sets, written in one set; all else stays.
  public static func converted(_ string: String, to set: DigitSet) -> String {
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      result.append(value(of: scalar).map(set.digit) ?? scalar)
    }
    return String(result)
  }

  /// Reads a number with its sign, its groups and its decimals; `nil` where the string is no number.
  ///
  /// | written | read as |
  /// | --- | --- |
  /// | `۱٬۲۳۴٫۵` | 1234.5: `٬` always groups and `٫` always divides |
  /// | `1,234,567` `1.234.567` | 1234567: a mark that stands twice groups |
  /// | `1,234.5` `1.234,5` | 1234.5: of two marks the last divides |
  /// | `12,5` `12.5` | 12.5: what follows is no group of three |
  /// | `1,234` | 1234, or else 1.234 |
  /// | `1.234` | 1.234, or else 1234 |
  /// | `۱۲/۵` | 12.5 in Persian; in Arabic no number |
  ///
  /// Every group but the first has three digits. Nothing is rounded.
  ///
  /// - Parameter language: of the text, for the slash.
  public static func number(_ string: some StringProtocol, language: Language) -> NumberReading? {
    guard let numeral = Numeral(string.unicodeScalars, slashDivides: language == .persian) else {
      return nil
    }
    return numeral.reading
  }
}
