/// A word of the other side, and how surely it says the same, in (0, 1].
struct WordMatch: BitwiseCopyable, Sendable {
  var type: Int32
  var score: Float

  /// The surer match first; of equal ones the first word.
  static func precedes(_ left: WordMatch, _ right: WordMatch) -> Bool {
    (right.score, left.type) < (left.score, right.type)
  }
}

/// For each word of a side, the words of the other side that say the same, the best first.
typealias MatchTable = RowTable<WordMatch>

extension MatchTable {
  /// The same for the words of the other side.
  ///
  /// - Parameter count: their number.
  func reversed(_ count: Int) -> MatchTable {
    transposed(count, to: \.type) { WordMatch(type: $0, score: $1.score) }
      .sorted(by: WordMatch.precedes)
  }
}
