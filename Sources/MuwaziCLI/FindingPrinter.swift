import CorpusModel
import CorpusStore
import Muwazi
import Validation

/// Prints findings as they come, and keeps count of them.
struct FindingPrinter {
  let format: FindingFormat
  /// The most that is printed.
  let limit: Int
  let style: FindingStyle?
  /// Whether the standard's output of each record is printed instead of the findings.
  let printsOutputs: Bool
  private var output = StandardOutput()
  private var printed = 0
  /// SARIF names its rules before its results: what is printed is kept to the end.
  private var kept: [Finding] = []
  private var excerpts = SourceExcerpts()
  private var countByRule: [String: Int] = [:]
  private var countBySeverity: [Severity: Int] = [:]
  /// What could not be read.
  private(set) var unreadable: [InputError] = []

  init(format: FindingFormat, limit: Int?, style: FindingStyle?, printsOutputs: Bool = false) {
    self.format = format
    self.limit = limit ?? .max
    self.style = style
    self.printsOutputs = printsOutputs
  }

  /// Whether a finding was an error.
  var hasErrors: Bool { (countBySeverity[.error] ?? 0) > 0 }

  /// Prints a report, or keeps it until ``finish()``.
  mutating func take(_ report: ValidationReport) throws {
    unreadable += report.unreadable
    for line in report.outputs { try output.write(line + "\n") }
    guard !report.findings.isEmpty else { return }
    for finding in report.findings {
      countByRule[finding.rule, default: 0] += 1
      countBySeverity[finding.severity, default: 0] += 1
    }
    guard !printsOutputs else {
      // What no schema says has no place in its output.
      for finding in report.findings where !finding.rule.hasPrefix("schema/") {
        StandardError.write(FindingFormat.line(finding))
      }
      return
    }
    let wanted = Array(report.findings.prefix(limit - printed))
    printed += wanted.count
    if format == .sarif {
      kept += wanted
    } else if format == .text, let style {
      for finding in wanted {
        try output.write(style.line(FindingFormat.line(finding), finding.severity) + "\n")
        if let excerpt = excerpts.excerpt(of: finding, style) { try output.write(excerpt) }
      }
    } else {
      try output.write(format.write(wanted))
    }
  }

  /// Prints what is left.
  mutating func finish() throws {
    if format == .sarif { try output.write(format.write(kept)) }
    try output.flush()
  }

  /// `3 errors, 1 warning: 2 × bead-type, …`; `nil` where nothing was found.
  var summary: String? {
    guard !countByRule.isEmpty else { return nil }
    let severities = Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = countBySeverity[severity] else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 || severity == .info ? "" : "s")"
    }
    let rules = countByRule.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) × \($0.key)" }
    return severities.joined(separator: ", ") + ": " + rules.joined(separator: ", ")
  }
}
