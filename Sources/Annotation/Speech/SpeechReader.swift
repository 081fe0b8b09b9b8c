import CorpusModel
import Lexicon
import Segmentation

/// Finds what is said in a text, and by whom.
///
/// ```swift
/// let text = SourceText("محمد باقری به دمشق رفت. وی گفت: «کار تمام شد.»")
/// SpeechReader(language: .persian).speech(in: text).first?.speaker  // "محمد باقری"
/// ```
///
/// Speech is known by verbs and phrases that report; the speaker is the subject, an office that the text
/// gives to somebody, or, where the sentence has a pronoun or nothing, whoever spoke before.
public struct SpeechReader: Sendable {
  /// The language of the texts.
  public let language: Language
  let names: NameReader
  private let segmenter: SentenceSegmenter

  /// Creates a reader.
  public init(language: Language, lexicon: BilingualLexicon = .standard) {
    self.init(names: NameReader(language: language, lexicon: lexicon))
  }

  /// Creates a reader that shares the tables and the memory of a reader of names.
  public init(names: NameReader) {
    language = names.language
    self.names = names
    segmenter = SentenceSegmenter(language: names.language)
  }

  /// The speech of a text, a mention a sentence or quotation, in order.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public func speech(in text: SourceText) -> [SpeechMention] {
    namesAndSpeech(in: text).speech
  }

  /// The names and the speech of a text: the one is found on the way to the other.
  public func namesAndSpeech(in text: SourceText) -> (names: [NameMention], speech: [SpeechMention])
  {
    namesAndSpeech(in: text, sentences: segmenter.segments(in: text).map(\.span))
  }

  /// The names and the speech of sentences that were found before.
  public func namesAndSpeech(
    in text: SourceText, sentences spans: [TextSpan]
  ) -> (names: [NameMention], speech: [SpeechMention]) {
    let (sentences, persons) = names.sentences(in: text, spans: spans)
    var finder = SpeechFinder(
      text: text, sentences: sentences, persons: persons, names: names,
      cues: SpeechCues.standard[language])
    return (names.mentions(in: sentences), finder.mentions())
  }
}
