/// A stretch of a text that is read a window at a time, so that a file of any size fits in little
/// memory.
///
/// Its spans are bytes of the window; ``cursor()`` gives their code points in the file.
public struct TextWindow: Sendable {
  /// The text of the window. The file's byte order mark, if it has one, stands in the first.
  public let text: SourceText
  /// Where the window starts in its file.
  public let start: Start
  /// Whether the window ends with a line or with the file. Where it does not, its last line goes on.
  public let isWhole: Bool

  /// Where a window starts in its file.
  public struct Start: Hashable, Sendable {
    /// Bytes before the window.
    public var bytes = 0
    /// Code points before the window.
    public var codePoints = 0
    /// Line and column of its first code point.
    public var location = SourceLocation(line: 1, column: 1)

    /// The start of a file.
    public init() {}

    /// The start of what follows the first bytes of a text that starts here.
    ///
    /// - Complexity: O(*n*), *n* being the bytes.
    public func advanced(over text: SourceText, bytes count: Int) -> Start {
      var next = self
      next.bytes += count
      next.codePoints += text.codePointOffset(ofByte: count)
      let end = text.location(ofByte: count)
      if end.line > 1 {
        next.location = SourceLocation(line: location.line + end.line - 1, column: end.column)
      } else {
        next.location.column += end.column - 1
      }
      return next
    }
  }

  /// Creates a window.
  public init(text: SourceText, start: Start = Start(), isWhole: Bool = true) {
    self.text = text
    self.start = start
    self.isWhole = isWhole
  }

  /// Whether this is the beginning of the file.
  public var startsFile: Bool { start.bytes == 0 }

  /// Converts spans of the window into code points of the file.
  public func cursor() -> CodePointCursor { CodePointCursor(text, base: start.codePoints) }
}
