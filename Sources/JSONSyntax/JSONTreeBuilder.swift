import CorpusModel

/// Builds nodes from another notation than JSON, such as YAML, so that one validator serves both.
///
/// Values are given in document order; between ``begin(_:at:)`` and ``end(at:)`` of an object, keys
/// and values take turns.
package struct JSONTreeBuilder {
  private let bytes: [UInt8]
  private var entries: [JSONEntry] = []
  private var asides: [String] = []
  private var open: [Int] = []

  /// Starts a tree over the bytes of a file.
  package init(_ text: SourceText) { bytes = text.bytes }

  /// The number of values and keys so far.
  package var count: Int { entries.count }

  /// Opens an array or an object.
  package mutating func begin(_ kind: JSONKind, at span: TextSpan) {
    noteElement()
    open.append(entries.count)
    append(kind, span)
  }

  /// Closes the container opened last, whose last byte stands before `end`.
  package mutating func end(at end: Int) {
    guard let container = open.popLast() else { return }
    entries[container].end = max(entries[container].end, UInt32(end))
    entries[container].next = UInt32(entries.count)
  }

  /// Adds the key of the member whose value comes next.
  package mutating func key(_ key: String, at span: TextSpan) {
    if let container = open.last { entries[container].count += 1 }
    append(.string, span, aside: key)
  }

  /// Adds a string.
  package mutating func string(_ string: String, at span: TextSpan) {
    noteElement()
    append(.string, span, aside: string)
  }

  /// Adds a number, whose text is one by JSON's grammar.
  package mutating func number(_ text: String, at span: TextSpan) {
    noteElement()
    append(.number, span, aside: text)
  }

  /// Adds `null`, `true` or `false`.
  package mutating func literal(_ kind: JSONKind, at span: TextSpan) {
    noteElement()
    append(kind, span)
  }

  /// The root, which has been built first.
  package func finish() -> JSONNode {
    JSONNode(tree: JSONTree(bytes: bytes, entries: entries, asides: asides), index: 0)
  }

  private mutating func noteElement() {
    if let container = open.last, entries[container].kind == .array {
      entries[container].count += 1
    }
  }

  private mutating func append(_ kind: JSONKind, _ span: TextSpan, aside: String? = nil) {
    var entry = JSONEntry(
      start: UInt32(span.start), end: UInt32(span.end), next: UInt32(entries.count + 1), kind: kind)
    if let aside {
      entry.form = .aside
      entry.count = UInt32(asides.count)
      asides.append(aside)
    }
    entries.append(entry)
  }
}
