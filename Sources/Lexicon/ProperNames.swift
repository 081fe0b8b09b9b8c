import CorpusModel
import Orthography

/// The words that the lexicon has as proper names.
package struct ProperNames: Sendable {
  /// Those of the lexicon that ships.
  package static let standard = ProperNames()

  private var words = PerLanguage<Set<FoldedWord>>(persian: [], arabic: [])

  private init() {
    ResourceTable(named: "fa-ar").forEachRow { row in
      guard row.starts(2, with: "PN") else { return }
      words.persian.formUnion(row.words(0))
      words.arabic.formUnion(row.words(1).map(BilingualLexicon.withoutArticle))
    }
  }

  /// Whether a word, or a dictionary form of it, is a part of a name.
  package func contains(_ word: FoldedWord, in language: Language) -> Bool {
    words[language].contains(
      language == .persian ? word : BilingualLexicon.withoutArticle(word))
  }
}
