import CorpusModel
import JSONSyntax
import Orthography

/// The words of a text as records: where each stands, its romanization, and where its vowels come from.
public enum RomanizationRecords {
  /// Tokens: `{"start","end","text","romanization","source","several"}`, one a line.
  ///
  /// - Throws: `ICUError` where ICU does not take the rules of the scheme.
  public static func tokens(
    of text: SourceText, by romanizer: Romanizer, to write: ([UInt8]) throws -> Void
  ) throws {
    var json = JSONWriter()
    for window in Romanizer.windows(of: text) {
      let romanized = try romanizer.romanize(text, span: window)
      for token in romanized.tokens {
        let span = text.codePoints(of: token.span)
        json.object { record in
          record.field("start", span.start)
          record.field("end", span.end)
          record.field("text", text.text(in: token.span))
          record.field("romanization", romanized.text(of: token))
          record.field("source", token.source.rawValue)
          record.field("several", token.hasSeveralReadings)
        }
        json.newline()
      }
      try write(json.bytes)
      json.removeAll()
    }
  }
}
