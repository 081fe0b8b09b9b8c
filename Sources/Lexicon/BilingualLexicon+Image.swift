import CorpusModel
import Orthography

extension BilingualLexicon {
  /// The tables of which the lexicon is made.
  static let tables = [
    "word-information", "function-words", "fa-ar", "fa-ar-paraphrase", "fa-verbs",
    "fa-broken-plurals", "ar-verbs", "ar-broken-plurals", "ar-irregular-forms",
  ]

  /// The image of the tables that ship: `lexicon.image` beside them.
  package static func image() -> [UInt8] {
    image(adding: [], checksum: TableChecksum.of(tables))
  }

  /// Reads the tables and a user's entries, and lays them out.
  static func image(adding entries: [LexiconEntry], checksum: UInt64) -> [UInt8] {
    var builder = Builder()
    ResourceTable(named: "fa-ar").forEachRow { row in
      builder.add(
        row.words(0), row.words(1), WordClass(partOfSpeech: row.string(2)), votes: row.integer(3),
        prior: prior(votes: row.integer(3)))
    }
    ResourceTable(named: "fa-ar-paraphrase").forEachRow { row in
      builder.add(
        row.words(0), row.words(1), WordClass(partOfSpeech: row.string(2)), votes: 0,
        prior: paraphrasePrior)
    }
    for entry in entries {
      builder.add(entry.persianWords, entry.arabicWords, .noun, votes: 1, prior: entry.weight)
    }
    var writer = ImageWriter()
    builder.write(to: &writer)
    return writer.finish(checksum: checksum)
  }

  /// What the pairs give, as they are collected.
  private struct Builder {
    private let frequencies = WordFrequencies.Builder()
    private var vocabulary = PerLanguage(persian: VocabularyBuilder(), arabic: VocabularyBuilder())
    private var translations: [FoldedWord: [WeightedConcept]] = [:]
    private var phrases = PhraseTable.Builder()
    private var concepts: [FoldedWord: ConceptID] = [:]

    mutating func add(
      _ persian: [FoldedWord], _ arabic: [FoldedWord], _ wordClass: WordClass, votes: Int,
      prior: Float
    ) {
      translate(persian, arabic, prior: prior)
      vocabulary.persian.add(persian, wordClass, votes: votes)
      vocabulary.arabic.add(
        arabic.map(BilingualLexicon.withoutArticle), wordClass, votes: votes)
    }

    private mutating func translate(
      _ persian: [FoldedWord], _ arabic: [FoldedWord], prior: Float
    ) {
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
        phrases.add(first, Array(persian.dropFirst()), weighted)
      }
    }

    private mutating func concept(_ word: FoldedWord) -> ConceptID {
      if let known = concepts[word] { return known }
      let id = ConceptID(rawValue: Int32(concepts.count))
      concepts[word] = id
      return id
    }

    /// In the order in which the lexicon reads.
    func write(to writer: inout ImageWriter) {
      frequencies.write(to: &writer)
      PersianMorphology.Builder(vocabulary: vocabulary.persian).write(to: &writer)
      ArabicMorphology.Builder(vocabulary: vocabulary.arabic).write(to: &writer)
      WordMap.write(
        translations.mapValues { $0.sorted { $0.concept < $1.concept } }, to: &writer)
      phrases.write(to: &writer)
      WordMap.write(concepts.mapValues { [$0] }, to: &writer)
    }
  }
}
