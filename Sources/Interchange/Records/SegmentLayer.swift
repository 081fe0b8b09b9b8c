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
    let layer = try RecordFile(bytes, path: path)
    var segments: [Segment] = []
    segments.reserveCapacity(layer.records.count)
    for record in layer.records {
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
}
