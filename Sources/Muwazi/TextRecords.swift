import CorpusModel
import JSONSyntax
import Lexicon
import Segmentation

/// The sentences, clauses and tokens of one text as records, a piece at a time, so that a long text is not
/// held in memory a second time.
public enum TextRecords {
  private static let pieceSize = 1 << 16

  /// Sentences: `{"start","end","text"}`, one a line; without cues, by the standard ones.
  public static func sentences<Failure: Error>(
    of text: SourceText, language: Language, cues: SegmentationCues? = nil,
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    for segment in SentenceSegmenter(language: language, cues: cues).segments(in: text) {
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

  /// Clauses: `{"start","end","text","sentence"}`, one a line; the last is the sentence's index among the
  /// text's sentences. Without cues, by the standard ones.
  public static func clauses<Failure: Error>(
    of text: SourceText, language: Language, cues: SegmentationCues? = nil,
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    let segmenter = ClauseSegmenter(
      language: language, verbs: .standard(for: language), cues: cues)
    let sentences = SentenceSegmenter(language: language, cues: cues).segments(in: text)
    for (index, sentence) in sentences.enumerated() {
      for clause in segmenter.clauses(in: text, sentence: sentence.span) {
        let span = text.codePoints(of: clause)
        json.object { record in
          record.field("start", span.start)
          record.field("end", span.end)
          record.field("text", text.text(in: clause))
          record.field("sentence", index)
        }
        json.newline()
      }
      if json.bytes.count >= pieceSize {
        try write(json.bytes)
        json.removeAll()
      }
    }
    try write(json.bytes)
  }

  /// Tokens: `{"start","end","text","kind"}`, one a line; without cues, by the standard ones.
  public static func tokens<Failure: Error>(
    of text: SourceText, language: Language, cues: SegmentationCues? = nil,
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    let tokenizer = Tokenizer(language: language)
    for segment in SentenceSegmenter(language: language, cues: cues).segments(in: text) {
      for token in tokenizer.tokens(in: text, span: segment.span) {
        let span = text.codePoints(of: token.span)
        json.object { record in
          record.field("start", span.start)
          record.field("end", span.end)
          record.field("text", text.text(in: token.span))
          record.field("kind", token.kind.rawValue)
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
