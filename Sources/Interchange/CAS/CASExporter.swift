import CorpusModel
import JSONSyntax

/// Exports the documents of a corpus as UIMA CAS JSON 0.4, `LANGUAGE/ID.json`, which INCEpTION and
/// dkpro-cassis read.
///
/// Offsets are **UTF-16 code units**, as UIMA counts: an emoji is two. Sentences and tokens have the
/// types of DKPro Core; a segment's role and paragraph are features of `muwazi.Segment`. Names are
/// `NamedEntity` (PER, ORG, LOC; the key is the identifier), and every annotation of a layer is a
/// `muwazi.Annotation`, with its layer, what it is, and its members in JSON. A CAS is one document: beads
/// are lost.
public struct CASExporter: Exporter {
  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The documents.
  public var steps: [ExportDocument] { source.documents }

  private static let sentence = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
  private static let token = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
  private static let segment = "muwazi.Segment"
  private static let entity = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
  private static let layer = "muwazi.Annotation"

  /// Writes the file of a document.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ document: ExportDocument, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    let side = try source.side(of: document.id)
    let tokens = try source.tokens(of: document.id, in: side)
    let annotations = try source.annotations(of: document.id, in: side)
    if document.hasMetadata { outcome.losses.add(.documentMetadata) }
    let path = "\(document.language.rawValue)/\(document.id).json"
    try sink.text(path, .cas, in: &outcome) { file, _ in
      var json = JSONWriter()
      json.object { root in
        Self.types(&root)
        var count = 2
        func annotation(
          _ type: String, _ begin: Int, _ end: Int, in list: inout JSONWriter,
          _ more: (inout JSONWriter) -> Void
        ) {
          count += 1
          let id = count
          list.object { entry in
            entry.field("%ID", id)
            entry.field("%TYPE", type)
            entry.field("@sofa", 1)
            entry.field("begin", begin)
            entry.field("end", end)
            more(&entry)
          }
        }
        root.key("%FEATURE_STRUCTURES")
        root.array { list in
          list.object { sofa in
            sofa.field("%ID", 1)
            sofa.field("%TYPE", "uima.cas.Sofa")
            sofa.field("sofaNum", 1)
            sofa.field("sofaID", "_InitialView")
            sofa.field("mimeType", "text/plain")
            sofa.field("sofaString", side.text.text(in: side.text.span))
          }
          list.object { whole in
            whole.field("%ID", 2)
            whole.field("%TYPE", "uima.tcas.DocumentAnnotation")
            whole.field("@sofa", 1)
            whole.field("begin", 0)
            whole.field("end", side.text.text(in: side.text.span).utf16.count)
            whole.field("language", document.language.rawValue)
          }
          var cursor = UTF16Cursor(side.text)
          for (index, segment) in side.segments.enumerated() {
            let begin = cursor.offset(ofByte: segment.span.start)
            let own = (tokens.indices.contains(index) ? tokens[index] : []).map { token in
              let start = cursor.offset(ofByte: token.span.start)
              return (
                start: start, end: cursor.offset(ofByte: token.span.end), kind: token.kind.rawValue
              )
            }
            let end = cursor.offset(ofByte: segment.span.end)
            annotation(Self.sentence, begin, end, in: &list) { $0.field("id", "s\(index)") }
            annotation(Self.segment, begin, end, in: &list) { entry in
              entry.field("role", segment.role.rawValue)
              entry.field("paragraph", segment.paragraph)
            }
            for token in own {
              annotation(Self.token, token.start, token.end, in: &list) {
                $0.field("kind", token.kind)
              }
            }
          }
          let units = UTF16Cursor.offsets(
            ofBytes: annotations.flatMap { [$0.span.start, $0.span.end] }, in: side.text)
          for item in annotations {
            let (begin, end) = (units[item.span.start] ?? 0, units[item.span.end] ?? 0)
            if item.layer == "names", !item.isRejected, let kind = EntityKind(item) {
              annotation(Self.entity, begin, end, in: &list) { entry in
                entry.field("value", kind.short)
                entry.field("identifier", item.text("key"))
              }
            }
            annotation(Self.layer, begin, end, in: &list) { entry in
              entry.field("layer", item.layer)
              entry.field("label", item.label)
              entry.field("members", item.memberObject)
            }
          }
        }
        root.key("%VIEWS")
        root.object { views in
          views.key("_InitialView")
          views.object { view in
            view.field("%SOFA", 1)
            view.field("%MEMBERS", Array(2...count))
          }
        }
        file.records = count - 2
      }
      json.newline()
      try file.write(json.bytes)
    }
    return outcome
  }

  /// Counts the beads.
  ///
  /// - Throws: what the source throws.
  public func finish(after outcome: ExportOutcome, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    var outcome = ExportOutcome()
    try source.countBeads(losses: &outcome.losses)
    return outcome
  }

  private static func types(_ json: inout JSONWriter) {
    json.key("%TYPES")
    json.object { types in
      for (name, features) in [
        (sentence, [("id", "uima.cas.String")]),
        (token, [("kind", "uima.cas.String")]),
        (segment, [("role", "uima.cas.String"), ("paragraph", "uima.cas.Integer")]),
        (entity, [("value", "uima.cas.String"), ("identifier", "uima.cas.String")]),
        (
          layer,
          [
            ("layer", "uima.cas.String"), ("label", "uima.cas.String"),
            ("members", "uima.cas.String"),
          ]
        ),
      ] {
        types.key(name)
        types.object { type in
          type.field("%NAME", name)
          type.field("%SUPER_TYPE", "uima.tcas.Annotation")
          for (feature, range) in features {
            type.key(feature)
            type.object { entry in
              entry.field("%NAME", feature)
              entry.field("%RANGE", range)
            }
          }
        }
      }
    }
  }
}

/// UTF-16 offsets of ascending byte offsets of a text.
struct UTF16Cursor {
  private let bytes: [UInt8]
  private var byte = 0
  private var units = 0

  init(_ text: SourceText) { bytes = text.bytes }

  /// The UTF-16 offsets of bytes in any order.
  static func offsets(ofBytes offsets: [Int], in text: SourceText) -> [Int: Int] {
    var cursor = UTF16Cursor(text)
    var units: [Int: Int] = [:]
    for offset in Set(offsets).sorted() { units[offset] = cursor.offset(ofByte: offset) }
    return units
  }

  /// The number of UTF-16 code units before a byte.
  ///
  /// - Precondition: no offset is below one that was asked for before.
  mutating func offset(ofByte offset: Int) -> Int {
    precondition(offset >= byte, "offsets are asked for in ascending order")
    while byte < offset {
      // A character of four bytes is a surrogate pair; the others are one unit.
      if bytes[byte] & 0xC0 != 0x80 { units += bytes[byte] >= 0xF0 ? 2 : 1 }
      byte += 1
    }
    return units
  }
}
