import CorpusModel

/// Spans as one word of text: `67-130 132-186`, code points of the source, half-open.
enum SpanList {
  /// Writes spans.
  static func text(_ spans: [TextSpan], of side: BeadSide) -> String {
    spans.map { span in
      let codePoints = side.text.codePoints(of: span)
      return "\(codePoints.start)-\(codePoints.end)"
    }.joined(separator: " ")
  }

  /// Reads spans; `nil` where the text is none.
  static func read(_ text: String) -> [CodePointSpan]? {
    var spans: [CodePointSpan] = []
    for word in text.split(separator: " ") {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count == 2, let start = ends[0], let end = ends[1], 0 <= start, start <= end else {
        return nil
      }
      spans.append(CodePointSpan(start, end))
    }
    return spans
  }
}
