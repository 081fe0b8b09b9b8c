import CorpusModel
import JSONSyntax
import Yams

/// Reads YAML into the nodes that JSON is read into, so that one schema serves both.
enum YAMLReader {
  /// How many values aliases may multiply a document to.
  private static let valueLimit = 1_000_000
  /// How deep brackets and braces may nest: Yams builds nodes on the stack.
  private static let depthLimit = 500

  static func read(path: String, text: SourceText) -> RecordFile {
    var file = RecordFile(path: path, text: text)
    do throws(InputError) {
      file.records = [try root(of: text, lines: file.lines, path: path)]
    } catch {
      file.unreadable = [error]
    }
    return file
  }

  private static func root(
    of text: SourceText, lines: LineTable, path: String
  ) throws(InputError) -> JSONNode {
    if let place = placeTooDeep(text.bytes) {
      throw InputError(
        path: path, location: lines.location(ofByte: place),
        message: "nested more than \(depthLimit) deep")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text.text(in: text.span))
    } catch let error as YamlError {
      throw fault(error, path: path)
    } catch {
      throw InputError(path: path, message: "not YAML: \(error)")
    }
    var writer = NodeWriter(builder: JSONTreeBuilder(text), lines: lines, limit: valueLimit)
    guard let node else {
      throw InputError(
        path: path, location: SourceLocation(line: 1, column: 1), message: "the file is empty")
    }
    guard writer.write(node) else {
      throw InputError(path: path, message: "its aliases stand for more than \(valueLimit) values")
    }
    return writer.builder.finish()
  }

  /// The byte at which nesting goes too deep, by a bound that quoted brackets only make stricter.
  private static func placeTooDeep(_ bytes: [UInt8]) -> Int? {
    var depth = 0
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      if depth > depthLimit { return offset }
    }
    return nil
  }

  private static func fault(_ error: YamlError, path: String) -> InputError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      InputError(
        path: path, location: SourceLocation(line: mark.line, column: mark.column),
        message: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      InputError(
        path: path,
        location: SourceLocation(line: context.mark.line, column: context.mark.column),
        message: "a key stands twice: \(keys.sorted().map(\.isolated).joined(separator: ", "))")
    default: InputError(path: path, message: "not YAML: \(error)")
    }
  }
}

/// Turns YAML nodes into JSON nodes.
private struct NodeWriter {
  var builder: JSONTreeBuilder
  let lines: LineTable
  let limit: Int

  /// Whether the node kept within the limit.
  mutating func write(_ node: Node) -> Bool {
    guard builder.count < limit else { return false }
    let span = span(of: node)
    switch node {
    case .mapping(let mapping):
      builder.begin(.object, at: span)
      for (key, value) in mapping {
        builder.key(key.string ?? "", at: self.span(of: key))
        guard write(value) else { return false }
      }
      builder.end(at: span.end)
    case .sequence(let sequence):
      builder.begin(.array, at: span)
      for element in sequence {
        guard write(element) else { return false }
      }
      builder.end(at: span.end)
    case .scalar(let scalar): write(scalar, node, at: span)
    case .alias: builder.literal(.null, at: span)
    }
    return true
  }

  private mutating func write(_ scalar: Node.Scalar, _ node: Node, at span: TextSpan) {
    switch node.tag {
    case Tag(.null): builder.literal(.null, at: span)
    case Tag(.bool): builder.literal(node.bool == true ? .true : .false, at: span)
    case Tag(.int): writeNumber(node.int.map(String.init), scalar, at: span)
    case Tag(.float):
      let value = node.float.flatMap { $0.isFinite ? "\($0)" : nil }
      writeNumber(Self.jsonNumber(scalar.string) ?? value, scalar, at: span)
    default: builder.string(scalar.string, at: span)
    }
  }

  /// What JSON has no number for, such as `.inf`, is taken as the string that it is.
  private mutating func writeNumber(_ text: String?, _ scalar: Node.Scalar, at span: TextSpan) {
    if let text { builder.number(text, at: span) } else { builder.string(scalar.string, at: span) }
  }

  /// The text, if it is a number of JSON as it stands.
  private static func jsonNumber(_ text: String) -> String? {
    guard let node = try? JSONReader.parse(SourceText(text)), node.kind == .number else {
      return nil
    }
    return text
  }

  private func span(of node: Node) -> TextSpan {
    guard let mark = node.mark else { return TextSpan(0, 0) }
    let offset = lines.offset(of: SourceLocation(line: mark.line, column: mark.column))
    return TextSpan(offset, offset)
  }
}
