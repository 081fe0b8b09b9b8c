import CorpusModel
import JSONSyntax

/// The validation of a file of JSON Lines piece by piece, on as many threads as there are.
public struct LineValidation: Sendable {
  private let path: String
  private let schema: JSONSchema?
  private let isKnown: Bool
  private let validator: Validator

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
  ///   - validator: judges the records.
  public init(
    path: String, first: LineChunk, schema: JSONSchema? = nil, validator: Validator = Validator()
  ) {
    self.path = path
    self.validator = validator
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
    var report = ValidationReport()
    if let schema {
      report = validator.report(on: file, by: schema)
    } else if !isKnown, chunk.firstLine == 1 {
      report.findings = validator.unknownFormat(file)
    }
    report.unreadable = file.unreadable
    for record in file.records {
      report.findings += DuplicateKeys.findings(in: record, of: file)
    }
    report.sort()
    return report
  }
}
