import JSONSyntax

/// JSON as the comparable reports are kept: indented by one space, nothing escaped that need not be.
enum CanonicalJSON {
  /// The text of a node, without a line break at the end.
  static func text(_ node: JSONNode, depth: Int = 0) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.text
    case .string(let string): quoted(string)
    case .array(let elements):
      lines(elements.map { text($0, depth: depth + 1) }, in: ("[", "]"), depth: depth)
    case .object(let members):
      lines(
        members.map { quoted($0.key) + ": " + text($0.value, depth: depth + 1) }, in: ("{", "}"),
        depth: depth)
    }
  }

  private static func lines(
    _ items: [String], in brackets: (open: String, close: String), depth: Int
  ) -> String {
    guard !items.isEmpty else { return brackets.open + brackets.close }
    let indent = "\n" + String(repeating: " ", count: depth)
    return brackets.open + items.map { indent + " " + $0 }.joined(separator: ",") + indent
      + brackets.close
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
