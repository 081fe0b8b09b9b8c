import Orthography

extension PersianMorphology {
  /// The tables of the morphology as they are read.
  struct Builder {
    private var vocabulary: VocabularyBuilder
    private let verbs = PersianVerbs.Builder()
    private var singulars: [FoldedWord: [FoldedWord]] = [:]

    /// Reads the tables that ship with the library.
    ///
    /// - Parameter vocabulary: the words of the lexicon.
    init(vocabulary: VocabularyBuilder) {
      self.vocabulary = vocabulary
      for infinitive in verbs.infinitives { self.vocabulary.add(infinitive, [.noun, .verb]) }
      ResourceTable(named: "fa-broken-plurals").forEachRow { row in
        singulars[row.word(0), default: []].append(row.word(1))
        self.vocabulary.add(row.word(1), .noun)
      }
    }

    func write(to writer: inout ImageWriter) {
      vocabulary.write(to: &writer)
      verbs.write(to: &writer)
      WordMap.write(singulars, to: &writer)
    }
  }
}
