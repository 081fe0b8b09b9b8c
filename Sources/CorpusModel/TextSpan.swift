/// A range of a source text: UTF-8 bytes, 0-based, half-open.
///
/// Every span points at the untouched source, never at a normalized view of it. Records on disk and
/// on standard output carry ``CodePointSpan`` instead; ``SourceText`` converts between the two.
public struct TextSpan: Hashable, Sendable {
  /// The first byte.
  public var start: Int
  /// The byte after the last one.
  public var end: Int

  /// Creates the span `[start, end)`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from a byte of its text")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }

  /// The span as a range of byte offsets.
  public var range: Range<Int> { start..<end }

  /// Whether every byte of `other` lies in this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two spans share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
  /// Orders by start; of two spans with one start, the shorter comes first.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension TextSpan: CustomStringConvertible {
  /// `[start,end)`, in bytes.
  public var description: String { "[\(start),\(end))" }
}
