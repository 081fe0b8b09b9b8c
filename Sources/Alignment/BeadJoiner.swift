import CorpusModel

/// Joins beads of units into beads of the segments that hold the units: two that share a segment become
/// one.
enum BeadJoiner {
  /// Beads of segments.
  struct Joined {
    var segments: PerLanguage<[Int]>
    var probability: Float
  }

  /// A bead of less probability joins no others.
  private static let leastJoining: Float = 0.3
  /// Sentences of both sides in one bead, at most.
  private static let greatest = 7

  /// Joins groups of units.
  ///
  /// The most probable group is laid down first. A group that would leave a gap on a side, or grow a bead
  /// beyond ``greatest``, is given up. The probability of a bead is the product of its groups'.
  ///
  /// - Returns: beads in which each segment stands once at most, by Persian segment.
  /// - Complexity: O(*k* log *k*) in the groups.
  static func join(_ groups: [ScoredGroup], units: PerLanguage<[AlignmentUnit]>) -> [Joined] {
    var beads: [Joined?] = []
    var owner = PerLanguage<[Int: Int]>(persian: [:], arabic: [:])
    for scored in groups.sorted(by: precedes) {
      var joined = Joined(
        segments: PerLanguage(
          persian: distinct(scored.group.persian.map { units.persian[$0].segment }),
          arabic: distinct(scored.group.arabic.map { units.arabic[$0].segment })),
        probability: scored.probability)
      let met = distinct(
        (joined.segments.persian.compactMap { owner.persian[$0] }
          + joined.segments.arabic.compactMap { owner.arabic[$0] }).sorted())
      if let only = met.first, met.count == 1, let bead = beads[only],
        Set(bead.segments.persian).isSuperset(of: joined.segments.persian),
        Set(bead.segments.arabic).isSuperset(of: joined.segments.arabic)
      {
        continue
      }
      guard met.isEmpty || scored.probability >= leastJoining else { continue }
      for index in met {
        guard let bead = beads[index] else { continue }
        for language in Language.allCases {
          joined.segments[language] = distinct(
            (joined.segments[language] + bead.segments[language]).sorted())
        }
        joined.probability *= bead.probability
      }
      guard
        joined.segments.persian.count + joined.segments.arabic.count <= greatest,
        Language.allCases.allSatisfy({ isRun(joined.segments[$0]) })
      else { continue }
      for index in met { beads[index] = nil }
      for language in Language.allCases {
        for segment in joined.segments[language] { owner[language][segment] = beads.count }
      }
      beads.append(joined)
    }
    return beads.compactMap(\.self).sorted {
      ($0.segments.persian[0], $0.segments.arabic[0]) < (
        $1.segments.persian[0], $1.segments.arabic[0]
      )
    }
  }

  private static func precedes(_ left: ScoredGroup, _ right: ScoredGroup) -> Bool {
    (right.probability, left.group) < (left.probability, right.group)
  }

  /// A sorted list without repetitions.
  private static func distinct(_ sorted: [Int]) -> [Int] {
    sorted.enumerated().filter { $0.offset == 0 || sorted[$0.offset - 1] != $0.element }
      .map(\.element)
  }

  private static func isRun(_ segments: [Int]) -> Bool {
    zip(segments, segments.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }
}
