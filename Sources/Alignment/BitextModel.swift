import Calendars
import CorpusModel
import Lexicon
import Orthography

/// What the aligner knows of two texts: their distinct words, how much each tells, and which words of
/// the two sides match how well.
struct BitextModel {
  /// The sentences of a side, each as the distinct words that it holds.
  var sentences: PerLanguage<[Sentence]>
  /// The distinct words of each side.
  var words: PerLanguage<[WordType]>
  /// The words of the other side that match each word of a side.
  var matches: PerLanguage<MatchTable>

  /// A sentence as its words.
  struct Sentence {
    /// Distinct words, by first occurrence.
    var types: [Int32] = []
    /// Those of the words that are numbers.
    var numbers: [Int32] = []
    /// The number of bytes.
    var length = 0
    /// The sum of the words' weights.
    var weight: Float = 0
    /// Whether it is a headline or kicker.
    var isHeadline = false
  }

  /// A distinct word of a side, or a number in any spelling.
  struct WordType {
    var word: FoldedWord
    var number: NumberValue?
    var analysis: WordAnalysis?
    var sentenceFrequency = 0
    var weight: Float = 0
  }

  /// Builds the model.
  ///
  /// - Complexity: linear in the words, but for words that match very many.
  init(_ inputs: PerLanguage<[SentenceInput]>, lexicon: BilingualLexicon) {
    let persian = SentenceReader.read(inputs.persian, language: .persian, lexicon: lexicon)
    let arabic = SentenceReader.read(inputs.arabic, language: .arabic, lexicon: lexicon)
    sentences = PerLanguage(persian: persian.sentences, arabic: arabic.sentences)
    words = PerLanguage(persian: persian.types, arabic: arabic.types)
    matches = WordMatcher.match(words)
  }
}

/// A sentence as it comes to the aligner.
struct SentenceInput {
  var words: [ScannedWord]
  var numbers: [StatedNumber]
  /// The number of bytes.
  var length: Int
  var isHeadline: Bool

  /// Reads the sentences of a text that take part in the alignment.
  static func inputs(of text: AlignmentText, segments: [Int]) -> [SentenceInput] {
    let reader = NumberReader(language: text.language)
    return segments.map { index in
      let segment = text.segments[index]
      let words = WordScanner.words(in: text.source, span: segment.span)
      return SentenceInput(
        words: words,
        numbers: StatedNumber.numbers(in: text.source, span: segment.span, words: words, reader),
        length: segment.span.count,
        isHeadline: segment.role == .headline || segment.role == .kicker)
    }
  }
}
