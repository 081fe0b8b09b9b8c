/// A group of Persian segments and the group of Arabic segments that says the same; with an empty
/// side, a group that has no counterpart.
///
/// The term is from Brown, Lai and Mercer, *Aligning sentences in parallel corpora* (ACL 1991).
public struct Bead: Hashable, Sendable {
  /// The segments of the two sides, each ascending.
  public var segments: PerLanguage<[SegmentIndex]>
  /// The probability that the bead is right, in [0, 1].
  public var score: Double
  /// Who stands behind it.
  public var status: BeadStatus
  /// What made it, such as `lexical` or, for a person's bead, `manual`.
  public var method: String
  /// Who made, checked or rejected it.
  public var annotators: [String]
  /// A person's remark.
  public var note: String?

  /// Creates a bead.
  public init(
    persian: [SegmentIndex], arabic: [SegmentIndex], score: Double, status: BeadStatus = .auto,
    method: String = "lexical", annotators: [String] = [], note: String? = nil
  ) {
    self.segments = PerLanguage(persian: persian, arabic: arabic)
    self.score = score
    self.status = status
    self.method = method
    self.annotators = annotators
    self.note = note
  }

  /// The counts of the two sides, Persian first: `2-1`.
  public var type: String { "\(segments.persian.count)-\(segments.arabic.count)" }

  /// Whether one side is empty.
  public var isNull: Bool { segments.persian.isEmpty || segments.arabic.isEmpty }
}

/// Who stands behind a bead.
public enum BeadStatus: String, CaseIterable, Hashable, Sendable {
  /// The aligner made it; the next build may change it.
  case auto
  /// A person made or corrected it; every rebuild keeps it.
  case manual
  /// A person found it wrong; no rebuild makes it again.
  case rejected
}
