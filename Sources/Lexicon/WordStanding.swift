import CorpusModel
import Orthography

/// What a word is to one who looks for names: a name is seldom a word that the lexicon explains.
package enum WordStanding: UInt8, Sendable {
  /// No table explains it.
  case unknown
  /// A noun, an adjective, or a word of grammar.
  case nominal
  /// Most likely a form of a verb.
  case verb
}

extension BilingualLexicon {
  /// What a word is, by its letters alone.
  package func standing(of word: FoldedWord, in language: Language) -> WordStanding {
    let lemmas = language == .persian ? persian.lemmas(of: word) : arabic.lemmas(of: word)
    guard let best = lemmas.first, !best.analysis.contains(.guess) else { return .unknown }
    return best.analysis.contains(.verb) ? .verb : .nominal
  }
}
