import CorpusModel

/// The verbs of a language, by which ``ClauseSegmenter`` tells whether a stretch has its own verb.
///
/// Finite forms are read by rule from stems; the lexicon supplies these. Letters are folded as those of
/// cues are.
public struct VerbVocabulary: Sendable {
  /// The stems of a verb.
  public struct Verb: Hashable, Sendable {
    /// Persian: the past stem («رفت»); Arabic: the past of the third person («ذهب»).
    public let past: String
    /// Persian: the present stems («رو»); Arabic: the present of the third person («يذهب»).
    public let presents: [String]

    /// Creates a verb.
    public init(past: String, presents: [String]) {
      self.past = past
      self.presents = presents
    }
  }

  /// What a word is as a verb.
  struct Reading: Hashable {
    /// The folded past of the verb.
    let lemma: FoldedWord
    let form: Form
  }

  /// How surely a word is a finite verb.
  enum Form: Hashable {
    /// No word of another sort is written so.
    case certain
    /// A participle that may stand for the perfect («شده»), or a modal verb: a verb only at the end of
    /// its clause.
    case weak
    /// A noun is written so, too («نشست», «بحث»).
    case ambiguous
  }

  /// The language of the verbs.
  public let language: Language
  /// The verbs by their folded past stems.
  private(set) var pasts: [FoldedWord: FoldedWord] = [:]
  /// The verbs by their folded present stems; in Arabic without the letter of the person.
  private(set) var presents: [FoldedWord: FoldedWord] = [:]
  /// Words that are no verbs.
  private(set) var others: Set<FoldedWord> = []

  /// Prepares a vocabulary.
  ///
  /// - Parameters:
  ///   - verbs: the stems of the verbs.
  ///   - others: words of other sorts, some of which are written as verb forms are.
  public init(
    language: Language, verbs: some Sequence<Verb>, others: some Sequence<String>
  ) {
    self.language = language
    for verb in verbs {
      guard let past = FoldedWord(verb.past), !past.isEmpty else { continue }
      pasts[past] = past
      for present in verb.presents {
        guard let stem = FoldedWord(present) else { continue }
        let bare = language == .arabic ? stem.dropFirst() : stem
        if !bare.isEmpty, presents[bare] == nil { presents[bare] = past }
      }
    }
    for word in others where !word.contains(" ") {
      if let word = FoldedWord(word) { self.others.insert(word) }
    }
  }

  /// Whether a word is a form of a verb, or known to be none.
  func knows(_ word: FoldedWord) -> Bool { others.contains(word) || reading(of: word) != nil }

  /// What a word is as a finite verb; `nil` where it is none.
  func reading(of word: FoldedWord) -> Reading? {
    guard word.count > 1 else { return nil }
    return language == .persian ? persianReading(of: word) : arabicReading(of: word)
  }
}
