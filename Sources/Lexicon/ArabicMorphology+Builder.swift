import Orthography

extension ArabicMorphology {
  /// The tables of the morphology as they are read.
  struct Builder {
    private var vocabulary: VocabularyBuilder
    private var verbs = ArabicVerbs.Builder()
    private var relatives: [FoldedWord: [FoldedWord]] = [:]
    private var roles: [FoldedWord: VerbalRole] = [:]
    private var singulars: [FoldedWord: [FoldedWord]] = [:]
    private var irregulars: [FoldedWord: [FoldedWord]] = [:]

    /// Reads the tables that ship with the library.
    ///
    /// - Parameter vocabulary: the words of the lexicon.
    init(vocabulary: VocabularyBuilder) {
      self.vocabulary = vocabulary
      var transitives: [(past: String, present: String)] = []
      ResourceTable(named: "ar-verbs").forEachRow { row in
        add(verb: row)
        if ["II", "III"].contains(row.string(5)) {
          transitives.append((row.string(0), row.string(1)))
        }
      }
      // Forms V and VI of II and III where the table lacks them: ترفّع of رفّع.
      for (past, present) in transitives
      where roles[FoldedWord("ت" + past)]?.contains(.past) != true {
        verbs.add(
          past: "ت" + past, present: "يت" + present.dropFirst(), form: "V", cost: 0.03)
      }
      ResourceTable(named: "ar-broken-plurals").forEachRow { row in
        singulars[row.word(0), default: []].append(row.word(1))
        self.vocabulary.add(row.word(1), .noun)
      }
      ResourceTable(named: "ar-irregular-forms").forEachRow { row in
        irregulars[row.word(0), default: []].append(row.word(1))
      }
    }

    /// Adds a row of the table of verbs.
    private mutating func add(verb row: ResourceTable.Row) {
      let past = row.word(0)
      // Of the verbs that share their letters, those that the lexicon translates are the commoner.
      let cost = 0.12 / Float(8 + vocabulary.votes(past))
      roles[past, default: []].insert(.past)
      verbs.add(past: row.string(0), present: row.string(1), form: row.string(5), cost: cost)
      vocabulary.add(past, .verb)
      let nouns = row.string(2).split(separator: ",").map { FoldedWord($0) }
      for noun in nouns where !noun.isEmpty {
        vocabulary.add(noun, .noun)
        roles[noun, default: []].insert(.masdar)
      }
      let participles = [row.word(3), row.word(4)].filter { !$0.isEmpty }
      for participle in participles { vocabulary.add(participle, .adjective) }
      for noun in nouns + participles where !noun.isEmpty { relate(past, noun) }
      addDefectiveNouns(of: past, row)
    }

    private mutating func relate(_ past: FoldedWord, _ noun: FoldedWord) {
      relatives[past, default: []].append(noun)
      relatives[noun, default: []].append(past)
    }

    /// The active participle and masdar of a defective verb with the ي that the indefinite drops:
    /// «داعي», «تحدي».
    private mutating func addDefectiveNouns(of past: FoldedWord, _ row: ResourceTable.Row) {
      guard past.count >= 3, past.last == FoldedLetter.yeCode || past.last == FoldedLetter.alefCode
      else { return }
      let isDerived = past.count >= 4
      for (column, wordClass) in [(2, WordClass.noun), (3, .adjective)]
      where column == 3 || isDerived {
        let spelling = row.string(column)
        guard let last = spelling.last, !"ءةىيا,".contains(last), !spelling.contains(",") else {
          continue
        }
        let full = FoldedWord(spelling) + "ی"
        vocabulary.add(full, wordClass)
        relate(past, full)
      }
    }

    func write(to writer: inout ImageWriter) {
      vocabulary.write(to: &writer)
      verbs.write(to: &writer)
      WordMap.write(relatives, to: &writer)
      WordMap.write(roles.mapValues { [$0] }, to: &writer)
      WordMap.write(singulars, to: &writer)
      WordMap.write(irregulars, to: &writer)
    }
  }
}
