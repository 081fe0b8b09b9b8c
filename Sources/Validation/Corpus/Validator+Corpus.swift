import CorpusModel

extension Validator {
  /// The rules that cross records and files, in no order that matters: findings are sorted.
  static let corpusRules: [any CorpusRule] = [
    SourceRule(), SpanRule(), QuotedTextRule(), OrderRule(), TokenSegmentRule(),
    DanglingDocumentRule(), DuplicateIDRule(), CoverageRule(), BeadTypeRule(), BeadSegmentRule(),
    ManualBeadRule(), GraphemeRule(), TokenCutRule(), YehKafRule(), DocumentLanguageRule(),
    BeadLanguageRule(), DateRule(), WeekdayRule(), NumberMismatchRule(), EntityReferentRule(),
    SpeakerRule(), GoldAnnotatorRule(), NearDuplicateRule(), XMLIdentifierRule(),
    AnnotationSegmentRule(), DuplicateAnnotationRule(), AnnotationOrderRule(),
    AnnotationDocumentRule(), PairBeadsRule(), SharedSourceRule(), SegmentTokensRule(),
    RejectedBeadRule(),
  ]

  /// Validates a corpus: every file by its schema, then the rules that cross files.
  public func validate(_ corpus: some CorpusUnderTest) -> ValidationReport {
    let reader: CorpusReader
    do throws(InputError) {
      reader = try CorpusReader(corpus)
    } catch {
      return ValidationReport(unreadable: [error])
    }
    var report = ValidationReport(unreadable: reader.unreadable)
    for (kind, file) in reader.files {
      report.findings += file.records.flatMap { DuplicateKeys.findings(in: $0, of: file) }
      if let schema = SchemaCatalog.schema(of: kind) {
        report.findings += self.report(on: file, by: schema).findings
      }
      if kind == .annotation { report.findings += layerFindings(in: file, of: reader.contents) }
    }
    for rule in Self.corpusRules {
      for var finding in rule.findings(in: reader.contents) {
        guard
          let severity = reader.contents.severity(of: finding.rule, otherwise: finding.severity)
        else { continue }
        finding.severity = severity
        report.findings.append(finding)
      }
    }
    report.sort()
    return report
  }

  /// What the corpus's own schemas say of the layers that bear their names.
  private func layerFindings(in file: RecordFile, of contents: CorpusContents) -> [Finding] {
    contents.layerSchemas.sorted { $0.key < $1.key }.flatMap { layer, schema in
      var part = file
      part.records = file.records.filter { $0["layer"]?.string == layer }
      return report(on: part, by: schema).findings
    }
  }
}
