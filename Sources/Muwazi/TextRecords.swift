import CorpusModel
import JSONSyntax
import Lexicon
import Orthography
import Segmentation

/// What is printed of a text, a window at a time: records in JSON Lines, or the text made normal.
public enum TextRecords {
  /// Sentences: `{"start","end","text"}`, one a line; without cues, by the standard ones.
  public static func sentences(
    of window: TextWindow, language: Language, cues: SegmentationCues? = nil
  ) -> WindowOutput {
    let segmenter = SentenceSegmenter(language: language, cues: cues)
    let (segments, end) = segmenter.segments(in: window.text, isWhole: window.isWhole)
    var writer = SpanWriter(window)
    for segment in segments { writer.write(segment.span) }
    return writer.finish(consumed: end)
  }

  /// Clauses: `{"start","end","text","sentence"}`, one a line; the last is the sentence's index among the
  /// text's sentences. Without cues, by the standard ones.
  ///
  /// - Parameter sentence: the number of sentences before the window; then of those up to its end.
  public static func clauses(
    of window: TextWindow, language: Language, cues: SegmentationCues? = nil,
    sentence: inout Int
  ) -> WindowOutput {
    let segmenter = SentenceSegmenter(language: language, cues: cues)
    let clauses = ClauseSegmenter(
      language: language, verbs: .standard(for: language), cues: cues)
    let (segments, end) = segmenter.segments(in: window.text, isWhole: window.isWhole)
    var writer = SpanWriter(window)
    for segment in segments {
      let members = SpanWriter.Members { $0.field("sentence", sentence) }
      for clause in clauses.clauses(in: window.text, sentence: segment.span) {
        writer.write(clause, members)
      }
      sentence += 1
    }
    return writer.finish(consumed: end)
  }

  /// The member that names a kind of token.
  private struct KindMembers {
    private let members = TokenKind.allCases.map { kind in
      SpanWriter.Members { $0.field("kind", kind.rawValue) }
    }

    // Not a dictionary: hashing would take as long as all else.
    subscript(kind: TokenKind) -> SpanWriter.Members {
      switch kind {
      case .word: members[0]
      case .number: members[1]
      case .punctuation: members[2]
      case .symbol: members[3]
      case .url: members[4]
      case .email: members[5]
      case .handle: members[6]
      case .hashtag: members[7]
      }
    }
  }

  /// Tokens: `{"start","end","text","kind"}`, one a line; with a lemmatizer also `"lemma"` and `"lemmas"`.
  /// Without cues, by the standard ones.
  public static func tokens(
    of window: TextWindow, language: Language, cues: SegmentationCues? = nil,
    lemmatizer: Lemmatizer? = nil
  ) -> WindowOutput {
    let segmenter = SentenceSegmenter(language: language, cues: cues)
    let tokenizer = Tokenizer(language: language)
    let kinds = KindMembers()
    var lemmas = lemmatizer.map { LemmaMembers($0) }
    let (segments, end) = segmenter.segments(in: window.text, isWhole: window.isWhole)
    var writer = SpanWriter(window)
    for segment in segments {
      for token in tokenizer.tokens(in: window.text, span: segment.span) {
        let members = lemmas?.members(of: token, in: window.text) ?? kinds[token.kind]
        writer.write(token.span, members)
      }
    }
    return writer.finish(consumed: end)
  }

  /// The edits that make the text normal: `{"start","end","replacement","rule"}`, one a line.
  ///
  /// - Throws: `ICUError` where ICU fails, which it does only for want of memory.
  public static func edits(
    of window: TextWindow, normalizer: Normalizer
  ) throws(ICUError) -> WindowOutput {
    let (edits, end) = try normalizer.edits(
      in: window.text.bytes, startsFile: window.startsFile, isWhole: window.isWhole)
    var json = JSONWriter()
    var cursor = window.cursor()
    for edit in edits.edits {
      let span = cursor.codePoints(of: edit.span)
      json.object { record in
        record.field("start", span.start)
        record.field("end", span.end)
        record.field("replacement", edit.replacement)
        record.field("rule", edit.rules.name)
      }
      json.newline()
    }
    return WindowOutput(bytes: json.bytes, consumed: end)
  }

  /// The text made normal.
  ///
  /// - Throws: `ICUError` where ICU fails, which it does only for want of memory.
  public static func normalized(
    _ window: TextWindow, normalizer: Normalizer
  ) throws(ICUError) -> WindowOutput {
    let (bytes, end) = try normalizer.normalized(
      window.text.bytes, startsFile: window.startsFile, isWhole: window.isWhole)
    return WindowOutput(bytes: bytes, consumed: end)
  }
}
