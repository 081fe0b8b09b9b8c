import CorpusModel
import JSONSyntax

/// Exports a corpus as JSON Lines for machine learning.
///
/// `translation.jsonl` holds one object a bead with two sides:
/// `{"id","translation":{"ar","fa"},"type","score","status","fa_document","ar_document","fa_spans",
/// "ar_spans"}`. A bead with one side is no translation, and a rejected one is a wrong one: neither is
/// written, both are counted. The sentences of a side are joined by one space.
///
/// `annotations.jsonl` holds the segments of every document, boilerplate included, as stand-off
/// annotations: `{"layer","document","language","index","start","end","offset_unit","text","label",
/// "paragraph"}`. A layer of names, dates and the like has a file of its own, `LAYER.annotations.jsonl`:
/// `{"layer","document","language","index","segment","start","end","offset_unit","text",…}`, with the
/// members that its records have; `segment` is the number of the segment in which it begins, or -1.
///
/// Each line of a file has the same keys with the same types; offsets are code points into the untouched source.
///
/// Without the texts, for reports whose publishers do not let them be passed on, neither file has a
/// text, and `documents.jsonl` tells of which bytes the offsets hold: `{"document","language","sha256",
/// "code_points"}`. ``Rehydration`` puts the texts back.
public struct JSONLinesExporter: Exporter {
  /// One of the files.
  public enum Step: Sendable {
    /// `translation.jsonl`
    case translation
    /// `annotations.jsonl`
    case annotations
    /// `LAYER.annotations.jsonl`, a file a layer.
    case layers
    /// `documents.jsonl`, without the texts alone.
    case documents
  }

  private let source: any ExportSource
  private let format: ExportFormat
  private let isStandOff: Bool

  /// Prepares the export of a corpus.
  ///
  /// - Parameter isStandOff: whether to leave the texts out.
  public init(
    _ source: any ExportSource, as format: ExportFormat = .jsonl, isStandOff: Bool = false
  ) {
    self.source = source
    self.format = format
    self.isStandOff = isStandOff
  }

  /// The files.
  public var steps: [Step] {
    [.translation, .annotations, .layers] + (isStandOff ? [.documents] : [])
  }

