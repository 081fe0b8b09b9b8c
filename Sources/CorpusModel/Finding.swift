/// Something that a validator has to say about a file.
public struct Finding: Hashable, Sendable {
  /// The rule that speaks, such as `bead-type` or `schema/required`.
  public var rule: String
  /// How grave it is.
  public var severity: Severity
  /// The file.
  public var path: String
  /// Where in the file.
  public var location: SourceLocation
  /// What is wrong, in one line.
  public var message: String
  /// The JSON Pointer or XPath of the value, where it has one.
  public var pointer: String?
  /// The id of the record, where it has one.
  public var record: String?

  /// Creates a finding.
  public init(
    rule: String, severity: Severity, path: String, location: SourceLocation, message: String,
    pointer: String? = nil, record: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.location = location
    self.message = message
    self.pointer = pointer
    self.record = record
  }
}

/// How grave a finding is.
public enum Severity: String, CaseIterable, Hashable, Sendable {
  /// Worth knowing.
  case info
  /// Probably a mistake.
  case warning
  /// A mistake: the status of `validate` is 1.
  case error
}

extension Finding: CustomStringConvertible {
  /// `file:line:column: severity: message [rule]`.
  public var description: String {
    "\(path):\(location.line):\(location.column): \(severity.rawValue): \(message) [\(rule)]"
  }
}
