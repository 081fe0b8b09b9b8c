/// Why a regular expression cannot be used.
public enum RegularExpressionError: Error, Hashable, Sendable {
  /// The pattern is ill-formed; `position` counts its code points from 0 and is `nil` where ICU does not
  /// say.
  case pattern(ICUError, position: Int?)
  /// A search exceeded its limits, most likely by catastrophic backtracking.
  case search(ICUError)
}

extension RegularExpressionError: CustomStringConvertible {
  /// What is wrong, and where in the pattern.
  public var description: String {
    switch self {
    case .pattern(let error, let position?):
      "ill-formed regular expression at code point \(position): \(error.name)"
    case .pattern(let error, nil): "ill-formed regular expression: \(error.name)"
    case .search(let error): "regular expression search gave up: \(error.name)"
    }
  }
}
