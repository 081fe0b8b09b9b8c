import CorpusModel

/// Counts lines on the way through a file, for records that are read in their order.
struct LineCounter {
  private(set) var line = 1
  private var lineStart = 0
  private var offset = 0

  /// Goes on to a byte.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes between.
  /// - Precondition: no byte before it was asked for later.
  mutating func move(to offset: Int, in bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      for index in self.offset..<offset where bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
    }
    self.offset = offset
  }

  /// The place of the byte that was moved to, where nothing but ASCII stands before it in its line.
  var location: SourceLocation { SourceLocation(line: line, column: offset - lineStart + 1) }
}
