import CorpusModel
import JSONSyntax

/// Exports a corpus as W3C Web Annotations (*Web Annotation Data Model*, 2017), `annotations.jsonl`: one
/// annotation a line, JSON-LD; the sources beside it, byte for byte, in `texts/LANGUAGE/ID.txt`.
///
/// A segment is a classifying annotation whose body is its role; an annotation of a layer is a tagging or, of
/// a name, an identifying one with three bodies: layer, what it is, and its members in JSON; a bead a linking one whose targets are
/// its sentences, each with a position and a quotation. Positions are code points, as the model's
/// `TextPositionSelector` counts.
public struct WebAnnotationExporter: Exporter {
  /// A file.
  public enum Step: Sendable {
    /// The source of a document.
    case text(ExportDocument)
    /// The annotations.
    case annotations
  }

  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The sources, then the annotations.
  public var steps: [Step] { source.documents.map { .text($0) } + [.annotations] }

  /// Writes a file.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ step: Step, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    switch step {
    case .text(let document):
      let side = try source.side(of: document.id)
      try sink.text(
        Self.path(document.id, document.language), .webanno, in: &outcome
      ) { file, _ in
        try file.write(side.text.bytes)
        file.records = 1
      }
    case .annotations:
      try sink.text("annotations.jsonl", .webanno, in: &outcome) { file, losses in
        for document in source.documents { try segments(of: document, to: &file, &losses) }
        for pair in source.bitexts { try beads(of: pair, to: &file, &losses) }
      }
    }
    return outcome
  }

  private static func path(_ id: DocumentID, _ language: Language) -> String {
    "texts/\(language.rawValue)/\(id).txt"
  }

  private func segments(
    of document: ExportDocument, to file: inout ExportText, _ losses: inout LossReport
  ) throws {
    let side = try source.side(of: document.id)
    if document.hasMetadata { losses.add(.documentMetadata) }
    losses.add(.paragraph, Set(side.segments.map(\.paragraph)).count)
    losses.add(
      .token, try source.tokenCount(of: document.id, in: side))
    for (index, segment) in side.segments.enumerated() {
      try annotation(TEI.segment(document.id, index), "classifying", to: &file) { json in
        json.key("body")
        json.object { body in
          body.field("type", "TextualBody")
          body.field("purpose", "classifying")
          body.field("value", segment.role.rawValue)
        }
        json.key("target")
        Self.target(segment.span, document.id, document.language, side.text, &json)
      }
    }
    for (number, annotation) in try source.annotations(of: document.id, in: side).enumerated() {
      let motivation = annotation.layer == "names" ? "identifying" : "tagging"
      try self.annotation("\(document.id).a\(number)", motivation, to: &file) { json in
        json.key("body")
        json.array { list in
          Self.body(annotation.layer, "classifying", in: &list)
          Self.body(annotation.label, "tagging", in: &list)
          list.object { body in
            body.field("type", "TextualBody")
            body.field("purpose", "describing")
            body.field("format", "application/json")
            body.field("value", annotation.memberObject)
          }
        }
        json.key("target")
        Self.target(annotation.span, document.id, document.language, side.text, &json)
      }
    }
  }

  private func beads(
    of pair: PerLanguage<DocumentID>, to file: inout ExportText, _ losses: inout LossReport
  ) throws {
    let (sides, beads) = try source.bitext(pair)
    for (id, bead) in beads {
      losses.add(.beadMethod)
      try annotation("\(pair.map(\.rawValue).joined).\(id)", "linking", to: &file) { json in
        if !bead.annotators.isEmpty {
          json.key("creator")
          json.array { list in
            for name in bead.annotators {
              list.object { person in
                person.field("type", "Person")
                person.field("name", name)
              }
            }
          }
        }
        json.key("body")
        json.array { list in
          Self.body("\(bead.type)", "tagging", in: &list)
          Self.body(bead.status.rawValue, "tagging", in: &list)
          Self.body(FixedDecimals.four(bead.score), "assessing", in: &list)
          if let note = bead.note { Self.body(note, "commenting", in: &list) }
        }
        json.key("target")
        json.array { list in
          for language in Language.allCases {
            for span in bead.spans(of: language, in: sides) {
              Self.target(span, pair[language], language, sides[language].text, &list)
            }
          }
        }
      }
    }
  }

  private static func body(_ value: String, _ purpose: String, in list: inout JSONWriter) {
    list.object { body in
      body.field("type", "TextualBody")
      body.field("purpose", purpose)
      body.field("value", value)
    }
  }

  private static func target(
    _ span: TextSpan, _ id: DocumentID, _ language: Language, _ text: SourceText,
    _ json: inout JSONWriter
  ) {
    let codePoints = text.codePoints(of: span)
    json.object { target in
      target.field("type", "SpecificResource")
      target.field("source", path(id, language))
      target.key("selector")
      target.array { list in
        list.object { position in
          position.field("type", "TextPositionSelector")
          position.field("start", codePoints.start)
          position.field("end", codePoints.end)
        }
        list.object { quotation in
          quotation.field("type", "TextQuoteSelector")
          quotation.field("exact", text.text(in: span))
        }
      }
    }
  }

  private func annotation(
    _ id: String, _ motivation: String, to file: inout ExportText,
    _ body: (inout JSONWriter) -> Void
  ) throws {
    var json = JSONWriter()
    json.object { entry in
      entry.field("@context", "http://www.w3.org/ns/anno.jsonld")
      entry.field("id", "urn:muwazi:\(Self.escaped(id))")
      entry.field("type", "Annotation")
      entry.field("motivation", motivation)
      body(&entry)
    }
    json.newline()
    try file.write(json.bytes)
    file.records += 1
  }

  /// A name as part of a URN: what RFC 3986 does not leave as it is, percent-encoded.
  private static func escaped(_ name: String) -> String {
    var escaped = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return escaped
  }
}
