/// What a format could not hold, counted by kind.
public struct LossReport: Hashable, Sendable {
  /// A kind of loss.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Sentences without a counterpart are no translation pairs.
    case nullBead = "beads without a counterpart"
    /// What a person found wrong is no translation pair.
    case rejectedBead = "rejected beads"
    /// Title, outlet, date, rights and the like.
    case documentMetadata = "documents' metadata"
    /// What made a bead.
    case beadMethod = "methods of beads"
    /// A person's remarks on a bead.
    case beadNote = "remarks on beads"
    /// Who made or checked a bead.
    case beadAnnotator = "annotators of beads"
    /// Words, numbers and marks.
    case token = "tokens"
    /// Characters that XML 1.0 forbids, replaced by U+FFFD.
    case controlCharacter = "characters that XML cannot hold, replaced by U+FFFD"
    /// How sure a bead is.
    case beadScore = "scores of beads"
    /// Who stands behind a bead.
    case beadStatus = "statuses of beads"
    /// The names of beads.
    case beadName = "names of beads"
    /// Where one sentence of a side ends and the next begins.
    case sentenceBoundary = "sentences joined with others of their bead"
    /// Segments that stand in no bead that was written.
    case unalignedSegment = "segments that stand in no written bead"
    /// What a segment does in its report.
    case segmentRole = "roles of segments"
    /// Which segments stand in one paragraph.
    case paragraph = "paragraphs"
    /// Where segments stand in the source.
    case offset = "places of segments in their sources"
    /// Line breaks and the like, which would end a record.
    case lineBreak = "line breaks, tabs and control characters, replaced"
    /// Letters put into the composed form that a format asks for.
    case composition = "words put into Unicode's form C"
    /// Segments in which there is no token.
    case tokenlessSegment = "segments without tokens"
    /// What a token is.
    case tokenKind = "kinds of tokens"
    /// Documents that stand in no pair.
    case unpairedDocument = "documents without a pair"
    /// Sentences that belong together in a way that the format does not tell.
    case bead = "beads"
    /// Names, speech, dates, numbers and what else a layer has.
    case annotation = "annotations"
    /// Annotations that begin or end within a token.
    case annotationWithinToken = "annotations widened to whole tokens"
    /// Annotations that a format can't hold beside others.
    case overlappingAnnotation = "names that overlap others"
    /// Annotations in which there is no token.
    case tokenlessAnnotation = "annotations without tokens"
    /// Annotations that a person found wrong.
    case rejectedAnnotation = "rejected annotations"
    /// Members of annotations whose keys the format uses for itself, or whose values it has no type for.
    case annotationMember = "members of annotations"
    /// The texts, left out on request.
    case text = "texts, left out as asked"
    /// Dates that are no calendar dates by ISO 8601: kept as text only.
    case malformedDate = "dates that are not in ISO 8601, kept as words"
  }

  private var countsByKind: [Kind: Int] = [:]

  /// Creates a report of no loss.
  public init() {}

  /// Counts losses of a kind.
  public mutating func add(_ kind: Kind, _ count: Int = 1) {
    if count > 0 { countsByKind[kind, default: 0] += count }
  }

  /// Takes in another report.
  public mutating func add(_ other: LossReport) {
    for (kind, count) in other.countsByKind { add(kind, count) }
  }

  /// How often a kind was lost.
  public subscript(kind: Kind) -> Int { countsByKind[kind] ?? 0 }

  /// What was lost, in a fixed order.
  public var losses: [(kind: Kind, count: Int)] {
    Kind.allCases.compactMap { kind in countsByKind[kind].map { (kind, $0) } }
  }
}
