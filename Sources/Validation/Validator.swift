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
    read(path: path, bytes: bytes) { file in
      guard let kind = RecordKind(path: path) ?? file.records.first.flatMap(RecordKind.init(shape:))
      else {
        return unknownFormat(file)
      }
      return SchemaCatalog.schema(of: kind).map { findings(in: file, by: $0) } ?? []
    }
  }

  /// Validates a file of records against a schema of the user's.
  public func validate(
    path: String, bytes: [UInt8], against schema: JSONSchema
  ) -> ValidationReport {
    guard FileNotation(path: path, bytes: bytes) != .xml else {
      return ValidationReport(
        unreadable: [InputError(path: path, message: "XML, which a JSON Schema does not describe")])
    }
    return read(path: path, bytes: bytes) { file in findings(in: file, by: schema) }
  }

  /// Validates an XML file against a RELAX NG schema of the user's.
  public func validate(
    path: String, bytes: [UInt8], against schema: RelaxNGSchema
  ) -> ValidationReport {
    readXML(path: path, bytes: bytes) { schema.findings(in: $0) }
  }

  private func read(
    path: String, bytes: [UInt8], _ check: (RecordFile) -> [Finding]
  ) -> ValidationReport {
    let notation = FileNotation(path: path, bytes: bytes)
    // Other XML than TEI is only asked to be well-formed.
    if notation == .xml {
      return readXML(path: path, bytes: bytes) { file in
        file.root.namespace == TEISchema.namespace ? TEISchema.standard.findings(in: file) : []
      }
    }
    return withText(path: path, bytes: bytes) { text in
      let file = notation.read(path: path, text: text)
      let repeated = file.records.flatMap { DuplicateKeys.findings(in: $0, of: file) }
      return ValidationReport(findings: repeated + check(file), unreadable: file.unreadable)
    }
  }

  private func readXML(
    path: String, bytes: [UInt8], _ check: (XMLFile) -> [Finding]
  ) -> ValidationReport {
    withText(path: path, bytes: bytes) { text in
      do throws(InputError) {
        return ValidationReport(findings: check(try XMLFile(path: path, text: text)))
      } catch {
        return ValidationReport(unreadable: [error])
      }
    }
  }

  private func withText(
    path: String, bytes: [UInt8], _ body: (SourceText) -> ValidationReport
  ) -> ValidationReport {
    do throws(SourceTextError) {
      var report = body(try SourceText(validating: bytes))
      report.sort()
      return report
    } catch {
      return ValidationReport(unreadable: [InputError(path: path, error)])
    }
  }

  /// What a schema says of every record of a file.
  func findings(in file: RecordFile, by schema: JSONSchema) -> [Finding] {
    let evaluator = SchemaEvaluator(
      program: schema.program, assertsFormats: schema.assertsFormats)
    var findings: [Finding] = []
    for record in file.records {
      for violation in evaluator.violations(of: record) {
        findings.append(
          file.finding(
            "schema/" + violation.keyword, at: violation.span, of: record,
            pointer: violation.pointer, violation.message))
      }
    }
    return findings
  }

  func unknownFormat(_ file: RecordFile) -> [Finding] {
    guard let record = file.records.first else { return [] }
    return [
      file.finding(
        "unknown-format", .info, at: record.span,
        "no schema is known for this file; it was only read (--schema names one)")
    ]
  }
}
