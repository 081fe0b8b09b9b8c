import CorpusModel
import JSONSyntax

/// Findings as a log of the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
enum SARIFLog {
  /// The log, with the rules in the order of their names.
  static func write(_ findings: [Finding]) -> String {
    let rules = Set(findings.map(\.rule)).sorted()
    var json = JSONWriter()
    json.object { log in
      log.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.field("version", "2.1.0")
      log.key("runs")
      log.array { runs in
        runs.object { run in
          run.key("tool")
          run.object { tool in
            tool.key("driver")
            tool.object { driver in
              driver.field("name", "muwazi")
              driver.key("rules")
              driver.array { list in
                for rule in rules { list.object { $0.field("id", rule) } }
              }
            }
          }
          // SARIF counts columns in UTF-16 units unless it is told otherwise.
          run.field("columnKind", "unicodeCodePoints")
          run.key("results")
          run.array { results in
            for finding in findings { write(finding, rules, to: &results) }
          }
        }
      }
    }
    json.newline()
    return json.text
  }

  private static func write(_ finding: Finding, _ rules: [String], to json: inout JSONWriter) {
    json.object { result in
      result.field("ruleId", finding.rule)
      result.field("ruleIndex", rules.firstIndex(of: finding.rule) ?? 0)
      result.field("level", finding.severity == .info ? "note" : finding.severity.rawValue)
      result.key("message")
      result.object { $0.field("text", finding.message) }
      result.key("locations")
      result.array { locations in
        locations.object { location in
          location.key("physicalLocation")
          location.object { physical in
            physical.key("artifactLocation")
            physical.object { $0.field("uri", finding.path.percentEncoded(keeping: "/")) }
            physical.key("region")
            physical.object { region in
              region.field("startLine", finding.location.line)
              region.field("startColumn", finding.location.column)
            }
          }
          if let pointer = finding.pointer, !pointer.isEmpty {
            location.key("logicalLocations")
            location.array { logical in
              logical.object { $0.field("fullyQualifiedName", pointer) }
            }
          }
        }
      }
      if let record = finding.record {
        result.key("properties")
        result.object { $0.field("record", record) }
      }
    }
  }
}
