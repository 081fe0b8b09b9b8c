/// A sentence of a document, or a line of it that is no sentence (a headline, a navigation entry).
public struct Segment: Hashable, Sendable {
  /// The sentence in its source, without the white space around it.
  public var span: TextSpan
  /// What the segment does in the report.
  public var role: SegmentRole
  /// The paragraph it stands in, counted from 0; a line break ends a paragraph.
  public var paragraph: Int

  /// Creates a segment.
  public init(span: TextSpan, role: SegmentRole = .body, paragraph: Int = 0) {
    self.span = span
    self.role = role
    self.paragraph = paragraph
  }
}

/// What a segment does in a news report.
public enum SegmentRole: String, CaseIterable, Hashable, Sendable {
  /// The title.
  case headline
  /// The line above the title (Persian *rutitr*).
  case kicker
  /// The paragraph that sums the report up.
  case lead
  /// The report itself.
  case body
  /// Place, time or code of the report.
  case dateline
  /// The agency or reporter that is credited.
  case credit
  /// What surrounds the report on its page: navigation, advertisements, comment forms, tag blocks,
  /// headline tickers.
  case boilerplate

  /// Whether the segment tells something of the event, and so takes part in the alignment.
  public var isReport: Bool {
    switch self {
    case .headline, .kicker, .lead, .body: true
    case .dateline, .credit, .boilerplate: false
    }
  }
}
