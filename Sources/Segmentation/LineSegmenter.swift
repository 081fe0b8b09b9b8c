import CorpusModel

/// Takes every line of a text as one segment, empty lines included: segment *i* is line *i*.
///
/// For texts that come with one sentence a line. A line ends at LF, CR LF or a lone CR; what follows the
/// last line break is a line only if it is not empty.
public struct LineSegmenter {
  /// The lines of a text, as they are: white space at their edges belongs to them.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public static func segments(in text: SourceText) -> [Segment] {
    let bytes = text.bytes
    // A byte order mark belongs to the file, not to its first line.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var segments: [Segment] = []
    var index = start
    func close(at end: Int) {
      segments.append(Segment(span: TextSpan(start, end), paragraph: segments.count))
    }
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      close(at: index)
      index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    if start < bytes.count { close(at: bytes.count) }
    return segments
  }
}
