import CorpusModel

/// Decides whether two texts are translations told in one order.
enum ModeDecision {
  /// The share of anchors that must stand in one order.
  private static let order = 0.9
  /// The share of the longer side's sentences that must be anchors.
  private static let coverage = 0.45

  /// Parallel where most sentences are each other's best and nearly all of these stand in one order.
  static func mode(of matrix: SimilarityMatrix) -> AlignmentMode {
    let longer = max(matrix.rows.persian.count, matrix.rows.arabic.count)
    let anchors = anchors(matrix)
    guard longer > 0, Double(anchors.count) >= coverage * Double(longer) else { return .comparable }
    let inOrder = Double(longestAscent(anchors))
    return inOrder >= order * Double(anchors.count) ? .parallel : .comparable
  }

  /// For each Persian sentence that has one, the Arabic sentence of which it is the best as well.
  private static func anchors(_ matrix: SimilarityMatrix) -> [Int] {
    matrix.best.persian.enumerated().compactMap { index, row in
      guard let best = row.first,
        matrix.best.arabic[Int(best.sentence)].first?.sentence == Int32(index)
      else { return nil }
      return Int(best.sentence)
    }
  }

  /// The length of the longest ascending subsequence (Schensted 1961).
  private static func longestAscent(_ values: [Int]) -> Int {
    var tails: [Int] = []
    for value in values {
      let position = tails.firstIndex { $0 >= value } ?? tails.count
      if position == tails.count { tails.append(value) } else { tails[position] = value }
    }
    return tails.count
  }
}
