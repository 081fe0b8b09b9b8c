/// Compares words as ``CognateKey/similarity(_:_:)`` does, many in a row.
public struct CognateComparison: Sendable {
  private let costs = CognateCosts.table
  private static let articleFactor: Float = 0.97

  /// Makes ready to compare.
  public init() {}

  /// How alike two words are; 0 where that is less than `floor`, which is found out sooner.
  ///
  /// - Complexity: O(*n*·*m*) in the numbers of letters, 15 at most; allocates nothing.
  public func similarity(
    _ left: CognateWord, _ right: CognateWord, atLeast floor: Float = 0
  ) -> Float {
    if left.word == right.word { return 1 }
    guard !left.word.isEmpty, !right.word.isEmpty else { return 0 }
    var likeness = plainSimilarity(left, right, atLeast: floor)
    switch (left.withoutArticle, right.withoutArticle) {
    case (let bare?, nil):
      likeness = max(
        likeness, Self.articleFactor * plainSimilarity(bare, right, atLeast: floor))
    case (nil, let bare?):
      likeness = max(likeness, Self.articleFactor * plainSimilarity(left, bare, atLeast: floor))
    default: break
    }
    return likeness >= floor ? likeness : 0
  }

  private func plainSimilarity(
    _ left: CognateWord, _ right: CognateWord, atLeast floor: Float
  ) -> Float {
    let weight = Float(left.weight + right.weight) / 2
    // One more than the floor allows, for the product is rounded.
    let limit = Int32((1 - floor) * weight) + 1
    let edits = cost(of: left, to: right, limit: limit)
    return max(0, min(1, 1 - Float(edits) / weight))
  }

  /// The cost of the cheapest edit, in hundredths; of one dearer than `limit`, some cost above it.
  private func cost(of left: CognateWord, to right: CognateWord, limit: Int32) -> Int32 {
    let width = FoldedWord.capacity + 1
    let (height, count) = (left.word.count, right.word.count)
    let (che, te, shin) = (
      FoldedLetter.che.rawValue, FoldedLetter.te.rawValue, FoldedLetter.shin.rawValue
    )
    // Three rows, for «چ» goes back by two letters of the other word. The space is on the stack.
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * width) { cells -> Int32 in
      guard let rows = cells.baseAddress else { return .max }
      var (current, previous, beforePrevious) = (rows, rows + width, rows + 2 * width)
      let gaps = rows + 3 * width
      current[0] = 0
      for column in 0..<count {
        gaps[column] = Int32(right.gaps[column])
        current[column + 1] = current[column] + gaps[column]
      }
      var leastBefore: Int32 = 0
      for row in 0..<height {
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
        let code = left.codes[row]
        let gap = Int32(left.gaps[row])
        let costsOfCode = Int(code) * CognateCosts.alphabetSize
        let costsAtEnd = costsOfCode + (row == height - 1 ? CognateCosts.endOffset : 0)
        let endsChe = code == shin && row > 0 && left.codes[row - 1] == te
        current[0] = previous[0] + gap
        var least = current[0]
        for column in 0..<count {
          let other = right.codes[column]
          let substitution = costs[
            (column == count - 1 ? costsAtEnd : costsOfCode) + Int(other)]
          var best = min(
            previous[column + 1] + gap, current[column] + gaps[column],
            previous[column] + Int32(substitution))
          if code == che, other == shin, column > 0, right.codes[column - 1] == te {
            best = min(best, previous[column - 1] + CognateCosts.cheAsTwo)
          }
          if endsChe, other == che {
            best = min(best, beforePrevious[column] + CognateCosts.cheAsTwo)
          }
          current[column + 1] = best
          least = min(least, best)
        }
        // No cost is below 0, and every way leads through one of two rows that follow each other.
        if min(least, leastBefore) > limit { return min(least, leastBefore) }
        leastBefore = least
      }
      return current[count]
    }
  }
}
