import CorpusModel

/// Decides whether two texts are translations told in one order.
enum ModeDecision {
  /// The share of anchors that must stand in one order.
  private static let order = 0.9
  /// The share of the longer side's sentences that must be anchors.
  private static let coverage = 0.45

  /// Parallel where most sentences are each other's best and nearly all of these stand in one order.
  static func mode(of matrix: SimilarityMatrix) -> AlignmentMode {
    mode(
      of: AnchorChain(matrix), longer: max(matrix.rows.persian.count, matrix.rows.arabic.count))
  }

  /// The same, by anchors and the number of sentences of the longer side.
  static func mode(of anchors: AnchorChain, longer: Int) -> AlignmentMode {
    guard longer > 0, Double(anchors.anchors.count) >= coverage * Double(longer) else {
      return .comparable
    }
    return Double(anchors.chain.count) >= order * Double(anchors.anchors.count)
      ? .parallel : .comparable
  }
}
