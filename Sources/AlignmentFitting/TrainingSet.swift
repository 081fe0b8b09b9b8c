import Alignment
import CorpusModel

/// Candidates with their features, and whether each is a bead of the gold.
public struct TrainingSet: Sendable {
  /// The number of features of a candidate.
  public let featureCount: Int
  /// The features, one candidate after the other.
  public private(set) var features: [Float] = []
  /// Whether each candidate is right.
  public private(set) var labels: [Bool] = []
  /// How much each candidate counts.
  public private(set) var weights: [Float] = []

  /// Creates a set without candidates.
  public init(featureCount: Int) { self.featureCount = featureCount }

  /// Takes candidates; see ``CandidateSet``.
  ///
  /// Wrong candidates of little similarity are many and alike: one in six is taken and counts for six.
  public init(
    _ sets: [(candidates: CandidateSet, weight: Float)], featureCount: Int,
    using random: inout SplitMix64
  ) {
    self.init(featureCount: featureCount)
    for (candidates, weight) in sets {
      for document in candidates.documents {
        for (row, isRight) in zip(document.rows, document.labels) {
          let isEasy = !isRight && row.features[FeatureDump.similarityIndex] < 0.18
          guard !isEasy || random.below(6) == 0 else { continue }
          append(row.features, isRight: isRight, weight: isEasy ? 6 * weight : weight)
        }
      }
    }
  }

  /// Adds a candidate.
  ///
  /// - Precondition: it has ``featureCount`` features.
  public mutating func append(_ row: [Float], isRight: Bool, weight: Float = 1) {
    precondition(row.count == featureCount, "every candidate has the same features")
    features += row
    labels.append(isRight)
    weights.append(weight)
  }

  /// The features of a candidate.
  func row(_ index: Int) -> ArraySlice<Float> {
    features[index * featureCount..<(index + 1) * featureCount]
  }
}
