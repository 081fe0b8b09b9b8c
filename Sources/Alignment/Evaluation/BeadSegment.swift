import CorpusModel

/// A segment of one of the two texts that beads join.
struct BeadSegment: Hashable {
  var language: Language
  var index: SegmentIndex

  /// The segments of a bead, the Persian ones first.
  static func segments(of bead: Bead) -> [BeadSegment] {
    bead.segments.persian.map { BeadSegment(language: .persian, index: $0) }
      + bead.segments.arabic.map { BeadSegment(language: .arabic, index: $0) }
  }
}