  /// Writes one of the files.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ step: Step, to sink: some ExportSink) throws -> ExportOutcome {
    switch step {
    case .translation: try translation(to: sink)
    case .annotations: try annotations(to: sink)
    case .layers: try layers(to: sink)
    case .documents: try documents(to: sink)
    }
  }

  private func documents(to sink: some ExportSink) throws -> ExportOutcome {
    try file("documents.jsonl", to: sink) { lines in
      for document in source.documents {
        let text = try source.side(of: document.id).text
        try lines.append { record in
          record.field("document", document.id.rawValue)
          record.field("language", document.language.rawValue)
          record.field("sha256", document.sha256)
          record.field("code_points", text.codePointCount)
        }
      }
    }
  }

  private func translation(to sink: some ExportSink) throws -> ExportOutcome {
    try file("translation.jsonl", to: sink) { lines in
      for pair in source.bitexts {
        let (sides, beads) = try source.bitext(pair)
        for (id, bead) in beads {
          if bead.status == .rejected {
            lines.losses.add(.rejectedBead)
            continue
          }
          if bead.isNull {
            lines.losses.add(.nullBead)
            continue
          }
          lines.losses.add(.beadMethod)
          if bead.note != nil { lines.losses.add(.beadNote) }
          lines.losses.add(.beadAnnotator, bead.annotators.count)
          try lines.append { record in
            write(bead, id: "\(pair.map(\.rawValue).joined).\(id)", pair, sides, to: &record)
          }
        }
      }
    }
  }

  private func write(
    _ bead: Bead, id: String, _ pair: PerLanguage<DocumentID>, _ sides: PerLanguage<BeadSide>,
    to record: inout JSONWriter
  ) {
    let spans = PerLanguage(
      persian: bead.spans(of: .persian, in: sides), arabic: bead.spans(of: .arabic, in: sides))
    record.field("id", id)
    if !isStandOff {
      record.key("translation")
      record.object { translation in
        for language in [Language.arabic, .persian] {
          translation.field(language.rawValue, sides[language].joinedText(of: spans[language]))
        }
      }
    }
    record.field("type", bead.type)
    record.field("score", bead.score, decimals: 4)
    record.field("status", bead.status.rawValue)
    record.field("fa_document", pair.persian.rawValue)
    record.field("ar_document", pair.arabic.rawValue)
    record.field("fa_spans", spans.persian, of: sides.persian.text)
    record.field("ar_spans", spans.arabic, of: sides.arabic.text)
  }

  private func annotations(to sink: some ExportSink) throws -> ExportOutcome {
    try file("annotations.jsonl", to: sink) { lines in
      for document in source.documents {
        let side = try source.side(of: document.id)
        if isStandOff { lines.losses.add(.text) }
        if document.metadata != DocumentMetadata() || !document.extraMetadata.isEmpty {
          lines.losses.add(.documentMetadata)
        }
        lines.losses.add(
          .token, try source.tokenCount(of: document.id, in: side))
        for (index, segment) in side.segments.enumerated() {
          let span = side.text.codePoints(of: segment.span)
          try lines.append { record in
            record.field("layer", "segments")
            record.field("document", document.id.rawValue)
            record.field("language", document.language.rawValue)
            record.field("index", index)
            record.field("start", span.start)
            record.field("end", span.end)
            record.field("offset_unit", "code point")
            if !isStandOff { record.field("text", side.text.text(in: segment.span)) }
            record.field("label", segment.role.rawValue)
            record.field("paragraph", segment.paragraph)
          }
        }
      }
    }
  }

  private func layers(to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    for table in try LayerTables(of: source).tables {
      outcome.add(
        try file(table.path, to: sink) { lines in
          for document in source.documents where try source.annotationCount(of: document.id) > 0 {
            try write(table, of: document, to: &lines)
          }
        })
    }
    return outcome
  }

  private func write(
    _ table: LayerTables.Table, of document: ExportDocument, to lines: inout Lines
  ) throws {
    let side = try source.side(of: document.id)
    var index = 0
    for annotation in try source.annotations(of: document.id, in: side)
    where annotation.layer == table.layer {
      lines.losses.add(
        .annotationMember, annotation.members.count { LayerTables.placing.contains($0.key) })
      let span = side.text.codePoints(of: annotation.span)
      try lines.append { record in
        record.field("layer", annotation.layer)
        record.field("document", document.id.rawValue)
        record.field("language", document.language.rawValue)
        record.field("index", index)
        record.field("segment", side.segment(holding: annotation.span.start) ?? -1)
        record.field("start", span.start)
        record.field("end", span.end)
        record.field("offset_unit", "code point")
        if !isStandOff { record.field("text", side.text.text(in: annotation.span)) }
        record.members(of: annotation, keys: table.keys)
      }
      index += 1
    }
  }

  /// The lines of a file, sent on in pieces.
  private struct Lines {
    let send: ([UInt8]) throws -> Void
    var json = JSONWriter()
    var count = 0
    var losses = LossReport()

    mutating func append(_ body: (inout JSONWriter) -> Void) throws {
      json.object(body)
      json.newline()
      count += 1
      if json.bytes.count >= 1 << 16 { try flush() }
    }

    mutating func flush() throws {
      try send(json.bytes)
      json.removeAll()
    }
  }

  private func file(
    _ path: String, to sink: some ExportSink, _ body: (inout Lines) throws -> Void
  ) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    try sink.write(path) { append in
      try withoutActuallyEscaping(append) { append in
        var lines = Lines(send: append)
        try body(&lines)
        try lines.flush()
        outcome.files = [ExportedFile(path: path, format: format, records: lines.count)]
        outcome.losses = lines.losses
      }
    }
    return outcome
  }
}
