import Calendars
import CorpusModel
import Lexicon
import Orthography

/// What the aligner knows of two texts: their distinct words, how much each tells, and which words of
/// the two sides match how well.
struct BitextModel: Sendable {
  /// The sentences of a side, each as the distinct words that it holds.
  var sentences: PerLanguage<[Sentence]>
  /// The distinct words of each side.
  var words: PerLanguage<[WordType]>
  /// The words of the other side that match each word of a side.
  var matches: PerLanguage<MatchTable>
  /// The words of the sentences as flat tables.
  let incidence: PerLanguage<WordIncidence>

  /// A sentence as its words.
  struct Sentence: Sendable {
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
    /// Whether it has a quotation mark.
    var isQuoting = false
  }

  /// A distinct word of a side, or a number in any spelling.
  struct WordType: Sendable {
    var word: FoldedWord
    var number: NumberValue?
    var analysis: WordAnalysis?
    var sentenceFrequency = 0
    var weight: Float = 0
  }

  /// Builds the model.
  ///
  /// - Parameters:
  ///   - share: the share of matching words to leave out, as if the lexicon lacked them.
  ///   - jobs: at most so many threads do the work.
  /// - Complexity: linear in the words, but for words that match very many.
  init(
    _ inputs: PerLanguage<[SentenceInput]>, lexicon: BilingualLexicon,
    forgetting share: Double = 0, jobs: Int = 1
  ) {
    let sides = Chunks.perLanguage(jobs: jobs) { language in
      SentenceReader.read(inputs[language], language: language, lexicon: lexicon)
    }
    sentences = sides.map(\.sentences)
    words = sides.map(\.types)
    matches = WordMatcher.match(words, forgetting: share, jobs: jobs)
    incidence = PerLanguage(
      persian: WordIncidence(sentences.persian, words.persian),
      arabic: WordIncidence(sentences.arabic, words.arabic))
  }
}

/// A sentence as it comes to the aligner.
struct SentenceInput: Sendable {
  var words: [ScannedWord]
  var numbers: [StatedNumber]
  /// The number of bytes.
  var length: Int
  var isHeadline: Bool
  /// Whether it has a quotation mark.
  var isQuoting: Bool

  /// Reads the units of a text that take part in the alignment.
  static func inputs(of text: AlignmentText, units: [AlignmentUnit]) -> [SentenceInput] {
    let reader = NumberReader(language: text.language)
    return units.map { unit in
      let role = text.segments[unit.segment].role
      let words = WordScanner.words(in: text.source, span: unit.span)
      return SentenceInput(
        words: words,
        numbers: StatedNumber.numbers(in: text.source, span: unit.span, words: words, reader),
        length: unit.span.count, isHeadline: role == .headline || role == .kicker,
        isQuoting: isQuoting(text.source, unit.span))
    }
  }

  /// Whether a span has one of « » “ ” „ ".
  private static func isQuoting(_ text: SourceText, _ span: TextSpan) -> Bool {
    let bytes = text.bytes
    for index in span.range {
      switch bytes[index] {
      case 0x22: return true
      case 0xC2
      where index + 1 < span.end && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB):
        return true
      case 0xE2
      where index + 2 < span.end && bytes[index + 1] == 0x80
        && (0x9C...0x9E).contains(bytes[index + 2]):
        return true
      default: continue
      }
    }
    return false
  }
}
