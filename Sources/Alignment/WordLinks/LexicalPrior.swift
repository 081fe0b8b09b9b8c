import CorpusModel

/// What the lexicon, likeness and values say of the classes of two sides before any sentence is read.
struct LexicalPrior: Sendable {
  /// For each class of a language, its counterparts by ascending class.
  let matches: PerLanguage<[[WordMatch]]>

  /// Matches the classes of both sides.
  ///
  /// - Parameter threads: at most so many do the work.
  /// - Complexity: linear in the classes, but for words that match very many.
  init(_ units: PerLanguage<LinkUnits>, threads: Int = 1) {
    let words = units.map { side in side.types.map(\.type) }
    let table = WordMatcher.match(words, jobs: threads)
    let tables = PerLanguage(persian: table, arabic: table.reversed(words.arabic.count))
    func rows(_ language: Language) -> [[WordMatch]] {
      let other = Self.classesByMark(units[language.counterpart])
      return units[language].types.indices.map { index in
        let mark = units[language].types[index].mark
        if mark != 0 { return other[mark].map { [WordMatch(type: $0, score: 1)] } ?? [] }
        let table = tables[language]
        return table.row(index).map { table.entries[$0] }.sorted { $0.type < $1.type }
      }
    }
    matches = PerLanguage(persian: rows(.persian), arabic: rows(.arabic))
  }

  private static func classesByMark(_ units: LinkUnits) -> [UInt32: Int32] {
    var result: [UInt32: Int32] = [:]
    for (index, type) in units.types.enumerated() where type.mark != 0 {
      result[type.mark] = Int32(index)
    }
    return result
  }
}
