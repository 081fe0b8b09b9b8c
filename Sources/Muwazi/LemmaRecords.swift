import JSONSyntax
import Lexicon

/// Writes the lemmas of tokens into their records, analysing each distinct word once.
struct LemmaRecords {
  private let lemmatizer: Lemmatizer
  private var memory: [String: [String]] = [:]

  /// So many words are remembered at most; a text of any length needs no more memory.
  private static let capacity = 1 << 15

  init(_ lemmatizer: Lemmatizer) { self.lemmatizer = lemmatizer }

  /// Adds `"lemma"`, the likeliest dictionary form, and `"lemmas"`, all of them; what is no word is its
  /// own lemma.
  mutating func write(_ token: String, isWord: Bool, to record: inout JSONWriter) {
    let lemmas = isWord ? lemmas(of: token) : [token]
    record.field("lemma", lemmas[0])
    record.field("lemmas", lemmas)
  }

  private mutating func lemmas(of token: String) -> [String] {
    if let known = memory[token] { return known }
    let lemmas = lemmatizer.lemmas(of: token).map(\.text)
    if memory.count >= Self.capacity { memory.removeAll(keepingCapacity: true) }
    memory[token] = lemmas
    return lemmas
  }
}
