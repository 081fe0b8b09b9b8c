import CorpusModel
import JSONSyntax

/// The sentences of a document as its layer keeps them.
///
/// One a line: `{"start","end","text","role","paragraph"}`, offsets in code points.
public enum SegmentLayer {
  /// The bytes of a layer.
  public static func bytes(_ segments: [Segment], of text: SourceText) -> [UInt8] {
    var json = JSONWriter()
    for segment in segments {
      let span = text.codePoints(of: segment.span)
      json.object { record in
        record.field("start", span.start)
        record.field("end", span.end)
        record.field("text", text.text(in: segment.span))
        record.field("role", segment.role.rawValue)
        record.field("paragraph", segment.paragraph)
      }
      json.newline()
    }
    return json.bytes
  }

  /// Reads a layer over its text.
  ///
  /// - Throws: `InputError` with the line that is no segment of the text.
  public static func read(_ bytes: [UInt8], path: String, over text: SourceText)
    throws(InputError) -> [Segment]
  {
    var segments: [Segment] = []
    var spans = SpanReader(text)
    try RecordFile.forEach(in: bytes, path: path) { layer, record throws(InputError) in
      if let segment = fixed(record, in: bytes, &spans),
        (segments.last?.span.end ?? 0) <= segment.span.start
      {
        return segments.append(segment)
      }
      let span = try layer.span(of: record, over: text)
      guard let role = record["role"]?.string.flatMap(SegmentRole.init(rawValue:)) else {
        throw layer.fault(record["role"] ?? record, "\"role\" is none that a segment has")
      }
      guard (segments.last?.span.end ?? 0) <= span.start else {
        throw layer.fault(record, "the segment begins before the one above it ends")
      }
      segments.append(
        Segment(span: span, role: role, paragraph: record["paragraph"]?.integer ?? 0))
    }
    return segments
  }

  private static let shape = FixedRecord.Shape(["start", "end", "text", "role", "paragraph"])
  private static let roles = SegmentRole.allCases.map { (name: Array($0.rawValue.utf8), role: $0) }

  /// A segment, where the record is written as Muwazi writes it and right.
  private static func fixed(
    _ node: JSONNode, in bytes: [UInt8], _ spans: inout SpanReader
  ) -> Segment? {
    guard let record = FixedRecord(node, shape), let start = record.integer(0),
      let end = record.integer(1), let quotation = record.plainText(2),
      let role = roles.first(where: { record.isText(3, $0.name) })?.role,
      let paragraph = record.integer(4),
      let span = spans.span(start: start, end: end, quotation: quotation, in: bytes)
    else { return nil }
    return Segment(span: span, role: role, paragraph: paragraph)
  }
}
