import CorpusModel
import Orthography

/// A Persian–Arabic lexicon with the morphology of both languages: says which concepts a word may
/// express, so that words of the two languages can be compared.
///
/// Concepts are Arabic dictionary forms. A Persian word expresses those that its dictionary forms are
/// translated by; an Arabic word expresses its own dictionary forms.
public final class BilingualLexicon: Sendable {
  /// The lexicon that ships with the library, loaded at first use.
  public static let standard = BilingualLexicon()

  let persian: PersianMorphology
  let arabic: ArabicMorphology
  let frequencies: WordFrequencies
  let translations: [FoldedWord: [WeightedConcept]]
  let phrases: [FoldedWord: [Phrase]]
  let concepts: [FoldedWord: ConceptID]

  /// Words that mean something together, after their first word.
  struct Phrase: Sendable {
    var rest: [FoldedWord]
    var concepts: [WeightedConcept]
  }

  /// Loads the shipped tables and adds a user's.
  public init(adding entries: [LexiconEntry] = []) {
    let frequencies = WordFrequencies()
    self.frequencies = frequencies
    var builder = Builder(frequencies: frequencies)
    var vocabulary = PerLanguage(
      persian: Vocabulary(capacity: 24_000), arabic: Vocabulary(capacity: 36_000))
    func add(
      _ persian: [FoldedWord], _ arabic: [FoldedWord], _ wordClass: WordClass, votes: Int,
      prior: Float
    ) {
      builder.add(persian, arabic, prior: prior)
      vocabulary.persian.add(persian, wordClass, votes: votes)
      vocabulary.arabic.add(arabic.map(Self.withoutArticle), wordClass, votes: votes)
    }
    ResourceTable(named: "fa-ar").forEachRow { row in
      add(
        row.words(0), row.words(1), WordClass(partOfSpeech: row.string(2)), votes: row.integer(3),
        prior: Self.prior(votes: row.integer(3)))
    }
    ResourceTable(named: "fa-ar-paraphrase").forEachRow { row in
      add(
        row.words(0), row.words(1), WordClass(partOfSpeech: row.string(2)), votes: 0,
        prior: Self.paraphrasePrior)
    }
    for entry in entries {
      add(entry.persianWords, entry.arabicWords, .noun, votes: 1, prior: entry.weight)
    }
    persian = PersianMorphology(vocabulary: vocabulary.persian)
    arabic = ArabicMorphology(vocabulary: vocabulary.arabic)
    translations = builder.translations.mapValues { $0.sorted { $0.concept < $1.concept } }
    phrases = builder.phrases
    concepts = builder.concepts
  }

  /// The probability that a pair is right, given how many of nine writers gave it.
  static func prior(votes: Int) -> Float {
    switch votes {
    case ..<2: 0.72
    case 2: 0.85
    case 3, 4: 0.93
    default: 1
    }
  }

  /// The same for a pair of the table of paraphrases.
  static let paraphrasePrior: Float = 0.5

  private struct Builder {
    let frequencies: WordFrequencies
    var translations: [FoldedWord: [WeightedConcept]] = [:]
    var phrases: [FoldedWord: [Phrase]] = [:]
    var concepts: [FoldedWord: ConceptID] = [:]

    init(frequencies: WordFrequencies) {
      self.frequencies = frequencies
      translations.reserveCapacity(24_000)
      concepts.reserveCapacity(20_000)
    }

    mutating func concept(_ word: FoldedWord) -> ConceptID {
      if let known = concepts[word] { return known }
      let id = ConceptID(rawValue: Int32(concepts.count))
      concepts[word] = id
      return id
    }

    mutating func add(_ persian: [FoldedWord], _ arabic: [FoldedWord], prior: Float) {
      guard let first = persian.first, !arabic.isEmpty else { return }
      // Of an Arabic phrase, each word that carries meaning is a concept of its own.
      let content = arabic.filter { frequencies.information(of: $0, in: .arabic) > 1 }
      let share: Float = content.count > 1 ? 0.8 : 1
      let weighted = (content.isEmpty ? arabic : content).map {
        WeightedConcept(concept(BilingualLexicon.withoutArticle($0)), weight: prior * share)
      }
      if persian.count == 1 {
        translations[first, default: []].merge(weighted)
      } else {
        let rest = Array(persian.dropFirst())
        if let index = phrases[first]?.firstIndex(where: { $0.rest == rest }) {
          phrases[first, default: []][index].concepts.merge(weighted)
        } else {
          phrases[first, default: []].append(Phrase(rest: rest, concepts: weighted))
        }
      }
    }
  }

  /// An Arabic word without its article.
  static func withoutArticle(_ word: FoldedWord) -> FoldedWord {
    if let rest = word.removing(prefix: "ال"), rest.count >= 3 { return rest }
    return word
  }

  /// The number of Persian headwords, phrases included.
  public var headwordCount: Int {
    translations.count + phrases.values.reduce(0) { $0 + $1.count }
  }
}
