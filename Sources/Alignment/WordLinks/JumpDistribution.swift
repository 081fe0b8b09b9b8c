/// How far the words that answer neighbouring words lie apart: the transitions of the hidden Markov model
/// (Vogel, Ney & Tillmann, "HMM-Based Word Alignment in Statistical Translation", 1996).
struct JumpDistribution: Sendable {
  /// Jumps of up to so many places have a weight of their own; farther ones share one.
  static let reach = 8
  /// The probability of a word without counterpart (Och & Ney 2003, 4.1).
  static let null: Float = 0.15

  /// The weights of the jumps -``reach``...``reach``; only their proportions matter.
  private(set) var weights: [Float]
  /// The weight of a farther jump, none greater than the others.
  private(set) var far: Float

  /// What Persian and Arabic mostly do, before any text is seen: the mean of both directions that the model
  /// found in TICO-19 (Anastasopoulos et al. 2020, CC0), per thousand.
  static let initial = JumpDistribution(
    counts: [
      4.4, 5.8, 6.7, 8.3, 10.7, 13.6, 18, 24, 84, 436, 129, 66, 38, 23, 15.5, 10.8, 8.3,
    ], far: 103)

  /// Takes counts of jumps, and the count of all farther ones.
  init(counts: [Double], far: Double) {
    precondition(counts.count == 2 * Self.reach + 1, "a count for each jump")
    weights = counts.map { Float(max($0, 1e-3)) }
    let least = weights.min() ?? 0
    self.far = min(least, Float(max(far, 1e-3)) / Self.nominalFar)
  }

  /// The number of places among which far jumps are taken to choose.
  private static let nominalFar: Float = 16

  /// What is taken to have been counted before any text.
  static let prior: (counts: [Double], far: Double) = (
    initial.weights.map { Double($0) / 4 }, Double(initial.far * nominalFar) / 4
  )
}
