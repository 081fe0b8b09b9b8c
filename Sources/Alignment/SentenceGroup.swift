/// Neighbouring sentences of each side that may form a bead; indexes count the sentences that take part.
struct SentenceGroup: Hashable, Sendable {
  var persian: Range<Int>
  var arabic: Range<Int>

  init(_ persian: Range<Int>, _ arabic: Range<Int>) {
    self.persian = persian
    self.arabic = arabic
  }

  func hash(into hasher: inout Hasher) {
    // One word is hashed much faster than four.
    hasher.combine(key)
  }

  /// A number of its own, for groups of up to fifteen sentences a side in texts of up to 2²⁸; numbers ascend
  /// as groups do.
  var key: UInt64 {
    UInt64(persian.lowerBound) << 36 | UInt64(arabic.lowerBound) << 8
      | UInt64(persian.count) << 4 | UInt64(arabic.count)
  }

  /// The number of sentences of both sides.
  var size: Int { persian.count + arabic.count }

  /// The counts that a bead may have: up to four on a side, six in all.
  static let shapes: [(persian: Int, arabic: Int)] = [
    (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1), (3, 3), (2, 4),
    (4, 2),
  ]
}

extension SentenceGroup: Comparable {
  /// Orders by where the group begins, Persian first; of two that begin alike, the shorter is first.
  static func < (left: SentenceGroup, right: SentenceGroup) -> Bool {
    (left.persian.lowerBound, left.arabic.lowerBound, left.persian.count, left.arabic.count)
      < (right.persian.lowerBound, right.arabic.lowerBound, right.persian.count, right.arabic.count)
  }
}

/// A group with the probability that it is a bead.
struct ScoredGroup: Hashable, Sendable {
  var group: SentenceGroup
  var probability: Float
}
