import Orthography

/// A dictionary form that a word may stand for, and the analysis that led to it.
public struct Lemma: Hashable, Sendable {
  /// The dictionary form, folded: a Persian infinitive, singular or positive, an Arabic singular or
  /// third person masculine of the past.
  public var word: FoldedWord
  /// How likely the analysis is beside the others of its word, in (0, 1]: 1 for a known word as it
  /// stands, less for each ending taken away.
  public var weight: Float
  /// What was taken away, and what the form is.
  public var analysis: MorphologicalAnalysis

  /// Creates a lemma.
  public init(_ word: FoldedWord, weight: Float, analysis: MorphologicalAnalysis = []) {
    self.word = word
    self.weight = weight
    self.analysis = analysis
  }

  /// The likelier first; of equals by a fixed order of words.
  static func isLikelier(_ left: Lemma, _ right: Lemma) -> Bool {
    left.weight != right.weight ? left.weight > right.weight : left.word < right.word
  }
}

extension [Lemma] {
  /// Adds a lemma, keeping the likelier analysis where the word stands already.
  mutating func insert(
    _ word: FoldedWord, weight: Float, analysis: MorphologicalAnalysis = []
  ) {
    if let index = firstIndex(where: { $0.word == word }) {
      if weight > self[index].weight {
        self[index].weight = weight
        self[index].analysis = analysis
      }
    } else {
      append(Lemma(word, weight: weight, analysis: analysis))
    }
  }
}
