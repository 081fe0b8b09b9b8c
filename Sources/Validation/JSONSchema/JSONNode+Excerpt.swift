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

extension MemberTable {
  /// The schema of a name. Records have their keys in one order, mostly that of the schema: the name
  /// after the one found last is tried first.
  func place(of key: JSONNode, after last: inout Int) -> Int? {
    let next = last + 1
    if next < names.count, key.hasText(names[next].key) {
      last = next
      return names[next].schema
    }
    guard let index = names.firstIndex(where: { key.hasText($0.key) }) else { return nil }
    last = index
    return names[index].schema
  }
}
