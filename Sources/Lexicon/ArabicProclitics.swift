import Orthography

/// Parts what is written with an Arabic word before it: و, ف, ب, ل, ك and س are words of their own to
/// whoever compares words with those of another language (Habash & Sadat, "Arabic Preprocessing Schemes
/// for Statistical Machine Translation", 2006).
package struct ArabicProclitics: Sendable {
  private let lexicon: BilingualLexicon

  /// Takes the morphology of a lexicon.
  package init(lexicon: BilingualLexicon) { self.lexicon = lexicon }

  /// The proclitics of a word, the first first; none where the likeliest analysis has none.
  package func proclitics(of word: FoldedWord) -> [FoldedWord] {
    guard let lemma = likeliest(word), lemma.analysis.contains(.proclitic) else { return [] }
    guard Self.conjunctions.contains(word.dropLast(word.count - 1)) else {
      return Self.others.contains(word.dropLast(word.count - 1))
        ? [word.dropLast(word.count - 1)] : []
    }
    let rest = word.dropFirst(1)
    let conjunction = word.dropLast(word.count - 1)
    let same = lexicon.arabic.lemmas(of: rest).first { $0.word == lemma.word }
    guard let inner = same, inner.analysis.contains(.proclitic),
      Self.others.contains(rest.dropLast(rest.count - 1))
    else { return [conjunction] }
    return [conjunction, rest.dropLast(rest.count - 1)]
  }

  private func likeliest(_ word: FoldedWord) -> Lemma? {
    lexicon.arabic.lemmas(of: word).max { Lemma.isLikelier($1, $0) }
  }

  private static let conjunctions: Set<FoldedWord> = ["و", "ف"]
  private static let others: Set<FoldedWord> = ["ب", "ل", "ک", "س"]
}
