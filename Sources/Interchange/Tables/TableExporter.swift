import CorpusModel

/// Exports the translations of a corpus as one table with a header, `translation.csv` (RFC 4180: CRLF,
/// quotes doubled) or `translation.tsv`.
///
/// The columns are those of `translation.jsonl`; spans are written `67-130 132-186`. In TSV nothing is
/// quoted: tabs, line breaks and control characters are replaced by spaces and counted.
public struct TableExporter: Exporter {
  private let source: any ExportSource
  private let format: ExportFormat

  /// Prepares the export of a corpus.
  ///
  /// - Precondition: the format is `csv` or `tsv`.
  public init(_ source: any ExportSource, as format: ExportFormat) {
    precondition(format == .csv || format == .tsv, "a table is CSV or TSV")
    self.source = source
    self.format = format
  }

  /// The one file.
  public var steps: [ExportFormat] { [format] }

  private static let columns = [
    "id", "fa", "ar", "type", "score", "status", "fa_document", "ar_document", "fa_spans",
    "ar_spans",
  ]

  /// Writes the file.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ step: ExportFormat, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    source.countDocuments(losses: &outcome.losses)
    try sink.text("translation.\(format.rawValue)", format, in: &outcome) { file, losses in
      try write(Self.columns, to: &file, losses: &losses)
      for pair in source.bitexts {
        let (sides, beads) = try source.translations(pair, losses: &losses)
        try source.countLayers(of: pair, in: sides, losses: &losses)
        for unit in beads {
          losses.addOrigin(of: unit.bead, status: false)
          let texts = PerLanguage(
            persian: sides.persian.joinedText(of: unit.spans.persian),
            arabic: sides.arabic.joinedText(of: unit.spans.arabic))
          try write(
            [
              "\(pair.map(\.rawValue).joined).\(unit.id)", texts.persian, texts.arabic,
              unit.bead.type, FixedDecimals.four(unit.bead.score), unit.bead.status.rawValue,
              pair.persian.rawValue, pair.arabic.rawValue,
              SpanList.text(unit.spans.persian, of: sides.persian),
              SpanList.text(unit.spans.arabic, of: sides.arabic),
            ], to: &file, losses: &losses)
          file.records += 1
        }
      }
    }
    return outcome
  }

  private func write(
    _ fields: [String], to file: inout ExportText, losses: inout LossReport
  ) throws {
    if format == .csv {
      return try file.write(fields.map(Self.quoted).joined(separator: ",") + "\r\n")
    }
    let plain = fields.map { field in
      let line = PlainLine.make(field)
      losses.add(.lineBreak, line.replacements)
      return line.text
    }
    try file.write(plain.joined(separator: "\t") + "\n")
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return field
    }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
