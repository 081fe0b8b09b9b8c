import CorpusModel

/// The beads between two texts.
public struct Alignment: Sendable {
  /// The beads in the order of `Bead.precedes`: each segment of the report stands in exactly one,
  /// rejected beads aside.
  public var beads: [Bead]
  /// Whether beads were allowed to cross.
  public var mode: AlignmentMode

  /// Creates an alignment.
  public init(beads: [Bead], mode: AlignmentMode) {
    self.beads = beads
    self.mode = mode
  }
}

/// What an aligner is told beside the texts.
public struct AlignmentOptions: Sendable {
  /// How the texts relate; `nil` lets the aligner decide from the texts.
  public var mode: AlignmentMode?
  /// Beads that are less probable are not made: their segments stand in null beads.
  public var minimumScore: Double
  /// At most so many threads work on one pair of texts; the result is the same for any number.
  public var jobs: Int

  /// Creates options.
  ///
  /// - Precondition: `jobs > 0`.
  public init(mode: AlignmentMode? = nil, minimumScore: Double = 0, jobs: Int = 1) {
    precondition(jobs > 0, "work needs a worker")
    self.mode = mode
    self.minimumScore = minimumScore
    self.jobs = jobs
  }
}
