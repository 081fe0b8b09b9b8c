import CorpusModel
import JSONSyntax

/// The tokens of a document as its layer keeps them.
///
/// One a line: `{"start","end","text","kind","segment"}`, offsets in code points.
public enum TokenLayer {
  /// The bytes of a layer; `tokens[i]` are those of segment *i*.
  public static func bytes(_ tokens: [[Token]], of text: SourceText) -> [UInt8] {
    var json = JSONWriter()
    for (segment, tokens) in tokens.enumerated() {
      for token in tokens {
        let span = text.codePoints(of: token.span)
        json.object { record in
          record.field("start", span.start)
          record.field("end", span.end)
          record.field("text", text.text(in: token.span))
          record.field("kind", token.kind.rawValue)
          record.field("segment", segment)
        }
        json.newline()
      }
    }
    return json.bytes
  }

  /// Reads a layer over its text: the tokens of each segment.
  ///
  /// - Throws: `InputError` with the line that is no token of the segments.
  public static func read(
    _ bytes: [UInt8], path: String, over text: SourceText, segments: [Segment]
  ) throws(InputError) -> [[Token]] {
    var tokens: [[Token]] = Array(repeating: [], count: segments.count)
    var spans = SpanReader(text)
    try RecordFile.forEach(in: bytes, path: path) { layer, record throws(InputError) in
      if let (token, index) = fixed(record, in: bytes, &spans),
        segments.indices.contains(index), segments[index].span.contains(token.span),
        (tokens[index].last?.span.end ?? 0) <= token.span.start
      {
        return tokens[index].append(token)
      }
      let span = try layer.span(of: record, over: text)
      guard let kind = record["kind"]?.string.flatMap(TokenKind.init(rawValue:)) else {
        throw layer.fault(record["kind"] ?? record, "\"kind\" is none that a token has")
      }
      guard let index = record["segment"]?.integer, segments.indices.contains(index),
        segments[index].span.contains(span)
      else {
        throw layer.fault(record["segment"] ?? record, "the token does not lie in its segment")
      }
      guard (tokens[index].last?.span.end ?? 0) <= span.start else {
        throw layer.fault(record, "the token begins before the one above it ends")
      }
      tokens[index].append(Token(span: span, kind: kind))
    }
    return tokens
  }

  private static let shape = FixedRecord.Shape(["start", "end", "text", "kind", "segment"])
  private static let kinds = TokenKind.allCases.map { (name: Array($0.rawValue.utf8), kind: $0) }

  /// A token and the number of its segment, where the record is written as Muwazi writes it and right.
  private static func fixed(
    _ node: JSONNode, in bytes: [UInt8], _ spans: inout SpanReader
  ) -> (Token, segment: Int)? {
    guard let record = FixedRecord(node, shape), let start = record.integer(0),
      let end = record.integer(1), let quotation = record.plainText(2),
      let kind = kinds.first(where: { record.isText(3, $0.name) })?.kind,
      let segment = record.integer(4),
      let span = spans.span(start: start, end: end, quotation: quotation, in: bytes)
    else { return nil }
    return (Token(span: span, kind: kind), segment)
  }
}
