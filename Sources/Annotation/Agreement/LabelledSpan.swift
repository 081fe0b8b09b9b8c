import CorpusModel

/// A stretch of a text and what an annotator calls it.
public struct LabelledSpan: Hashable, Sendable {
  /// Code points of the source.
  public var span: CodePointSpan
  /// What it is called.
  public var label: String

  /// Creates a span.
  public init(_ span: CodePointSpan, _ label: String) {
    self.span = span
    self.label = label
  }
}
