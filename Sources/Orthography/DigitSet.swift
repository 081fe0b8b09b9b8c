public import CorpusModel

/// One of the three sets of decimal digits that Persian and Arabic texts use.
public enum DigitSet: String, CaseIterable, Hashable, Sendable {
  /// `0`–`9`, also used throughout the Maghreb.
  case ascii
  /// `٠`–`٩` (U+0660…), of the Arab east.
  case arabicIndic
  /// `۰`–`۹` (U+06F0…), of Persian, with other shapes of four, five and six.
  case extendedArabicIndic

  /// The set in which a language is usually printed.
  public init(of language: Language) {
    self = language == .persian ? .extendedArabicIndic : .arabicIndic
  }

  /// The set that a digit is of; `nil` for what is none.
  init?(ofDigit codePoint: UInt32) {
    switch codePoint {
    case 0x30...0x39: self = .ascii
    case 0x660...0x669: self = .arabicIndic
    case 0x6F0...0x6F9: self = .extendedArabicIndic
    default: return nil
    }
  }

  /// The code point of zero.
  var zero: UInt32 {
    switch self {
    case .ascii: 0x30
    case .arabicIndic: 0x660
    case .extendedArabicIndic: 0x6F0
    }
  }

  /// The digit of a value.
  ///
  /// - Precondition: `0 <= value <= 9`.
  public func digit(_ value: Int) -> Unicode.Scalar {
    precondition((0...9).contains(value), "a decimal digit")
    return Unicode.Scalar(zero + UInt32(value)) ?? "0"
  }
}
