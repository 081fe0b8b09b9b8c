/// For each word of a side, the words of the other side that say the same: rows of one flat table.
struct MatchTable: Sendable {
  /// A word of the other side, and how surely it says the same, in (0, 1].
  struct Match: Sendable {
    var type: Int32
    var score: Float
  }

  private(set) var entries: [Match] = []
  private var starts: [Int32] = [0]

  /// Where the matches of a word stand in ``entries``, the best first.
  func row(_ type: Int) -> Range<Int> { Int(starts[type])..<Int(starts[type + 1]) }

  /// Appends the matches of the next word.
  mutating func append(_ row: [Match]) {
    entries += row.sorted { ($1.score, $0.type) < ($0.score, $1.type) }
    starts.append(Int32(entries.count))
  }
}
