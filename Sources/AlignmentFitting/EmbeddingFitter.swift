import Alignment
import CorpusModel

import func Glibc.log

/// Fits the weights with which a group's vectors are judged: a logistic regression on simulated vectors
/// (``SimulatedEmbeddings``), by L-BFGS.
public struct EmbeddingFitter: Sendable {
  /// What was fitted.
  public struct Fit: Sendable {
    /// The weights, in the order of `EmbeddingDump.featureNames`.
    public var weights: [Double]
    /// The logarithm of the odds that a candidate is right.
    public var prior: Double
    /// The candidates.
    public var candidates: Int
  }

  /// The strengths of the noise: as often very good vectors as poor ones.
  public var noises: [Float] = [0.3, 0.5, 0.7, 0.9, 1.2, 1.6]
  /// The factor of the penalty on the squares of the weights.
  public var penalty = 1e-4
  /// Where the random numbers begin.
  public var seed: UInt64 = 1

  /// Creates a fitter.
  public init() {}

  /// Fits the weights to bitexts with simulated vectors, with each strength of noise in turn, and to as many
  /// simulated bitexts of each layout as are asked for: reports hardly have beads of four sentences.
  public func fit(_ bitexts: [GoldBitext], simulated: Int = 12) -> Fit {
    var random = SplitMix64(seed: seed)
    let bitexts =
      bitexts
      + SimulatedBitext.Layout.allCases.flatMap { layout in
        (0..<simulated).map { _ in SimulatedBitext.make(layout, beads: 20, using: &random) }
      }
    var rows: [[Double]] = []
    var labels: [Bool] = []
    for noise in noises {
      for bitext in bitexts {
        let embeddings = SimulatedEmbeddings(noise: noise).embeddings(
          counts: bitext.texts.map(\.segments.count), beads: bitext.beads, using: &random)
        let gold = Set(bitext.beads.filter { !$0.isNull }.map(\.segments))
        for row in EmbeddingDump.rows(bitext.texts, embeddings) {
          rows.append(row.features.map(Double.init))
          labels.append(gold.contains(row.segments.map { $0.map { SegmentIndex($0) } }))
        }
      }
    }
    let weights = LogisticRegression(penalty: penalty).weights(rows, labels)
    let right = Double(max(1, labels.count(where: \.self)))
    return Fit(
      weights: weights, prior: log(right / max(1, Double(labels.count) - right)),
      candidates: labels.count)
  }
}
