import CorpusModel
import JSONSyntax
import Lexicon
import Segmentation

/// The sentences and tokens of one text as records, a piece at a time, so that a long text is not
/// held in memory a second time.
public enum TextRecords {
  private static let pieceSize = 1 << 16

  /// Sentences: `{"start","end","text"}`, one a line.
  public static func sentences<Failure: Error>(
    of text: SourceText, language: Language, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    for segment in SentenceSegmenter(language: language).segments(in: text) {
      let span = text.codePoints(of: segment.span)
      json.object { record in
        record.field("start", span.start)
        record.field("end", span.end)
        record.field("text", text.text(in: segment.span))
      }
      json.newline()
      if json.bytes.count >= pieceSize {
        try write(json.bytes)
        json.removeAll()
      }
    }
    try write(json.bytes)
  }

  /// Tokens: `{"start","end","text","kind"}`, one a line; with a lemmatizer also `"lemma"` and `"lemmas"`.
  public static func tokens<Failure: Error>(
    of text: SourceText, language: Language, lemmatizer: Lemmatizer? = nil,
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    var lemmas = lemmatizer.map { LemmaRecords($0) }
    let tokenizer = Tokenizer(language: language)
    for segment in SentenceSegmenter(language: language).segments(in: text) {
      for token in tokenizer.tokens(in: text, span: segment.span) {
        let span = text.codePoints(of: token.span)
        json.object { record in
          record.field("start", span.start)
          record.field("end", span.end)
          record.field("text", text.text(in: token.span))
          record.field("kind", token.kind.rawValue)
          lemmas?.write(
            text.text(in: token.span), isWord: token.kind == .word, to: &record)
        }
        json.newline()
        if json.bytes.count >= pieceSize {
          try write(json.bytes)
          json.removeAll()
        }
      }
    }
    try write(json.bytes)
  }
}
