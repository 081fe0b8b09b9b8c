import Orthography

extension PersianVerbs {
  /// The stems as they are read from the table.
  struct Builder {
    /// Every infinitive of the table.
    private(set) var infinitives: [FoldedWord] = []
    private var pastStems: [FoldedWord: [FoldedWord]] = [:]
    private var presentStems: [FoldedWord: [FoldedWord]] = [:]
    private var causatives: [FoldedWord: FoldedWord] = [:]

    init() {
      ResourceTable(named: "fa-verbs").forEachRow { row in
        let presents = row.string(2).split(separator: ",").map { FoldedWord($0) }
        add(row.word(0), past: row.word(1), presents: presents)
      }
      // Causatives that have no row: پوشاندن of پوش.
      for (stem, verbs) in presentStems where stem.count >= 2 && verbs.count == 1 {
        let causative = stem + "ان"
        guard presentStems[causative] == nil else { continue }
        for ending in ["د", "ید"] as [FoldedWord] where pastStems[causative + ending] == nil {
          pastStems[causative + ending] = [causative + ending + "ن"]
        }
        causatives[causative] = causative + "دن"
      }
    }

    private mutating func add(_ infinitive: FoldedWord, past: FoldedWord, presents: [FoldedWord]) {
      infinitives.append(infinitive)
      pastStems[past, default: []].append(infinitive)
      for stem in presents { presentStems[stem, default: []].append(infinitive) }
    }

    func write(to writer: inout ImageWriter) {
      WordMap.write(pastStems, to: &writer)
      WordMap.write(presentStems, to: &writer)
      WordMap.write(causatives.mapValues { [$0] }, to: &writer)
    }
  }
}
