import Orthography

/// A meaning that words of both languages share: an Arabic dictionary form, by its number.
public struct ConceptID: RawRepresentable, Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The number within its lexicon.
  public let rawValue: Int32

  /// Takes a number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Orders by number.
  public static func < (left: ConceptID, right: ConceptID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A concept that a word may express.
public struct WeightedConcept: Hashable, BitwiseCopyable, Sendable {
  /// The concept.
  public var concept: ConceptID
  /// How sure it is that the word expresses it, in (0, 1].
  public var weight: Float

  /// Creates a weighted concept.
  public init(_ concept: ConceptID, weight: Float) {
    self.concept = concept
    self.weight = weight
  }
}

extension [WeightedConcept] {
  /// Adds concepts at the end, keeping the greater weight of those that stand already.
  mutating func merge(_ others: some Sequence<WeightedConcept>) {
    for other in others {
      if let index = firstIndex(where: { $0.concept == other.concept }) {
        self[index].weight = Swift.max(self[index].weight, other.weight)
      } else {
        append(other)
      }
    }
  }
}

/// What a lexicon knows of a word.
public struct WordAnalysis: Sendable {
  /// The concepts that it may express, by ascending id.
  public var concepts: [WeightedConcept]
  /// How much a match of the word tells, in bits.
  public var information: Float
  /// Its stems, for cognates: the most likely dictionary form first.
  public var stem: FoldedWord

  /// Whether the lexicon knows nothing of the word.
  public var isUnknown: Bool { concepts.isEmpty }
}
