import CorpusModel

/// A JSON value and the bytes of its file that write it.
///
/// Nodes are windows into one flat tree: copying one is cheap, and no depth of nesting costs stack.
public struct JSONNode: Sendable {
  package let tree: JSONTree
  package let index: Int

  package init(tree: JSONTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  package var entry: JSONEntry { tree.entries[index] }

  /// The value in its file, in bytes, quotes and brackets included.
  public var span: TextSpan { TextSpan(Int(entry.start), Int(entry.end)) }

  /// What the value is.
  public var kind: JSONKind { entry.kind }

  /// The value, one level deep.
  public var value: Value {
    switch kind {
    case .null: .null
    case .false: .bool(false)
    case .true: .bool(true)
    case .number: .number(JSONNumber(text: text))
    case .string: .string(text)
    case .array: .array(elements ?? [])
    case .object: .object(members ?? [])
    }
  }

  /// A JSON value.
  public enum Value: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, as its text has it.
    case number(JSONNumber)
    /// A string, its escapes resolved.
    case string(String)
    /// The elements of an array.
    case array([JSONNode])
    /// The members of an object in their order; a key may come twice.
    case object([JSONMember])
  }
}

/// A member of a JSON object.
public struct JSONMember: Sendable {
  /// The key, its escapes resolved.
  public let key: String
  /// The key in its file, in bytes, quotes included.
  public let keySpan: TextSpan
  /// The value.
  public let value: JSONNode
}

extension JSONNode {
  /// Whether the value is `null`.
  public var isNull: Bool { kind == .null }

  /// The value, if it is `true` or `false`.
  public var bool: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The string, if it is one.
  public var string: String? { kind == .string ? text : nil }

  /// The number, if it is one.
  public var number: JSONNumber? { kind == .number ? JSONNumber(text: text) : nil }

  /// The integer, if the value is one that `Int` holds; `1.0` and `1e2` are integers.
  public var integer: Int? { number?.integer }

  /// The nearest `Double`, if the value is a number.
  public var double: Double? { number?.double }

  /// The number of elements of an array or members of an object; 0 for any other value.
  public var count: Int { kind == .array || kind == .object ? Int(entry.count) : 0 }

  /// The elements, if the value is an array.
  public var elements: [JSONNode]? {
    guard kind == .array else { return nil }
    var result: [JSONNode] = []
    result.reserveCapacity(count)
    var child = index + 1
    while child < entry.next {
      result.append(JSONNode(tree: tree, index: child))
      child = Int(tree.entries[child].next)
    }
    return result
  }

  /// The members in their order, if the value is an object.
  public var members: [JSONMember]? {
    guard kind == .object else { return nil }
    var result: [JSONMember] = []
    result.reserveCapacity(count)
    var child = index + 1
    while child < entry.next {
      let key = JSONNode(tree: tree, index: child)
      let value = JSONNode(tree: tree, index: child + 1)
      result.append(JSONMember(key: key.text, keySpan: key.span, value: value))
      child = Int(value.entry.next)
    }
    return result
  }

  /// The value of a key, if the node is an object that has it; of a key that comes twice the last
  /// one, as most readers take it.
  ///
  /// - Complexity: O(*m*), *m* being the number of members.
  public subscript(key: String) -> JSONNode? {
    guard kind == .object else { return nil }
    var found: JSONNode?
    var child = index + 1
    while child < entry.next {
      let value = JSONNode(tree: tree, index: child + 1)
      if JSONNode(tree: tree, index: child).hasText(key) { found = value }
      child = Int(value.entry.next)
    }
    return found
  }

  /// Whether the text of a string or a key is this one: by code points, as `==` holds composed and
  /// decomposed letters for the same. Where the file has no escapes, nothing is copied.
  package func hasText(_ other: String) -> Bool {
    let entry = self.entry
    guard entry.form == .plain else { return text.utf8.elementsEqual(other.utf8) }
    let start = Int(entry.start) + 1
    guard Int(entry.end) - 1 - start == other.utf8.count else { return false }
    var index = start
    for byte in other.utf8 {
      if tree.bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// Whether the texts of two keys of one tree are the same.
  package func hasText(of other: JSONNode) -> Bool {
    let (left, right) = (entry, other.entry)
    guard left.form == .plain, right.form == .plain else { return hasText(other.text) }
    guard left.end - left.start == right.end - right.start else { return false }
    return tree.bytes[Int(left.start)..<Int(left.end)]
      .elementsEqual(tree.bytes[Int(right.start)..<Int(right.end)])
  }

  /// The text of a string, a key or a number.
  package var text: String {
    let entry = self.entry
    switch entry.form {
    case .aside: return tree.asides[Int(entry.count)]
    case .plain:
      let quote: UInt32 = entry.kind == .string ? 1 : 0
      return String(
        decoding: tree.bytes[Int(entry.start + quote)..<Int(entry.end - quote)], as: UTF8.self)
    case .escaped:
      return JSONString.resolvingEscapes(
        of: tree.bytes[Int(entry.start + 1)..<Int(entry.end - 1)])
    }
  }
}
