internal import CICU

/// A failure that ICU reports.
public struct ICUError: Error, Hashable, Sendable {
  /// ICU's `UErrorCode`.
  public let code: Int32
  /// ICU's name of the code, such as `U_ILLEGAL_ARGUMENT_ERROR`.
  public let name: String
  /// The ICU function that failed, such as `ubrk_open`.
  public let function: String

  /// Names a code of ICU.
  init(code: Int32, function: String) {
    self.code = code
    self.name = String(cString: cicu_status_name(code))
    self.function = function
  }

  /// Calls ICU and throws what it reports.
  static func check<Result>(
    _ function: String, _ body: (_ status: inout Int32) -> Result
  ) throws(ICUError) -> Result {
    var status: Int32 = 0
    let result = body(&status)
    // A negative status is a warning, such as a locale that falls back to the root.
    guard status <= 0 else { throw ICUError(code: status, function: function) }
    return result
  }
}

extension ICUError: CustomStringConvertible {
  /// Function, name and code.
  public var description: String { "\(function): \(name) (\(code))" }
}
