import CorpusModel
import Orthography

/// Analyses words of one language by a lexicon, remembering each word that it has seen.
///
/// One analyzer serves one thread; texts of the same corpus share their vocabulary, so that almost
/// every word is found in the memory.
public struct LexicalAnalyzer: Sendable {
  /// The language of the words.
  public let language: Language
  private let lexicon: BilingualLexicon
  private let known: [FoldedWord: Entry]
  private(set) var memory: [FoldedWord: Entry] = [:]

  /// What is remembered of a word.
  struct Entry: Sendable {
    var lemmas: [Lemma]
    var analysis: WordAnalysis
    /// The Persian phrases that begin with one of the lemmas.
    var phrases: [PhraseTable.Phrase]
  }

  /// Creates an analyzer with an empty memory.
  public init(language: Language, lexicon: BilingualLexicon) {
    self.language = language
    self.lexicon = lexicon
    known = lexicon.known[language]
  }

  /// What the lexicon knows of each word of a sentence.
  ///
  /// A word of a Persian phrase (امضا کردن, وزیر دفاع) expresses the concepts of the phrase beside its
  /// own.
  public mutating func analyses(of words: [FoldedWord]) -> [WordAnalysis] {
    let entries = words.map { entry(of: $0) }
    var result = entries.map(\.analysis)
    guard language == .persian else { return result }
    for start in entries.indices {
      for phrase in entries[start].phrases {
        guard let positions = match(phrase.rest, after: start, in: entries) else { continue }
        for position in [start] + positions {
          result[position].concepts.merge(phrase.concepts)
          result[position].concepts.sort { $0.concept < $1.concept }
        }
      }
    }
    return result
  }

  /// Where the rest of a phrase stands; a verb may stand one word further on, as in «امضا را کردند».
  private func match(_ rest: ImageArray<FoldedWord>, after start: Int, in entries: [Entry])
    -> [Int]?
  {
    var positions: [Int] = []
    var position = start
    for (index, word) in rest.enumerated() {
      let reach = index == rest.count - 1 && Self.lightVerbs.contains(word) ? 2 : 1
      let next = (position + 1...position + reach).first { candidate in
        candidate < entries.count
          && entries[candidate].lemmas.contains { $0.word == word }
      }
      guard let next else { return nil }
      positions.append(next)
      position = next
    }
    return positions
  }

  private static let lightVerbs: Set<FoldedWord> = [
    "کردن", "شدن", "دادن", "داشتن", "گرفتن", "زدن", "بودن", "یافتن", "رساندن", "آوردن", "نمودن",
  ]

  private mutating func entry(of word: FoldedWord) -> Entry {
    if !known.isEmpty, let entry = known[word] { return entry }
    if let entry = memory[word] { return entry }
    let entry = language == .persian ? persianEntry(of: word) : arabicEntry(of: word)
    memory[word] = entry
    return entry
  }

  private func persianEntry(of word: FoldedWord) -> Entry {
    var lemmas = lexicon.persian.lemmas(of: word)
    var joined: Float = 1
    if lemmas.allSatisfy({ $0.analysis.contains(.guess) }),
      let (head, tail) = lexicon.persian.compound(word)
    {
      lemmas = [Lemma(head, weight: 0.8)] + lexicon.persian.lemmas(of: tail)
      joined = 0.85
    }
    var concepts: [WeightedConcept] = []
    for lemma in lemmas {
      let own = lexicon.translations[lemma.word].lazy.map { translation in
        WeightedConcept(
          translation.concept, weight: translation.weight * lemma.weight * joined)
      }
      concepts.merge(own)
    }
    return finish(word, lemmas: lemmas, concepts: concepts)
  }

  private func arabicEntry(of word: FoldedWord) -> Entry {
    let lemmas = lexicon.arabic.lemmas(of: word)
    var concepts: [WeightedConcept] = []
    for lemma in lemmas {
      if let concept = lexicon.concepts.first(of: lemma.word) {
        concepts.merge([WeightedConcept(concept, weight: lemma.weight)])
      }
      for relative in lexicon.arabic.relatives(of: lemma.word) {
        if let concept = lexicon.concepts.first(of: relative) {
          concepts.merge([
            WeightedConcept(concept, weight: lemma.weight * Self.relationship)
          ])
        }
      }
    }
    return finish(word, lemmas: lemmas, concepts: concepts)
  }

  /// How far a masdar or participle stands for its verb.
  private static let relationship: Float = 0.85

  private func finish(
    _ word: FoldedWord, lemmas: [Lemma], concepts: [WeightedConcept]
  ) -> Entry {
    let best = lemmas.max { $0.weight < $1.weight }
    var information = lexicon.frequencies.information(of: word, in: language)
    for lemma in lemmas where lemma.weight > 0.85 {
      information = min(
        information, lexicon.frequencies.information(of: lemma.word, in: language))
    }
    let stem =
      best?.word ?? (language == .arabic ? ArabicMorphology.stem(word) : word)
    return Entry(
      lemmas: lemmas,
      analysis: WordAnalysis(
        concepts: concepts.sorted { $0.concept < $1.concept }, information: information, stem: stem
      ),
      phrases: language == .persian ? lemmas.flatMap { lexicon.phrases[$0.word] } : [])
  }
}
