/// A range of a source text as records carry it: Unicode code points (scalars), 0-based, half-open.
///
/// A byte order mark counts as a code point of its file, so that Python's `text[start:end]` gives the
/// span of a file read as UTF-8.
public struct CodePointSpan: Hashable, Sendable {
  /// The first code point.
  public var start: Int
  /// The code point after the last one.
  public var end: Int

  /// Creates the span `[start, end)`. Records come from outside, so nothing is presumed of the two.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }
}
