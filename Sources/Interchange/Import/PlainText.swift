import CorpusModel

/// Reads plain text, a segment a line; blank lines divide paragraphs.
enum PlainText {
  /// The lines that are not blank, without the white space around them.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  static func segments(of text: SourceText) -> [Segment] {
    var segments: [Segment] = []
    var paragraph = 0
    var isBlank = true
    for line in lines(of: text) {
      let span = trimmed(line, in: text)
      guard !span.isEmpty else {
        isBlank = true
        continue
      }
      if isBlank && !segments.isEmpty { paragraph += 1 }
      isBlank = false
      segments.append(Segment(span: span, paragraph: paragraph))
    }
    return segments
  }

  /// The lines of a text, without what ends them (LF, CR LF or CR).
  static func lines(of text: SourceText) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for (index, byte) in text.bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      // The LF of CR LF ends an empty line that there is not.
      if byte == 0x0A, index > 0, text.bytes[index - 1] == 0x0D {
        start = index + 1
        continue
      }
      lines.append(TextSpan(start, index))
      start = index + 1
    }
    if start < text.bytes.count { lines.append(TextSpan(start, text.bytes.count)) }
    return lines
  }

  /// A span without the white space and byte order marks at its ends.
  static func trimmed(_ span: TextSpan, in text: SourceText) -> TextSpan {
    let scalars = text.text(in: span).unicodeScalars
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let head = scalars.prefix(while: isSpace)
    guard head.endIndex < scalars.endIndex else { return TextSpan(span.end, span.end) }
    let tail = scalars.reversed().prefix(while: isSpace).reduce(0) { $0 + UTF8.width($1) }
    return TextSpan(
      span.start + head.reduce(0) { $0 + UTF8.width($1) }, span.end - tail)
  }
}
