import CorpusModel

/// Exports a corpus in the layout of OPUS (Tiedemann, *Parallel Data, Tools and Interfaces in OPUS*,
/// LREC 2012): `NAME/raw/ar/ID.xml` and `NAME/raw/fa/ID.xml`, and `NAME/xml/ar-fa.xml`, which links
/// their sentences in XCES.
///
/// Languages come in alphabetical order, so that Arabic is the side of `fromDoc`, whose ids come first
/// in `xtargets`; `certainty` is the score. A sentence without counterpart is a link with an empty
/// side. Sentence 12 of a document is `s12`; the role of a segment is its `type`.
public struct XCESExporter: Exporter {
  /// A file.
  public enum Step: Sendable {
    /// A document.
    case document(ExportDocument)
    /// The links.
    case links
  }

  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The documents, then the links.
  public var steps: [Step] { source.documents.map { .document($0) } + [.links] }

  /// Writes a file.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ step: Step, to sink: some ExportSink) throws -> ExportOutcome {
    switch step {
    case .document(let document): try write(document, to: sink)
    case .links: try links(to: sink)
    }
  }

  private func write(_ document: ExportDocument, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    let side = try source.side(of: document.id)
    let path = "\(source.description.fileName)/raw/\(document.language.rawValue)/\(document.id).xml"
    try sink.xml(path, .xces, in: &outcome) { xml, losses in
      if document.hasMetadata { losses.add(.documentMetadata) }
      losses.add(.offset, side.segments.count)
      try source.countLayers(of: document.id, in: side, losses: &losses)
      try xml.block("text", ["id": document.id.rawValue]) {
        for paragraph in XCES.paragraphs(of: side.segments) {
          try xml.block("p", ["id": "p\(side.segments[paragraph.lowerBound].paragraph)"]) {
            for index in paragraph {
              let segment = side.segments[index]
              try xml.block(
                "s",
                [
                  "id": XCES.sentence(SegmentIndex(index)),
                  "type": segment.role == .body ? nil : segment.role.rawValue,
                ], text: side.text.text(in: segment.span))
            }
          }
        }
      }
      return side.segments.count
    }
    return outcome
  }

  private func links(to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    try sink.xml("\(source.description.fileName)/xml/ar-fa.xml", .xces, in: &outcome) {
      xml, losses in
      var count = 0
      try xml.block("cesAlign", ["version": "1.0"]) {
        for pair in source.bitexts {
          let beads = try source.namedBeads(of: pair)
          let held = beads.filter { $0.bead.status != .rejected }
          losses.add(.rejectedBead, beads.count - held.count)
          try xml.block(
            "linkGrp",
            [
              "targType": "s", "fromDoc": "ar/\(pair.arabic).xml.gz",
              "toDoc": "fa/\(pair.persian).xml.gz",
            ]
          ) {
            for (id, bead) in held {
              losses.addOrigin(of: bead)
              let ends = [Language.arabic, .persian].map { language in
                bead.segments[language].map { XCES.sentence($0) }.joined(separator: " ")
              }
              try xml.block(
                "link",
                [
                  "id": id, "xtargets": ends.joined(separator: ";"),
                  "certainty": FixedDecimals.four(bead.score),
                ])
              count += 1
            }
          }
        }
      }
      return count
    }
    return outcome
  }
}

extension LossReport {
  /// Counts what a format without words for it does not tell of the origin of a bead.
  mutating func addOrigin(of bead: Bead, status: Bool = true) {
    add(.beadMethod)
    if status && bead.status != .auto { add(.beadStatus) }
    if bead.note != nil { add(.beadNote) }
    add(.beadAnnotator, bead.annotators.count)
  }
}
