import CorpusModel
import Lexicon
import Orthography

/// What the aligner knows of two texts: their distinct words, how much each tells, and which words of
/// the two sides match how well.
struct BitextModel: Sendable {
  /// The sentences of each side.
  let sentences: PerLanguage<[Sentence]>
  /// The distinct words of each side.
  let words: PerLanguage<[WordType]>
  /// Which of these stand in each sentence.
  let incidence: PerLanguage<WordIncidence>
  /// Those of the words of each sentence that are numbers.
  let numbers: PerLanguage<RowTable<Int32>>
  /// The Arabic words that match each Persian one.
  let matches: MatchTable

  /// A sentence but for its words.
  struct Sentence: Sendable {
    /// The number of bytes.
    var length: Int
    /// The sum of the words' weights.
    var weight: Float = 0
    /// Whether it is a headline or kicker.
    var isHeadline: Bool
    /// Whether it has a quotation mark.
    var isQuoting: Bool
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
  init(_ sides: PerLanguage<SideReading>, forgetting share: Double = 0, jobs: Int = 1) {
    sentences = sides.map(\.sentences)
    words = sides.map(\.types)
    numbers = sides.map(\.numbers)
    incidence = sides.map { side in
      WordIncidence(words: side.words, weights: side.types.map(\.weight))
    }
    matches = WordMatcher.match(words, forgetting: share, jobs: jobs)
  }
}
