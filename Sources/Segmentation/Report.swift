import CorpusModel

/// A report as it stands on its page: every segment with its role, and what the page says about it.
public struct Report: Sendable {
  /// The segments of the text, those of ``SentenceSegmenter`` with their roles.
  public var segments: [Segment]
  /// What the text says of the report.
  public var metadata: DocumentMetadata

  /// Creates a report.
  public init(segments: [Segment], metadata: DocumentMetadata) {
    self.segments = segments
    self.metadata = metadata
  }
}
