import CorpusModel
import Glibc

/// How findings look on a terminal: colours, and the line that is wrong with a caret under the place.
public struct FindingStyle: Sendable {
  /// Whether there are colours.
  public let hasColour: Bool

  /// With colours or without.
  public init(hasColour: Bool) { self.hasColour = hasColour }

  /// That of a terminal; `NO_COLOR` in the environment, or a terminal that is dumb, has none.
  public static var terminal: FindingStyle {
    let isRefused = getenv("NO_COLOR").map { $0[0] != 0 } == true
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } == true
    return FindingStyle(hasColour: !isRefused && !isDumb)
  }

  /// The line of a finding, with the colours of its severity.
  public func line(_ line: String, _ severity: Severity) -> String {
    let mark = ": \(severity.rawValue): "
    guard hasColour, let place = line.firstRange(of: mark) else { return line }
    return "\u{1B}[1m\(line[..<place.lowerBound])\u{1B}[0m: "
      + painted(severity.rawValue + ":", severity) + " " + line[place.upperBound...]
  }

  /// A text in the colour of a severity.
  func painted(_ text: String, _ severity: Severity) -> String {
    guard hasColour else { return text }
    let code =
      switch severity {
      case .error: 31
      case .warning: 33
      case .info: 36
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}
