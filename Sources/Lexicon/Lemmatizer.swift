import CorpusModel
import Orthography

/// A view over word tokens: the dictionary forms that each may stand for, the likeliest first.
///
/// ```swift
/// let lemmatizer = Lemmatizer(language: .persian)
/// lemmatizer.lemmas(of: "نمی‌روند")[0].text  // "رفتن"
/// ```
///
/// A token is judged by its own letters, not by its sentence: «کند» is کردن before it is کندن because
/// that is what it mostly is. A word that no table explains is its own lemma, marked as a guess.
public struct Lemmatizer: Sendable {
  /// The language of the tokens.
  public let language: Language
  private let lexicon: BilingualLexicon
  private let spellings: DictionarySpellings

  /// Takes the morphology of a lexicon.
  public init(language: Language, lexicon: BilingualLexicon = .standard) {
    self.language = language
    self.lexicon = lexicon
    spellings = language == .persian ? .persian : .arabic
  }

  /// A dictionary form in its usual spelling.
  public struct Candidate: Hashable, Sendable {
    /// The dictionary form, unvocalised; with ZWNJ where the dictionary has it.
    public var text: String
    /// How likely it is beside the others, in (0, 1]; no calibrated probability.
    public var weight: Float
    /// How the token goes back to it.
    public var analysis: MorphologicalAnalysis
  }

  /// The dictionary forms of a word token; never empty.
  public func lemmas(of token: some StringProtocol) -> [Candidate] {
    let spelled = SpelledWord(token)
    let word = FoldedWord(token)
    let lemmas =
      language == .persian
      ? lexicon.persian.lemmas(of: word, joiners: spelled.joiners)
      : lexicon.arabic.lemmas(of: word, spelling: spelled.arabic)
    var result: [Candidate] = []
    for lemma in lemmas {
      let text = spellings.spelling(
        of: lemma.word, in: spelled, isIrregular: lemma.analysis.contains(.irregular),
        language: language)
      if !result.contains(where: { $0.text == text }) {
        // A ZWNJ where the form wants one lifts its weight, over 1 as it may be.
        result.append(
          Candidate(text: text, weight: min(lemma.weight, 1), analysis: lemma.analysis))
      }
    }
    if result.isEmpty {
      let bare = spelled.text(letters: 0..<spelled.count, language: language)
      result.append(
        Candidate(text: bare.isEmpty ? String(token) : bare, weight: 0.5, analysis: .guess))
    }
    return result
  }
}
