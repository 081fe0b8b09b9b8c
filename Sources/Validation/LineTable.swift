import CorpusModel
import Glibc

/// The lines of a text, so that many places of it are named cheaply.
struct LineTable {
  private let text: SourceText
  private let starts: [Int]

  /// The line of the file at which the text begins.
  private let firstLine: Int

  /// - Complexity: O(*n*), *n* being the number of bytes.
  init(_ text: SourceText, firstLine: Int = 1) {
    self.text = text
    self.firstLine = firstLine
    starts = text.bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      guard let base = UnsafeRawPointer(bytes.baseAddress) else { return starts }
      var place = base
      let end = base + bytes.count
      while let feed = memchr(place, 0x0A, end - place) {
        place = UnsafeRawPointer(feed) + 1
        starts.append(place - base)
      }
      return starts
    }
  }

  /// The number of line ends.
  var feedCount: Int { starts.count - 1 }

  /// Line and column of a byte.
  ///
  /// - Complexity: O(log *l*), *l* being the number of lines.
  func location(ofByte offset: Int) -> SourceLocation {
    let line = lastLine { $0 <= offset }
    return SourceLocation(
      line: line + firstLine,
      column: text.codePointOffset(ofByte: min(offset, text.bytes.count))
        - text.codePointOffset(ofByte: starts[line]) + 1)
  }

  /// The byte of a line and column; the end of the text where it has no such place.
  func offset(of location: SourceLocation) -> Int {
    let line = location.line - firstLine
    guard starts.indices ~= line else { return text.bytes.count }
    let start = text.codePointOffset(ofByte: starts[line]) + location.column - 1
    return text.span(of: CodePointSpan(start, start))?.start ?? text.bytes.count
  }

  /// The bytes of the lines, without their LF.
  var lines: [TextSpan] {
    starts.indices.map { line in
      TextSpan(
        starts[line], line + 1 < starts.count ? starts[line + 1] - 1 : text.bytes.count)
    }
  }

  private func lastLine(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if holds(starts[middle]) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
