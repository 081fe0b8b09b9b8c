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
      for key in repeated(among: keys) {
        findings.append(
          file.finding(rule, at: key.span, of: record, "\(key.excerpt) stands twice in one object"))
      }
    }
    return findings
  }

  /// The keys that have come before. Few keys are compared with one another, which copies nothing.
  private static func repeated(among keys: [JSONNode]) -> [JSONNode] {
    if keys.count <= 32 {
      return keys.indices.filter { place in
        keys[..<place].contains { $0.hasText(of: keys[place]) }
      }.map { keys[$0] }
    }
    var seen: Set<[UInt8]> = []
    return keys.filter { !seen.insert(Array($0.text.utf8)).inserted }
  }
}
