import CorpusModel
import JSONSyntax

/// Exports a corpus as STAM JSON (van Gompel, *STAM: Stand-off Text Annotation Model*), `corpus.store.
/// stam.json`, with the sources beside it, byte for byte, in `texts/LANGUAGE/ID.txt`.
///
/// A segment is an annotation `ID.s12` with a text selector in code points; a token `ID.s12.t3`; a bead
/// an annotation `FA__AR.b1` with a directional selector whose parts are its Persian, then its Arabic
/// segments. Roles, kinds and the origin of beads are data of the set `muwazi`. An annotation of a layer
/// is `ID.a7`; its layer and its members are data of the set `muwazi-layers`.
public struct STAMExporter: Exporter {
  /// A file.
  public enum Step: Sendable {
    /// The source of a document.
    case text(ExportDocument)
    /// The annotations.
    case store
  }

  private let source: any ExportSource
  static let set = "muwazi"
  /// The set of the members of annotations, whose keys are those of their records.
  static let layerSet = "muwazi-layers"

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The sources, then the annotations.
  public var steps: [Step] { source.documents.map { .text($0) } + [.store] }

  /// Writes a file.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ step: Step, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    switch step {
    case .text(let document):
      let side = try source.side(of: document.id)
      try sink.text(Self.path(of: document), .stam, in: &outcome) { file, _ in
        try file.write(side.text.bytes)
        file.records = 1
      }
    case .store:
      try sink.text("corpus.store.stam.json", .stam, in: &outcome) { file, losses in
        try store(to: &file, losses: &losses)
      }
    }
    return outcome
  }

  private static func path(of document: ExportDocument) -> String {
    "texts/\(document.language.rawValue)/\(document.id).txt"
  }

  private func store(to file: inout ExportText, losses: inout LossReport) throws {
    var json = JSONWriter()
    // A large store is sent on in pieces: the braces around them are written by hand.
    try file.write("{\"@type\":\"AnnotationStore\",\"@id\":\"corpus\",\"resources\":[\n")
    for (index, document) in source.documents.enumerated() {
      losses.add(.documentMetadata, document.hasMetadata ? 1 : 0)
      json.object { resource in
        resource.field("@type", "TextResource")
        resource.field("@id", document.id.rawValue)
        resource.field("@include", Self.path(of: document))
      }
      try file.write(
        index + 1 < source.documents.count ? json.bytes + Array(",\n".utf8) : json.bytes)
      json.removeAll()
    }
    try file.write("\n],\"annotationsets\":[{\"@type\":\"AnnotationDataSet\",\"@id\":\"muwazi\"")
    try file.write(",\"keys\":[")
    json.array { list in
      for key in [
        "language", "role", "paragraph", "kind", "score", "status", "method", "annotator", "note",
        "type",
      ] {
        list.object { entry in
          entry.field("@type", "DataKey")
          entry.field("@id", key)
        }
      }
    }
    try file.write(json.bytes.dropFirst().dropLast())
    json.removeAll()
    try file.write("]},{\"@type\":\"AnnotationDataSet\",\"@id\":\"\(Self.layerSet)\",\"keys\":[")
    try json.array { list in
      for key in try layerKeys() {
        list.object { entry in
          entry.field("@type", "DataKey")
          entry.field("@id", key)
        }
      }
    }
    try file.write(json.bytes.dropFirst().dropLast())
    json.removeAll()
    try file.write("]}],\"annotations\":[")
    for document in source.documents { try annotations(of: document, to: &file) }
    for document in source.documents { try layers(of: document, to: &file) }
    for pair in source.bitexts { try beads(of: pair, to: &file) }
    try file.write("\n]}\n")
  }

  /// The keys of the members of every layer, in the order in which they first stand.
  private func layerKeys() throws -> [String] {
    var keys = ["layer"]
    var known: Set = ["layer"]
    for table in try LayerTables(of: source, placing: ["layer"]).tables {
      keys += table.keys.filter { known.insert($0).inserted }
    }
    return keys
  }

  private func annotations(of document: ExportDocument, to file: inout ExportText) throws {
    let side = try source.side(of: document.id)
    let tokens = try source.tokens(of: document.id, in: side)
    try annotation("\(document.id).document", to: &file) { json in
      json.key("target")
      json.object { target in
        target.field("@type", "ResourceSelector")
        target.field("resource", document.id.rawValue)
      }
      json.key("data")
      json.array { Self.data("language", document.language.iso639, in: &$0) }
    }
    for (index, segment) in side.segments.enumerated() {
      try annotation(TEI.segment(document.id, index), to: &file) { json in
        json.key("target")
        Self.selector(segment.span, of: document.id, in: side.text, &json)
        json.key("data")
        json.array { list in
          Self.data("role", segment.role.rawValue, in: &list)
          Self.data("paragraph", segment.paragraph, in: &list)
        }
      }
      for (number, token) in (tokens.indices.contains(index) ? tokens[index] : []).enumerated() {
        try annotation("\(TEI.segment(document.id, index)).t\(number)", to: &file) { json in
          json.key("target")
          Self.selector(token.span, of: document.id, in: side.text, &json)
          json.key("data")
          json.array { Self.data("kind", token.kind.rawValue, in: &$0) }
        }
      }
    }
  }

  private func layers(of document: ExportDocument, to file: inout ExportText) throws {
    guard try source.annotationCount(of: document.id) > 0 else { return }
    let side = try source.side(of: document.id)
    for (number, own) in try source.annotations(of: document.id, in: side).enumerated() {
      try annotation("\(document.id).a\(number)", to: &file) { json in
        json.key("target")
        Self.selector(own.span, of: document.id, in: side.text, &json)
        json.key("data")
        json.array { list in
          Self.data("layer", type: "String", set: Self.layerSet, in: &list) { $0.value(own.layer) }
          for member in own.members where member.key != "layer" {
            Self.data(
              member.key, type: STAMValue.type(of: member.value), set: Self.layerSet, in: &list
            ) { json in
              switch member.value {
              case .text(let text): json.value(text)
              case .json(let value) where STAMValue.isScalar(value): json.value(json: value)
              case .json(let value): json.value(value)
              }
            }
          }
        }
      }
    }
  }

  private func beads(of pair: PerLanguage<DocumentID>, to file: inout ExportText) throws {
    let (sides, beads) = try source.bitext(pair)
    for (id, bead) in beads {
      try annotation("\(pair.map(\.rawValue).joined).\(id)", to: &file) { json in
        json.key("target")
        json.object { target in
          target.field("@type", "DirectionalSelector")
          target.key("selectors")
          target.array { list in
            for language in Language.allCases {
              for span in bead.spans(of: language, in: sides) {
                Self.selector(span, of: pair[language], in: sides[language].text, &list)
              }
            }
          }
        }
        json.key("data")
        json.array { list in
          Self.data("type", bead.type, in: &list)
          Self.data("score", bead.score, in: &list)
          Self.data("status", bead.status.rawValue, in: &list)
          Self.data("method", bead.method, in: &list)
          for annotator in bead.annotators { Self.data("annotator", annotator, in: &list) }
          if let note = bead.note { Self.data("note", note, in: &list) }
        }
      }
    }
  }

  private func annotation(
    _ id: String, to file: inout ExportText, _ body: (inout JSONWriter) -> Void
  ) throws {
    var json = JSONWriter()
    json.object { entry in
      entry.field("@type", "Annotation")
      entry.field("@id", id)
      body(&entry)
    }
    try file.write(file.records == 0 ? "\n" : ",\n")
    try file.write(json.bytes)
    file.records += 1
  }

  private static func selector(
    _ span: TextSpan, of document: DocumentID, in text: SourceText, _ json: inout JSONWriter
  ) {
    let codePoints = text.codePoints(of: span)
    json.object { selector in
      selector.field("@type", "TextSelector")
      selector.field("resource", document.rawValue)
      selector.key("offset")
      selector.object { offset in
        cursor("begin", codePoints.start, in: &offset)
        cursor("end", codePoints.end, in: &offset)
      }
    }
  }

  private static func cursor(_ key: String, _ value: Int, in json: inout JSONWriter) {
    json.key(key)
    json.object { cursor in
      cursor.field("@type", "BeginAlignedCursor")
      cursor.field("value", value)
    }
  }

  private static func data(
    _ key: String, type: String, set: String = STAMExporter.set, in list: inout JSONWriter,
    _ value: (inout JSONWriter) -> Void
  ) {
    list.object { entry in
      entry.field("@type", "AnnotationData")
      entry.field("set", set)
      entry.field("key", key)
      entry.key("value")
      entry.object { typed in
        typed.field("@type", type)
        typed.key("value")
        value(&typed)
      }
    }
  }

  private static func data(_ key: String, _ text: String, in list: inout JSONWriter) {
    data(key, type: "String", in: &list) { $0.value(text) }
  }

  private static func data(_ key: String, _ number: Int, in list: inout JSONWriter) {
    data(key, type: "Int", in: &list) { $0.value(number) }
  }

  private static func data(_ key: String, _ number: Double, in list: inout JSONWriter) {
    data(key, type: "Float", in: &list) { $0.value(number, decimals: 4) }
  }
}

extension Language {
  /// Its code by ISO 639-3.
  var iso639: String { self == .persian ? "pes" : "arb" }
}
