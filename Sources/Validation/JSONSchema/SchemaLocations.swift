import JSONSyntax

/// Where the schemas of a program stand, as absolute keyword locations (JSON Schema Core 2020-12, section
/// 12.3.2): the URI of a resource, and a JSON Pointer from its root as the fragment.
struct SchemaLocations {
  private let program: SchemaProgram
  private var known: [Int32: String] = [:]

  init(of program: SchemaProgram) { self.program = program }

  /// Whether the schema's resource has an absolute URI of its own instead of the one of its file.
  func isDeclared(_ schema: Int32) -> Bool {
    let uri = resource(of: schema).uri
    return !uri.hasPrefix("file:") && uri != JSONSchema.namelessURI
  }

  /// The location of a schema.
  ///
  /// - Complexity: O(*n*) when it is first asked for, *n* being the members on the way from the root.
  mutating func location(of schema: Int32) -> String {
    if let location = known[schema] { return location }
    let (uri, root) = resource(of: schema)
    let pointer = Self.pointer(from: root, to: program.sources[Int(schema)].node)
    let location = uri + "#" + pointer.fragmentEncoded
    known[schema] = location
    return location
  }

  private func resource(of schema: Int32) -> (uri: String, root: JSONNode) {
    program.resources[Int(program.sources[Int(schema)].resource)]
  }

  /// The JSON Pointer from a value to one inside it; empty where it is not inside.
  static func pointer(from root: JSONNode, to target: JSONNode) -> String {
    guard root.tree === target.tree, root.index <= target.index, target.index < root.entry.next
    else { return "" }
    let entries = root.tree.entries
    var pointer = ""
    var place = root.index
    while place < target.index {
      let isObject = entries[place].kind == .object
      var child = place + (isObject ? 2 : 1)
      var key = place + 1
      var ordinal = 0
      while Int(entries[child].next) <= target.index {
        key = Int(entries[child].next)
        child = isObject ? key + 1 : key
        ordinal += 1
      }
      pointer +=
        "/" + (isObject ? JSONNode(tree: root.tree, index: key).text.pointerToken : "\(ordinal)")
      place = child
    }
    return pointer
  }
}

extension String {
  /// The text as a token of a JSON Pointer (RFC 6901, section 3).
  var pointerToken: String {
    utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
      ? replacing("~", with: "~0").replacing("/", with: "~1") : self
  }

  /// The text with what may not stand in the fragment of a URI (RFC 3986, section 3.5) in percent
  /// escapes.
  var fragmentEncoded: String { percentEncoded(keeping: "!$&'()*+,;=:@/?") }

  /// The text with all but letters, digits, `-._~` and some more ASCII in percent escapes (RFC 3986,
  /// section 2.1).
  func percentEncoded(keeping more: String) -> String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where more.utf8.contains(byte):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
