/// A set of words, asked by their bytes.
///
/// A `Set<String>` compares by Unicode's equivalence, which takes longer than all else that is done with a
/// word.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private var table = WordTable(slotCount: 64)
  private let words: [String]

  /// Takes the words.
  init(_ words: [String]) {
    self.words = words
    for word in words { table.insert(word.utf8, .word) }
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// Whether a word is one of them.
  func contains(_ word: String) -> Bool { table[word].kinds.contains(.word) }

  /// These words and others.
  func union(_ others: [String]) -> WordSet { WordSet(words + others) }
}
