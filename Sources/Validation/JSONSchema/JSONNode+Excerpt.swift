import JSONSyntax

extension JSONNode {
  /// The value as a message shows it: short, on one line, right-to-left text isolated.
  var excerpt: String {
    switch kind {
    case .null: "null"
    case .true: "true"
    case .false: "false"
    case .number: text
    case .string: "\"" + text.isolated + "\""
    case .array: "an array of \(count)"
    case .object: "an object"
    }
  }

  /// The value of the member whose key this node is.
  var memberValue: JSONNode { JSONNode(tree: tree, index: index + 1) }

  /// The keys of an object as nodes.
  var keys: [JSONNode]? {
    guard kind == .object else { return nil }
    var keys: [JSONNode] = []
    var child = index + 1
    while child < entry.next {
      keys.append(JSONNode(tree: tree, index: child))
      child = Int(tree.entries[child + 1].next)
    }
    return keys
  }
}
