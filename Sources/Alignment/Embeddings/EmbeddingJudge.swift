import func Glibc.expf
import func Glibc.logf

/// Gives the probability that a group is a bead from its ``EmbeddingScorer`` features: a logistic regression.
///
/// Its weights are fitted by `muwazi-fit embeddings` on the comparable reports of the training corpus with
/// vectors that are made up: sums of random vectors, one a thing said, with a common part for each text and
/// noise of many strengths. No model's vectors were at hand; what a model's margins are worth may differ.
enum EmbeddingJudge {
  /// The weights, in the order of ``EmbeddingScorer/names``.
  static let weights: [Float] = [
    -2.06, 1.076, 2.516, 0.758, -2.891, 0.267, -1.911, -0.833, -7.769, 0.34, -3.112,
  ]
  /// The logarithm of the odds of a candidate of which nothing is known.
  static let prior: Float = -2.465

  /// The logarithm of the odds that a group is a bead.
  static func logit(_ features: [Float]) -> Float {
    zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The probability of which this is the logarithm of the odds.
  static func probability(_ logit: Float) -> Float { 1 / (1 + expf(-logit)) }

  /// The logarithm of the odds of a probability, within what single precision can tell.
  static func logit(ofProbability probability: Float) -> Float {
    let bounded = min(0.9999, max(0.0001, probability))
    return logf(bounded / (1 - bounded))
  }
}
