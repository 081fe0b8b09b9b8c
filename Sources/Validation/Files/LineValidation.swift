import CorpusModel
import JSONSyntax

/// The validation of a file of JSON Lines piece by piece, on as many threads as there are.
public struct LineValidation: Sendable {
  private let path: String
  private let schema: JSONSchema?
  private let isKnown: Bool

  /// Whether a file that begins with these bytes is JSON Lines, by its name or by how it begins.
  public static func accepts(path: String, beginning bytes: [UInt8]) -> Bool {
    FileNotation(path: path, bytes: bytes) == .jsonLines
  }

  /// Prepares for a file.
  ///
  /// - Parameters:
  ///   - path: the file as findings name it.
  ///   - first: its first piece, which tells what records it holds where its name does not.
  ///   - schema: the user's schema, which is used instead.
  public init(path: String, first: LineChunk, schema: JSONSchema? = nil) {
    self.path = path
    if let schema {
      (self.schema, isKnown) = (schema, true)
      return
    }
    var kind = RecordKind(path: path)
    if kind == nil, let text = try? SourceText(validating: first.bytes) {
      let file = RecordFile.jsonLines(path: path, text: text)
      kind = file.records.first.flatMap(RecordKind.init(shape:))
    }
    self.schema = kind.flatMap(SchemaCatalog.schema(of:))
    isKnown = kind != nil
  }

  /// What is wrong with a piece of the file, in order.
  public func report(on chunk: LineChunk) -> ValidationReport {
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: chunk.bytes)
    } catch {
      let placed = error.placed(
        after: chunk.firstByte, at: SourceLocation(line: chunk.firstLine, column: 1))
      return ValidationReport(unreadable: [InputError(path: path, placed)])
    }
    let file = RecordFile.jsonLines(path: path, text: text, firstLine: chunk.firstLine)
    var report = ValidationReport(unreadable: file.unreadable)
    for record in file.records {
      report.findings += DuplicateKeys.findings(in: record, of: file)
    }
    if let schema {
      report.findings += Validator().findings(in: file, by: schema)
    } else if !isKnown, chunk.firstLine == 1 {
      report.findings += Validator().unknownFormat(file)
    }
    report.sort()
    return report
  }
}
