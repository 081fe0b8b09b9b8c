import CorpusModel
import JSONSyntax

/// Validates files and whole corpora: every finding in one pass, each with its place.
public struct Validator: Sendable {
  /// Creates a validator.
  public init() {}

  /// Validates a file against the schema that its name or its first record asks for.
  ///
  /// - Parameter path: the file as findings name it; its ending says how to read it.
  public func validate(path: String, bytes: [UInt8]) -> ValidationReport {
    read(path: path, bytes: bytes) { file, _ in
      guard let kind = RecordKind(path: path) ?? file.records.first.flatMap(RecordKind.init(shape:))
      else {
        return unknownFormat(file)
      }
      return SchemaCatalog.schema(of: kind).map { findings(in: file, by: $0) } ?? []
    }
  }

  /// Validates a file against a schema of the user's.
  public func validate(
    path: String, bytes: [UInt8], against schema: JSONSchema
  ) -> ValidationReport {
    read(path: path, bytes: bytes) { file, _ in findings(in: file, by: schema) }
  }

  private func read(
    path: String, bytes: [UInt8], _ check: (RecordFile, FileNotation) -> [Finding]
  ) -> ValidationReport {
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: bytes)
    } catch {
      return ValidationReport(unreadable: [InputError(path: path, error)])
    }
    let notation = FileNotation(path: path, bytes: bytes)
    let file = notation.read(path: path, text: text)
    var report = ValidationReport(
      findings: file.records.flatMap { DuplicateKeys.findings(in: $0, of: file) },
      unreadable: file.unreadable)
    report.findings += check(file, notation)
    report.sort()
    return report
  }

  /// What a schema says of every record of a file.
  func findings(in file: RecordFile, by schema: JSONSchema) -> [Finding] {
    let evaluator = SchemaEvaluator(
      program: schema.program, assertsFormats: schema.assertsFormats)
    return file.records.flatMap { record in
      evaluator.violations(of: record).map { violation in
        file.finding(
          "schema/" + violation.keyword, at: violation.span, of: record,
          pointer: violation.pointer, violation.message)
      }
    }
  }

  private func unknownFormat(_ file: RecordFile) -> [Finding] {
    guard let record = file.records.first else { return [] }
    return [
      file.finding(
        "unknown-format", .info, at: record.span,
        "no schema is known for this file; it was only read (--schema names one)")
    ]
  }
}
