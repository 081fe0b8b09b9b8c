import CorpusModel

/// Exports a corpus as TEI P5 (Text Encoding Initiative, *Guidelines for Electronic Text Encoding and
/// Interchange*): `documents/ID.xml`, a file a document, and `corpus.xml`, which holds the description
/// of the corpus and the alignment as stand-off markup.
///
/// - A document's text is lossless: the text content of `<body>` is the source, character for
///   character (XPath `string(//body)`), white space included, so that the offsets of every record hold
///   in it. Only what XML 1.0 forbids is replaced by U+FFFD, one for one, and counted.
/// - `xml:id`s are stable: segment 12 of `ID` is `ID.s12`, its token 3 is `ID.s12.w3` or, a mark,
///   `ID.s12.pc3`: the numbers that the corpus uses.
/// - A bead is a `<link>` of two targets, Persian first; a side of several sentences is a `<ptr>` of
///   its own. A sentence without counterpart is a `<ptr>` that no link names. Rejected beads stand in
///   a group of their own. Nothing of the alignment is lost.
/// - Layers of annotations stand beside the text of their document, as ranges of its characters
///   (``TEIAnnotations``), and what they name in lists of the corpus. Nothing of them is lost either.
public struct TEIExporter: Exporter {
  let source: any ExportSource
  private let views: TextViews

  /// Prepares the export of a corpus.
  ///
  /// - Parameter views: with words in Latin letters, if they are to stand beside the text.
  public init(_ source: any ExportSource, views: TextViews = .none) {
    self.source = source
    self.views = views
  }

  /// The documents.
  public var steps: [ExportDocument] { source.documents }

  /// Writes the file of a document.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ document: ExportDocument, to sink: some ExportSink) throws -> ExportOutcome {
    let side = try source.side(of: document.id)
    let text = TEIText(
      document: document, side: side, tokens: try source.tokens(of: document.id, in: side))
    try text.checkOrder()
    let annotations = TEIAnnotations(
      document: document, text: side.text,
      annotations: try source.annotations(of: document.id, in: side))
    let romanization = TEIRomanization(
      document: document, text: side.text, tokens: text.tokens, views: views)
    return try file("documents/\(document.id).xml", records: side.segments.count, to: sink) {
      xml, outcome in
      outcome.extent = text.extent
      let header = TEIHeader(xml: xml, corpus: source.description)
      try xml.block("TEI", ["xmlns": TEI.namespace, "xml:lang": "en"]) {
        try header.write(document, text: text, layers: annotations.layers, tag: romanization.tag)
        try xml.block(
          "text",
          [
            "xml:id": "\(document.id).text", "xml:lang": document.language.rawValue,
            "rendition": "#rtl",
          ]
        ) { try text.writeBody(to: xml) }
        try annotations.write(to: xml)
        try romanization.write(to: xml)
      }
      outcome.losses.add(.malformedDate, header.malformedDates)
    }
  }

  /// Writes the file of the corpus.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func finish(after outcome: ExportOutcome, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    let figures = try TEIAlignmentFigures(of: source)
    let entities = try TEIEntities(of: source)
    return try file("corpus.xml", records: figures.beads, to: sink) { xml, outcome2 in
      let header = TEIHeader(xml: xml, corpus: source.description, alignment: figures)
      try xml.block("TEI", ["xmlns": TEI.namespace, "xml:lang": "en"]) {
        try header.writeCorpus(source.documents, extent: outcome.extent)
        guard figures.beads > 0 || !entities.isEmpty else {
          // A standOff holds at least one element.
          return try xml.block("text") {
            try xml.block("body") { try xml.block("p", text: "No two documents are aligned.") }
          }
        }
        if figures.beads > 0 {
          try xml.block("standOff", ["type": "alignment"]) {
            for pair in source.bitexts {
              let beads = try source.namedBeads(of: pair)
              try TEIAlignment(pair: pair, people: figures, xml: xml).write(beads)
            }
          }
        }
        if !entities.isEmpty { try entities.write(to: xml) }
      }
      outcome2.losses.add(.malformedDate, header.malformedDates)
    }
  }

  private func file(
    _ path: String, records: Int, to sink: some ExportSink,
    _ body: (XMLWriter, inout ExportOutcome) throws -> Void
  ) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    try sink.write(path) { append in
      try withoutActuallyEscaping(append) { append in
        let xml = XMLWriter(to: append)
        try body(xml, &outcome)
        try xml.finish()
        outcome.losses.add(.controlCharacter, xml.replacements)
      }
    }
    outcome.files = [ExportedFile(path: path, format: .tei, records: records)]
    return outcome
  }
}

/// Names that every part of the export uses.
///
/// No `xml:id` here is one that a document's name could make: those end in `.text`, `.body`, `.bibl`,
/// `.s12` or `.a12`, or hold `__`.
enum TEI {
  static let namespace = "http://www.tei-c.org/ns/1.0"
  /// Whoever is `#muwazi` did the automatic work.
  static let tool = "muwazi"

  static func segment(_ id: DocumentID, _ index: Int) -> String { "\(id).s\(index)" }
  static func body(_ id: DocumentID) -> String { "\(id).body" }
  static func role(_ role: SegmentRole) -> String { "role.\(role.rawValue)" }
  static func status(_ status: BeadStatus) -> String { "status.\(status.rawValue)" }
  static func calendar(_ calendar: CalendarSystem) -> String { "calendar.\(calendar.rawValue)" }
}
