import CorpusModel

/// The values of one file, flat: a container is followed by what it holds, so that no depth of nesting
/// costs stack, neither to build, nor to walk, nor to free.
package final class JSONTree: Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// The values in document order; in an object, each value stands after its key.
  package let entries: [JSONEntry]
  /// What a value says where its bytes in the file do not say it in JSON's own notation (YAML).
  package let asides: [String]

  package init(bytes: [UInt8], entries: [JSONEntry], asides: [String] = []) {
    self.bytes = bytes
    self.entries = entries
    self.asides = asides
  }
}

/// One value, or the key of a member, in a ``JSONTree``.
package struct JSONEntry: Sendable {
  /// The first byte of the value in the file.
  package var start: UInt32
  /// The byte after its last one.
  package var end: UInt32
  /// The entry after the value and all it holds.
  package var next: UInt32
  /// For a container the number of elements or members; for an aside its index; else 0.
  package var count: UInt32 = 0
  /// What the value is.
  package var kind: JSONKind
  /// How the text of a string or number is to be had.
  package var form = Form.plain

  package enum Form: UInt8 {
    /// The bytes of the file are the text.
    case plain
    /// A string with escapes to be resolved.
    case escaped
    /// The text is in ``JSONTree/asides``.
    case aside
  }
}

/// What a JSON value is.
public enum JSONKind: UInt8, Sendable {
  /// `null`
  case null
  /// `false`
  case `false`
  /// `true`
  case `true`
  /// A number.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object
}
