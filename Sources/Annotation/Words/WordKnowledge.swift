import CorpusModel
import Lexicon
import Orthography
import Synchronization

/// What the lexicon takes words for, remembered: most words of a text were asked for before.
final class WordKnowledge: Sendable {
  private let language: Language
  private let lexicon: BilingualLexicon
  private let memory = Mutex<[FoldedWord: WordStanding]>([:])

  /// So many words are remembered at most; a text of any length needs no more memory.
  private static let capacity = 1 << 16

  init(language: Language, lexicon: BilingualLexicon) {
    self.language = language
    self.lexicon = lexicon
  }

  /// What a word is.
  func standing(of word: FoldedWord) -> WordStanding {
    if let known = memory.withLock({ $0[word] }) { return known }
    let standing = lexicon.standing(of: word, in: language)
    memory.withLock { memory in
      if memory.count >= Self.capacity { memory.removeAll(keepingCapacity: true) }
      memory[word] = standing
    }
    return standing
  }
}
