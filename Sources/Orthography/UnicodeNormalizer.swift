internal import CICU

/// Unicode's normalization forms (UAX #15), by ICU.
public struct UnicodeNormalizer: Hashable, Sendable {
  /// A normalization form.
  public enum Form: Int32, CaseIterable, Sendable {
    /// Canonical composition.
    case nfc = 0
    /// Canonical decomposition.
    case nfd = 1
    /// Compatibility composition.
    case nfkc = 2
    /// Compatibility decomposition.
    case nfkd = 3
  }

  /// The form.
  public let form: Form

  /// Creates a normalizer; ICU's own instances are shared and cost nothing to use.
  public init(_ form: Form) { self.form = form }

  /// Whether a string is in this form.
  ///
  /// - Throws: ``ICUError`` where ICU lacks its data.
  public func isNormalized(_ string: String) throws(ICUError) -> Bool {
    let text = UTF16Text(string)
    return try ICUError.check("unorm2_isNormalized") { status in
      cicu_is_normalized(form.rawValue, text.units.baseAddress, Int32(text.count), &status)
    } != 0
  }

  /// The string in this form.
  ///
  /// - Complexity: O(*n*), *n* being the length of the string.
  /// - Throws: ``ICUError`` where ICU lacks its data.
  public func normalized(_ string: String) throws(ICUError) -> String {
    let text = UTF16Text(string)
    let safe = try ICUError.check("unorm2_spanQuickCheckYes") { status in
      cicu_normalize_span(form.rawValue, text.units.baseAddress, Int32(text.count), &status)
    }
    return Int(safe) == text.count ? string : try normalized(text)
  }

  private func normalized(_ text: UTF16Text) throws(ICUError) -> String {
    var target = [UInt16](repeating: 0, count: text.count + text.count / 2 + 16)
    while true {
      let capacity = target.count
      var status: Int32 = 0
      let length = target.withUnsafeMutableBufferPointer { buffer in
        cicu_normalize(
          form.rawValue, text.units.baseAddress, Int32(text.count), buffer.baseAddress,
          Int32(capacity), &status)
      }
      if Int(length) > capacity {
        target = [UInt16](repeating: 0, count: Int(length))
        continue
      }
      guard status <= 0 else { throw ICUError(code: status, function: "unorm2_normalize") }
      return String(decoding: target[..<Int(length)], as: UTF16.self)
    }
  }
}

extension UnicodeNormalizer {
  /// Whether a code point occurs in text of a form: Quick_Check is not No.
  static func mayStand(_ scalar: Unicode.Scalar, in form: Form) -> Bool {
    cicu_quick_check(form.rawValue, Int32(scalar.value)) >= 0
  }
}
