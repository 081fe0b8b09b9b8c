import CorpusModel

/// Whether a byte of a text is the start of a code point, or the text's end.
func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
  offset == bytes.count || (offset < bytes.count && !UTF8.isContinuation(bytes[offset]))
}

/// Spans ascend, do not overlap, cut no code point, and are not empty.
func requireOrder(_ spans: [TextSpan], in text: SourceText, _ what: String) throws {
  var end = 0
  for span in spans {
    try require(span.start >= end, "\(what): \(span) starts before \(end)")
    try require(!span.isEmpty && span.end <= text.bytes.count, "\(what): \(span) is no span")
    try require(
      isBoundary(span.start, text.bytes) && isBoundary(span.end, text.bytes),
      "\(what): \(span) cuts a code point")
    end = span.end
  }
}

/// What stands in no span is white space, or a control that is not seen.
func requireCover(_ spans: [TextSpan], in text: SourceText, of whole: TextSpan, _ what: String)
  throws
{
  var start = whole.start
  for span in spans + [TextSpan(whole.end, whole.end)] {
    for scalar in text.text(in: TextSpan(start, span.start)).unicodeScalars {
      let isBlank =
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.isDefaultIgnorableCodePoint
      try require(isBlank, "\(what): U+\(String(scalar.value, radix: 16)) stands in no span")
    }
    start = span.end
  }
}
