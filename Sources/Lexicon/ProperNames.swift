import CorpusModel
import Orthography

/// The words that the lexicon has as proper names or parts of them, and as nothing else: نظامی is a part of
/// a poet's name, and mostly none.
package struct ProperNames: Sendable {
  /// Those of the lexicon that ships.
  package static let standard = ProperNames()

  private var words = PerLanguage<Set<FoldedWord>>(persian: [], arabic: [])

  private init() {
    var common = PerLanguage<Set<FoldedWord>>(persian: [], arabic: [])
    ResourceTable(named: "fa-ar").forEachRow { row in
      let sides = PerLanguage(
        persian: row.words(0), arabic: row.words(1).map(BilingualLexicon.withoutArticle))
      let isName = row.starts(2, with: "PN")
      for language in Language.allCases {
        if isName {
          words[language].formUnion(sides[language])
        } else if sides[language].count == 1 {
          common[language].formUnion(sides[language])
        }
      }
    }
    let frequencies = BilingualLexicon.standard.frequencies
    for language in Language.allCases {
      // Grammar words stand in names too.
      words[language] = words[language].subtracting(common[language]).filter {
        frequencies.information(of: $0, in: language) >= 3
      }
    }
  }

  /// Whether a word, or a dictionary form of it, is a part of a name.
  package func contains(_ word: FoldedWord, in language: Language) -> Bool {
    words[language].contains(
      language == .persian ? word : BilingualLexicon.withoutArticle(word))
  }
}
