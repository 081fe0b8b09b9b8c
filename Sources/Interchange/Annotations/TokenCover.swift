import CorpusModel
import JSONSyntax

/// Which tokens of a text an annotation covers, for formats that annotate tokens.
struct TokenCover {
  private let tokens: [TextSpan]

  /// Takes tokens, ascending and apart.
  init(_ tokens: [TextSpan]) { self.tokens = tokens }

  /// The tokens that share a character with a span, and whether they reach beyond it.
  ///
  /// - Returns: `nil` where there is none.
  /// - Complexity: O(log *n*), *n* being the number of tokens.
  func tokens(of span: TextSpan) -> (range: Range<Int>, isWidened: Bool)? {
    let first = place { $0.end > span.start }
    let end = place { $0.start >= span.end }
    guard first < end else { return nil }
    return (
      first..<end, tokens[first].start < span.start || tokens[end - 1].end > span.end
    )
  }

  /// The first token for which something holds, as it does for all after it.
  private func place(_ holds: (TextSpan) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if holds(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension ExportSource {
  /// The annotations of a document that nobody rejected; the others are counted.
  func heldAnnotations(
    of id: DocumentID, in side: BeadSide, losses: inout LossReport
  ) throws -> [LayerAnnotation] {
    let all = try annotations(of: id, in: side)
    let held = all.filter { !$0.isRejected }
    losses.add(.rejectedAnnotation, all.count - held.count)
    return held
  }
}

extension LayerAnnotation {
  /// The members as one JSON object on one line.
  var memberObject: String {
    var json = JSONWriter()
    json.object { $0.members(of: self, keys: members.map(\.key)) }
    return json.text
  }
}
