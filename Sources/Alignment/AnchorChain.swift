import CorpusModel

/// The sentences that are each other's best, and the longest run of them that stands in one order.
struct AnchorChain {
  /// A Persian sentence and the Arabic one that is its best and whose best it is.
  struct Anchor: Hashable {
    var persian: Int
    var arabic: Int
  }

  /// All anchors, by Persian sentence.
  let anchors: [Anchor]
  /// The longest ascending run of them.
  let chain: [Anchor]

  /// Takes the anchors of a matrix.
  ///
  /// - Complexity: O(*n* log *n*) in the Persian sentences.
  init(_ matrix: SimilarityMatrix) {
    self.init(
      best: matrix.best.map { side in (0..<side.count).map { side[$0].first?.sentence } })
  }

  /// Takes the best sentence of the other side for each sentence.
  init(best: PerLanguage<[Int32?]>) {
    let anchors = best.persian.enumerated().compactMap { index, other -> Anchor? in
      guard let other, best.arabic[Int(other)] == Int32(index) else { return nil }
      return Anchor(persian: index, arabic: Int(other))
    }
    self.anchors = anchors
    chain = Self.longestAscent(anchors)
  }

  /// Patience sorting with links back (Schensted 1961).
  private static func longestAscent(_ anchors: [Anchor]) -> [Anchor] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: anchors.count)
    for (index, anchor) in anchors.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if anchors[tails[middle]].arabic < anchor.arabic { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var result: [Anchor] = []
    var index = tails.last ?? -1
    while index >= 0 {
      result.append(anchors[index])
      index = previous[index]
    }
    return result.reversed()
  }

  /// For each Persian sentence, the Arabic sentences between the anchors around it, with some slack.
  ///
  /// An anchor may be an accident, so a sentence looks past the nearest ones.
  func band(persianCount: Int, arabicCount: Int, slack: Int = 8, skip: Int = 2) -> [Range<Int>] {
    var next = 0
    return (0..<persianCount).map { persian in
      while next < chain.count, chain[next].persian < persian { next += 1 }
      let before = next - 1 - skip
      let after = next + skip
      let first = before >= 0 ? chain[before].arabic : 0
      let last = after < chain.count ? chain[after].arabic : arabicCount - 1
      return max(0, first - slack)..<max(0, min(arabicCount, last + 1 + slack))
    }
  }
}
