/// A place in a text as people name it: line and column, both 1-based.
public struct SourceLocation: Hashable, Sendable {
  /// The line, counted from 1; lines end at LF.
  public var line: Int
  /// The column in Unicode code points, counted from 1.
  public var column: Int

  /// Creates a location.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Orders by line, then by column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
