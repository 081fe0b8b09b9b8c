import CorpusModel

/// One side of what is to be aligned: a text and its segments.
public struct AlignmentText: Sendable {
  /// The language.
  public var language: Language
  /// The untouched text.
  public var source: SourceText
  /// The segments; only those whose role belongs to the report take part.
  public var segments: [Segment]
  /// Whether the segments are lines as they came, each of which may hold several sentences.
  public var hasLines: Bool

  /// Creates one side.
  public init(language: Language, source: SourceText, segments: [Segment], hasLines: Bool = false) {
    self.language = language
    self.source = source
    self.segments = segments
    self.hasLines = hasLines
  }
}
