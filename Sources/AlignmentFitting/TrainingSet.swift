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
  public let weight: Float

  /// Creates a set without candidates.
  public init(featureCount: Int, weight: Float) {
    self.featureCount = featureCount
    self.weight = weight
  }

  /// Takes the candidates of bitexts.
  public init(_ bitexts: [GoldBitext], weight: Float) {
    self.init(featureCount: FeatureDump.featureNames.count, weight: weight)
    for bitext in bitexts {
      let gold = Set(bitext.beads.filter { !$0.isNull }.map(\.segments))
      for row in FeatureDump.rows(bitext.texts) {
        append(
          row.features, isRight: gold.contains(row.segments.map { $0.map { SegmentIndex($0) } }))
      }
    }
  }

  /// Adds a candidate.
  ///
  /// - Precondition: it has ``featureCount`` features.
  public mutating func append(_ row: [Float], isRight: Bool) {
    precondition(row.count == featureCount, "every candidate has the same features")
    features += row
    labels.append(isRight)
  }

  /// The features of a candidate.
  func row(_ index: Int) -> ArraySlice<Float> {
    features[index * featureCount..<(index + 1) * featureCount]
  }
}
