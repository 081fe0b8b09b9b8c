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
  /// The number of each word that was seen, and what is known of it.
  private var numbers: [FoldedWord: Int32] = [:]
  private var entries: [Entry] = []

  /// What is remembered of a word.
  struct Entry: Sendable {
    var lemmas: [Lemma]
    var analysis: WordAnalysis
    /// The Persian phrases that begin with one of the lemmas.
    var phrases: [PhraseTable.Phrase]
    /// What comes second in each: few phrases are worth a closer look.
    var seconds: [Second]
  }

  /// The second word of a phrase, and whether it may stand one word further on.
  struct Second: Sendable {
    var word: FoldedWord
    var mayWait: Bool
  }

  /// Creates an analyzer with an empty memory.
  public init(language: Language, lexicon: BilingualLexicon) {
    self.language = language
    self.lexicon = lexicon
    known = lexicon.known[language]
  }

  /// What is remembered of each word that was seen.
  var memory: [FoldedWord: Entry] { numbers.mapValues { entries[Int($0)] } }

  /// A sentence as words that the analyzer knows.
  public struct Reading {
    /// The number of each word, by which ``LexicalAnalyzer/analysis(_:)`` tells what it means by itself.
    public fileprivate(set) var words: [Int32] = []
    /// What words mean, by their positions, that stand in a phrase which adds to it.
    public fileprivate(set) var inPhrases: [Int: WordAnalysis] = [:]

    /// Takes no words yet.
    public init() {}
  }

  /// What the lexicon knows of each word of a sentence.
  ///
  /// A word of a Persian phrase (امضا کردن, وزیر دفاع) expresses the concepts of the phrase beside its
  /// own.
  public mutating func analyses(of words: [FoldedWord]) -> [WordAnalysis] {
    var reading = Reading()
    for word in words { reading.words.append(number(of: word)) }
    addPhrases(to: &reading)
    return reading.words.indices.map {
      reading.inPhrases[$0] ?? entries[Int(reading.words[$0])].analysis
    }
  }

  /// The number of words that the analyzer has seen; it has numbered them from 0.
  public var count: Int { entries.count }

  /// What a word means by itself.
  ///
  /// - Precondition: the number is one that this analyzer gave.
  public func analysis(_ number: Int32) -> WordAnalysis { entries[Int(number)].analysis }

  /// Reads a sentence; what the reading held is forgotten, but not its space.
  ///
  /// - Complexity: linear in the words, but for those that begin many phrases.
  public mutating func read(_ words: [ScannedWord], into reading: inout Reading) {
    reading.words.removeAll(keepingCapacity: true)
    if !reading.inPhrases.isEmpty { reading.inPhrases = [:] }
    for word in words { reading.words.append(number(of: word.word)) }
    addPhrases(to: &reading)
  }

  private func addPhrases(to reading: inout Reading) {
    guard language == .persian else { return }
    for start in reading.words.indices {
      let entry = Int(reading.words[start])
      for index in entries[entry].seconds.indices
      where mayFollow(entries[entry].seconds[index], start, in: reading.words) {
        let phrase = entries[entry].phrases[index]
        guard let positions = match(phrase.rest, after: start, in: reading.words) else { continue }
        for position in [start] + positions {
          var analysis =
            reading.inPhrases[position] ?? entries[Int(reading.words[position])].analysis
          analysis.concepts.merge(phrase.concepts)
          analysis.concepts.sort { $0.concept < $1.concept }
          reading.inPhrases[position] = analysis
        }
      }
    }
  }

  private func mayFollow(_ second: Second, _ start: Int, in words: [Int32]) -> Bool {
    stands(second.word, at: start + 1, in: words)
      || second.mayWait && stands(second.word, at: start + 2, in: words)
  }

  private func stands(_ word: FoldedWord, at position: Int, in words: [Int32]) -> Bool {
    position < words.count && entries[Int(words[position])].lemmas.contains { $0.word == word }
  }

  /// Where the rest of a phrase stands; a verb may stand one word further on, as in «امضا را کردند».
  private func match(_ rest: ImageArray<FoldedWord>, after start: Int, in words: [Int32])
    -> [Int]?
  {
    var positions: [Int] = []
    var position = start
    for (index, word) in rest.enumerated() {
      if stands(word, at: position + 1, in: words) {
        position += 1
      } else if index == rest.count - 1, stands(word, at: position + 2, in: words),
        Self.lightVerbs.contains(word)
      {
        position += 2
      } else {
        return nil
      }
      positions.append(position)
    }
    return positions
  }

  private static let lightVerbs: Set<FoldedWord> = [
    "کردن", "شدن", "دادن", "داشتن", "گرفتن", "زدن", "بودن", "یافتن", "رساندن", "آوردن", "نمودن",
  ]

  private mutating func number(of word: FoldedWord) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(entries.count)
    entries.append(
      known[word] ?? (language == .persian ? persianEntry(of: word) : arabicEntry(of: word)))
    numbers[word] = number
    return number
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
    let phrases = language == .persian ? lemmas.flatMap { lexicon.phrases[$0.word] } : []
    return Entry(
      lemmas: lemmas,
      analysis: WordAnalysis(
        concepts: concepts.sorted { $0.concept < $1.concept }, information: information, stem: stem
      ),
      phrases: phrases,
      seconds: phrases.compactMap { phrase in
        phrase.rest.first.map { second in
          Second(
            word: second, mayWait: phrase.rest.count == 1 && Self.lightVerbs.contains(second))
        }
      })
  }
}
