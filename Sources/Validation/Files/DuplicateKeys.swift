import CorpusModel
import JSONSyntax

/// Keys that come twice in one object, of which readers take now the first, now the last.
enum DuplicateKeys {
  static let rule = "duplicate-key"

  /// The findings of a record.
  ///
  /// - Complexity: O(*n*), *n* being the number of values in the record.
  static func findings(in record: JSONNode, of file: RecordFile) -> [Finding] {
    var findings: [Finding] = []
    for index in record.index..<Int(record.entry.next) {
      let node = JSONNode(tree: record.tree, index: index)
      guard node.kind == .object, node.count > 1, let keys = node.keys else { continue }
      var seen: Set<[UInt8]> = []
      for key in keys where !seen.insert(Array(key.text.utf8)).inserted {
        findings.append(
          file.finding(rule, at: key.span, of: record, "\(key.excerpt) stands twice in one object"))
      }
    }
    return findings
  }
}
