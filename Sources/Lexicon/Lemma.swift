import Orthography

/// A dictionary form that a word may stand for.
public struct Lemma: Hashable, Sendable {
  /// The dictionary form.
  public var word: FoldedWord
  /// How sure the analysis is, in (0, 1]: 1 for the word itself, less for each ending taken away.
  public var weight: Float

  /// Creates a lemma.
  public init(_ word: FoldedWord, weight: Float) {
    self.word = word
    self.weight = weight
  }
}

extension [Lemma] {
  /// Adds a lemma, keeping the greater weight where the word stands already.
  mutating func insert(_ word: FoldedWord, weight: Float) {
    if let index = firstIndex(where: { $0.word == word }) {
      self[index].weight = Swift.max(self[index].weight, weight)
    } else {
      append(Lemma(word, weight: weight))
    }
  }
}
