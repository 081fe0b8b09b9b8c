import CorpusModel
import JSONSyntax

/// Validates files and whole corpora: every finding in one pass, each with its place.
public struct Validator: Sendable {
  private let output: SchemaOutputForm?

  /// Creates a validator.
  ///
  /// - Parameter output: the form of the standard's output that is wanted beside the findings.
  public init(output: SchemaOutputForm? = nil) { self.output = output }

  /// Validates a file against the schema that its name or its first record asks for.
  ///
  /// - Parameter path: the file as findings name it; its ending says how to read it.
  public func validate(path: String, bytes: [UInt8]) -> ValidationReport {
    read(path: path, bytes: bytes) { file in
      guard let kind = RecordKind(path: path) ?? file.records.first.flatMap(RecordKind.init(shape:))
      else {
        return ValidationReport(findings: unknownFormat(file))
      }
      return SchemaCatalog.schema(of: kind).map { report(on: file, by: $0) } ?? ValidationReport()
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
    return read(path: path, bytes: bytes) { file in report(on: file, by: schema) }
  }

  /// Validates an XML file against a RELAX NG schema of the user's.
  public func validate(
    path: String, bytes: [UInt8], against schema: RelaxNGSchema
  ) -> ValidationReport {
    readXML(path: path, bytes: bytes) { schema.findings(in: $0) }
  }

  private func read(
    path: String, bytes: [UInt8], _ check: (RecordFile) -> ValidationReport
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
      var report = check(file)
      report.findings += file.records.flatMap { DuplicateKeys.findings(in: $0, of: file) }
      report.unreadable += file.unreadable
      return report
    }
  }

  private func readXML(
    path: String, bytes: [UInt8], _ check: (XMLFile) -> [Finding]
  ) -> ValidationReport {
    guard output == nil else {
      return ValidationReport(
        unreadable: [
          InputError(path: path, message: "XML, of which JSON Schema's output says nothing")
        ])
    }
    return withText(path: path, bytes: bytes) { text in
      do throws(InputError) {
        let file = try XMLFile(path: path, text: text)
        let identifiers = XMLIdentifiers.findings(in: file)
        return ValidationReport(findings: identifiers + check(file))
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
  func report(on file: RecordFile, by schema: JSONSchema) -> ValidationReport {
    let evaluator = SchemaEvaluator(
      program: schema.program, assertsFormats: schema.assertsFormats)
    var writer = output.map { SchemaOutputWriter($0, of: file, by: schema.program) }
    var report = ValidationReport()
    for record in file.records {
      let recorder = writer.map { _ in SchemaRecorder(schema.program) }
      let violations = evaluator.violations(of: record, recorder)
      for violation in violations {
        report.findings.append(
          file.finding(
            "schema/" + violation.keyword, at: violation.span, of: record,
            pointer: violation.pointer, violation.message))
      }
      if let recorder,
        let line = writer?.line(recorder.units, isValid: violations.isEmpty, of: record)
      {
        report.outputs.append(line)
      }
    }
    return report
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
