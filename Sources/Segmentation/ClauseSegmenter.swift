import CorpusModel

/// Divides a sentence into clauses: reported speech apart from what introduces it, and clauses joined by
/// a comma, a semicolon or a conjunction where each side has its own verb.
///
/// The words by which it tells them are cues (``SegmentationCues``), the verbs a value that the lexicon
/// supplies. What is not surely a clause of its own stays with its neighbour: relative clauses, infinitive
/// phrases and lists are not parted from what they belong to.
///
/// ```swift
/// let segmenter = ClauseSegmenter(language: .persian, verbs: .standard(for: .persian))
/// // وزیر گفت: | کار تمام شد | و همه رفتند.
/// segmenter.clauses(in: text, sentence: sentence.span)
/// ```
public struct ClauseSegmenter: Sendable {
  private let tokenizer: Tokenizer
  private let reader: ClauseReader

  /// Creates a segmenter; without cues, with the standard ones of the language.
  ///
  /// - Precondition: the verbs are of the language.
  public init(language: Language, verbs: VerbVocabulary, cues: SegmentationCues? = nil) {
    precondition(verbs.language == language, "the verbs are of another language")
    tokenizer = Tokenizer(language: language)
    reader = ClauseReader(cues: cues ?? .standard(for: language), verbs: verbs)
  }

  /// The clauses of a sentence, in order: UTF-8 byte ranges that begin and end at tokens. Each token of
  /// the sentence stands in exactly one.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the sentence.
  /// - Precondition: the span lies in the text and cuts no code point.
  public func clauses(in text: SourceText, sentence: TextSpan) -> [TextSpan] {
    let tokens = tokenizer.tokens(in: text, span: sentence)
    guard !tokens.isEmpty else { return [] }
    let words = text.bytes.withUnsafeBufferPointer { reader.words($0, tokens) }
    var divider = ClauseDivider(words, cues: reader.cues)
    let starts = divider.starts()
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : words.count
      return TextSpan(words[starts[index]].span.start, words[end - 1].span.end)
    }
  }
}
