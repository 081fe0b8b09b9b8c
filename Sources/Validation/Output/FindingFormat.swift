import CorpusModel
import JSONSyntax

/// How findings are printed.
public enum FindingFormat: String, CaseIterable, Sendable {
  /// `file:line:column: severity: message [rule]`, for people and editors.
  case text
  /// A JSON object a line (`urn:muwazi:schema:finding:1`).
  case json
  /// SARIF 2.1.0, for code scanning services.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github

  /// The findings as text, each line ended.
  public func write(_ findings: [Finding]) -> String {
    switch self {
    case .text: findings.map { Self.line($0) + "\n" }.joined()
    case .json: Self.jsonLines(findings)
    case .sarif: SARIFLog.write(findings)
    case .github: findings.map { Self.workflowCommand($0) + "\n" }.joined()
    }
  }

  /// The line of a finding, with the record's id and the value's pointer where it has them.
  public static func line(_ finding: Finding) -> String {
    let place = [finding.record?.isolated, finding.pointer?.pointerIsolated]
      .compactMap { $0 }.filter { !$0.isEmpty }
    return finding.description + (place.isEmpty ? "" : " (\(place.joined(separator: " ")))")
  }

  private static func jsonLines(_ findings: [Finding]) -> String {
    var json = JSONWriter()
    for finding in findings {
      json.object { record in
        record.field("file", finding.path)
        record.field("line", finding.location.line)
        record.field("column", finding.location.column)
        record.field("severity", finding.severity.rawValue)
        record.field("rule", finding.rule)
        record.field("message", finding.message)
        record.field("pointer", finding.pointer)
        record.field("record", finding.record)
      }
      json.newline()
    }
    return json.text
  }

  private static func workflowCommand(_ finding: Finding) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    func property(_ text: String) -> String {
      data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
    func data(_ text: String) -> String {
      text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }
    return "::\(command) file=\(property(finding.path)),line=\(finding.location.line),"
      + "col=\(finding.location.column),title=\(property(finding.rule))::\(data(finding.message))"
  }
}

extension String {
  /// The pointer, isolated where it holds more than ASCII.
  fileprivate var pointerIsolated: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : "\u{2068}\(self)\u{2069}"
  }
}
