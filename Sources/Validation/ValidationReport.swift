import CorpusModel

/// What a validation found.
public struct ValidationReport: Sendable {
  /// What is wrong, or worth knowing, in what could be read.
  public var findings: [Finding]
  /// What could not be read: files that are missing or no text, values that are no JSON.
  public var unreadable: [InputError]
  /// Where the standard's output was asked for, what the schema says of each record: a line of JSON,
  /// without its end.
  public var outputs: [String] = []

  /// Creates a report.
  public init(findings: [Finding] = [], unreadable: [InputError] = []) {
    self.findings = findings
    self.unreadable = unreadable
  }

  /// Whether a finding is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Adds another report.
  public mutating func append(_ other: ValidationReport) {
    findings += other.findings
    unreadable += other.unreadable
    outputs += other.outputs
  }

  /// Puts the findings in the order of files, lines, columns and rules.
  public mutating func sort() {
    findings.sort {
      ($0.path, $0.location.line, $0.location.column, $0.rule, $0.message)
        < ($1.path, $1.location.line, $1.location.column, $1.rule, $1.message)
    }
    unreadable.sort {
      ($0.path, $0.location?.line ?? 0, $0.location?.column ?? 0, $0.message)
        < ($1.path, $1.location?.line ?? 0, $1.location?.column ?? 0, $1.message)
    }
  }
}
