extension AlignmentEvaluation.Measure {
  /// The two counted together: precision and recall over the items of both.
  public static func + (left: Self, right: Self) -> Self {
    Self(
      correct: left.correct + right.correct, predicted: left.predicted + right.predicted,
      found: left.found + right.found, gold: left.gold + right.gold)
  }
}
