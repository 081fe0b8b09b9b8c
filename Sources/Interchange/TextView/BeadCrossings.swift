import CorpusModel

/// Where the order of the Arabic text leaves that of the Persian one.
///
/// Only beads with two sides count: an Arabic sentence without counterpart is passed over, not jumped.
struct BeadCrossings {
  /// A bead whose Arabic side does not follow that of the bead before it.
  struct Jump: Equatable {
    /// The last Arabic sentence of the bead before; `nil` at the beginning of the text.
    var from: SegmentIndex?
    /// The first Arabic sentence of the bead.
    var to: SegmentIndex
    /// Whether the jump leaves out sentences that are linked elsewhere, or returns to such.
    var isForward: Bool
  }

  private var jumpsByBead: [Int: Jump] = [:]

  /// Looks at beads in their Persian order.
  ///
  /// - Complexity: O(*b* log *b*), *b* being the number of beads.
  init(_ beads: [Bead]) {
    let linked = beads.indices.filter { !beads[$0].isNull && beads[$0].status != .rejected }
    let byArabic = linked.sorted { left, right in
      (beads[left].segments.arabic[0], left) < (beads[right].segments.arabic[0], right)
    }
    var ranks: [Int: Int] = [:]
    for (rank, index) in byArabic.enumerated() { ranks[index] = rank }
    var previousRank = -1
    var previous: Bead?
    for index in linked {
      let rank = ranks[index] ?? 0
      if rank != previousRank + 1 {
        jumpsByBead[index] = Jump(
          from: previous?.segments.arabic.last,
          to: beads[index].segments.arabic[0], isForward: rank > previousRank)
      }
      previousRank = rank
      previous = beads[index]
    }
  }

  /// The number of jumps.
  var jumps: Int { jumpsByBead.count }

  /// The jump between the bead before and this one, if there is one.
  func jump(before index: Int) -> Jump? { jumpsByBead[index] }
}
