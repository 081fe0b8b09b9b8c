import CorpusModel
import Orthography

extension BilingualLexicon {
  /// The dictionary forms of a word, the likeliest first; empty where nothing can be guessed.
  package func lemmas(of word: FoldedWord, in language: Language) -> [Lemma] {
    language == .persian ? persian.lemmas(of: word) : arabic.lemmas(of: word)
  }

  /// Whether an Arabic word is a form of a verb, or its masdar or participle.
  package func isVerbal(arabic word: FoldedWord) -> Bool {
    guard let lemma = arabic.lemmas(of: word).first else { return false }
    return lemma.analysis.contains(.verb) || !arabic.relatives(of: lemma.word).isEmpty
  }
}
