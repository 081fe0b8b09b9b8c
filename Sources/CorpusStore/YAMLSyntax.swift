import CorpusModel
import Yams

/// YAML to nodes with places, whose faults are Muwazi's.
enum YAMLSyntax {
  /// Reads one YAML document.
  ///
  /// - Throws: `InputError` where the bytes are not UTF-8 or not YAML.
  static func compose(_ bytes: [UInt8], path: String) throws(InputError) -> Node {
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: bytes)
    } catch {
      throw InputError(path: path, error)
    }
    do {
      if let node = try Yams.compose(yaml: text.text(in: text.span)) { return node }
    } catch let error as YamlError {
      throw describe(error, path: path)
    } catch {
      throw InputError(path: path, message: "not YAML: \(error)")
    }
    throw InputError(
      path: path, location: SourceLocation(line: 1, column: 1), message: "the file is empty")
  }

  private static func describe(_ error: YamlError, path: String) -> InputError {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let within = context.map { " (\($0.text), line \($0.mark.line))" } ?? ""
      return InputError(
        path: path, location: SourceLocation(line: mark.line, column: mark.column),
        message: "not YAML: \(problem)\(within)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      return InputError(
        path: path,
        location: SourceLocation(line: context.mark.line, column: context.mark.column),
        message: "a mapping has a key twice: \(keys)")
    case .reader(let problem, _, _, _):
      return InputError(path: path, message: "not YAML: \(problem)")
    default: return InputError(path: path, message: "not YAML: \(error)")
    }
  }
}
