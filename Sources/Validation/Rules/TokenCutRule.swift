import CorpusModel

/// `span-cuts-token`: an annotation begins and ends where tokens do (a warning).
struct TokenCutRule: CorpusRule {
  static let notes = [
    RuleNote(
      "span-cuts-token", .warning, "an annotation begins and ends at the edge of a token",
      bad: "a name that ends inside «تهرانی»", good: "the whole word, or the name as its key")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.flatMap { entry -> [Finding] in
      guard let tokens = entry.tokens else { return [] }
      let spans = tokens.records.compactMap(\.recordSpan).sorted { $0.start < $1.start }
      return corpus.annotations(of: entry).compactMap { annotation in
        let span = annotation.span
        for place in [span.start, span.end] {
          guard let token = Self.token(at: place, among: spans), span.start < span.end else {
            continue
          }
          return annotation.finding(
            Self.notes[0].name, .warning,
            "the annotation \(span.described) cuts the token \(token.described)")
        }
        return nil
      }
    }
  }

  /// The token that a place lies inside of.
  private static func token(at place: Int, among spans: [CodePointSpan]) -> CodePointSpan? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, place < spans[low - 1].end else { return nil }
    return spans[low - 1]
  }
}
