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
}
