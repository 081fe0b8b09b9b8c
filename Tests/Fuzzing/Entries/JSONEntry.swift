import CorpusModel
import JSONSyntax

extension FuzzEntry {
  /// JSON and JSON Lines: values that slice the text, faults that stand in it.
  static let json = FuzzEntry(name: "json") { bytes in
    guard let text = try? SourceText(validating: bytes) else { return }
    if let root = try? JSONReader.parse(text) {
      for index in root.tree.entries.indices {
        let node = JSONNode(tree: root.tree, index: index)
        try require(root.span.contains(node.span), "a value outside its root")
        try require(text.text(in: node.span).isEmpty == node.span.isEmpty, "a span without text")
        _ = node.text
      }
      try require(root.isEqual(to: root), "a value is not itself")
    }
    for record in try records(of: text) {
      try require(record.span.end <= text.bytes.count, "a record outside the text")
    }
  }

  private static func records(of text: SourceText) throws -> [JSONNode] {
    do throws(JSONSyntaxError) {
      return try JSONReader.lines(of: text)
    } catch {
      try require(error.offset <= text.bytes.count, "a fault outside the text")
      return []
    }
  }
}
