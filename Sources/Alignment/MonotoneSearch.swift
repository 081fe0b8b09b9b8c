/// The best sequence of groups that do not cross, each sentence in one at most: dynamic programming over
/// the candidates alone.
enum MonotoneSearch {
  /// The groups of the best sequence, in order.
  ///
  /// The value of a sequence is the sum of its groups' gains; sentences outside every group are free. Of
  /// sequences of one value, the first that the order of candidates reaches wins.
  ///
  /// - Complexity: O(*k* log *k*) in the candidates: a sweep over the Persian sentences with a Fenwick tree of
  ///   the best value up to each Arabic sentence.
  static func best(
    among candidates: [(group: SentenceGroup, gain: Float)], persianCount: Int, arabicCount: Int
  ) -> [SentenceGroup] {
    var endingAt = [[Int]](repeating: [], count: persianCount + 1)
    var startingAt = endingAt
    for (index, candidate) in candidates.enumerated() where candidate.gain > 0 {
      startingAt[candidate.group.persian.lowerBound].append(index)
      endingAt[candidate.group.persian.upperBound].append(index)
    }
    var value = [Float](repeating: 0, count: candidates.count)
    var previous = [Int](repeating: -1, count: candidates.count)
    var tree = PrefixMaximum(count: arabicCount + 1)
    for persian in 0...persianCount {
      for index in endingAt[persian] {
        tree.raise(candidates[index].group.arabic.upperBound, to: value[index], by: index)
      }
      for index in startingAt[persian] {
        let (best, last) = tree.maximum(through: candidates[index].group.arabic.lowerBound)
        value[index] = best + candidates[index].gain
        previous[index] = last
      }
    }
    var result: [SentenceGroup] = []
    var index = tree.maximum(through: arabicCount).index
    while index >= 0 {
      result.append(candidates[index].group)
      index = previous[index]
    }
    return result.reversed()
  }
}

/// The greatest value among the first positions, under growing values (Fenwick 1994).
private struct PrefixMaximum {
  private var nodes: [(value: Float, index: Int)]

  init(count: Int) { nodes = Array(repeating: (0, -1), count: count + 1) }

  mutating func raise(_ position: Int, to value: Float, by index: Int) {
    var node = position + 1
    while node < nodes.count {
      if value > nodes[node].value { nodes[node] = (value, index) }
      node += node & -node
    }
  }

  func maximum(through position: Int) -> (value: Float, index: Int) {
    var best: (value: Float, index: Int) = (0, -1)
    var node = position + 1
    while node > 0 {
      if nodes[node].value > best.value { best = nodes[node] }
      node -= node & -node
    }
    return best
  }
}
