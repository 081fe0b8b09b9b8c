import CorpusModel

/// The shape of a bead: how many segments of each side it joins, `2-1`.
struct BeadType: Hashable, Comparable, CustomStringConvertible {
  var persian: Int
  var arabic: Int

  init(_ bead: Bead) {
    persian = bead.segments.persian.count
    arabic = bead.segments.arabic.count
  }

  var description: String { "\(persian)-\(arabic)" }

  /// Smaller beads first; of two of one size, the one with fewer Persian segments.
  static func < (left: BeadType, right: BeadType) -> Bool {
    (left.persian + left.arabic, left.persian) < (right.persian + right.arabic, right.persian)
  }
}
