/// A pair of words that a bitext taught.
public struct LearnedEntry: Hashable, Sendable {
  /// The Persian dictionary form.
  public var persian: String
  /// The Arabic dictionary form.
  public var arabic: String
  /// How surely the one translates the other, in (0, 1]: the geometric mean of the shares of either word's
  /// occurrences that are linked to the other, each as if it had occurred once more without.
  public var weight: Double
  /// How often the two are linked.
  public var count: Int
  /// How much more often they are linked than by chance: the ratio of likelihoods by Dunning ("Accurate
  /// Methods for the Statistics of Surprise and Coincidence", 1993), as χ² with one degree of freedom.
  public var significance: Double
}
