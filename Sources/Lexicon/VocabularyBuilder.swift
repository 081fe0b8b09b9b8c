import Orthography

/// The words of a language as they are collected from the tables.
struct VocabularyBuilder {
  private var entries: [FoldedWord: Vocabulary.Entry] = [:]

  /// How often a word was given as a headword.
  func votes(_ word: FoldedWord) -> Int { Int(entries[word]?.votes ?? 0) }

  func write(to writer: inout ImageWriter) {
    WordMap.write(entries.mapValues { [$0] }, to: &writer)
  }

  mutating func add(_ word: FoldedWord, _ wordClass: WordClass, votes: Int = 0) {
    var entry = entries[word] ?? Vocabulary.Entry()
    entry.classes.formUnion(wordClass)
    entry.votes = UInt16(min(Int(entry.votes) + min(votes, 9), Int(UInt16.max)))
    entries[word] = entry
  }

  /// Adds a side of a pair: one word by its class, several as parts of a phrase.
  mutating func add(_ words: [FoldedWord], _ wordClass: WordClass, votes: Int) {
    if words.count == 1 {
      add(words[0], wordClass, votes: votes)
    } else {
      for word in words { add(word, .phrasePart) }
    }
  }
}
