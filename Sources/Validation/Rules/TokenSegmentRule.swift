import CorpusModel
import JSONSyntax

/// `token-outside-segment`: a token lies in the segment it names.
///
/// Bad: a token of the page's navigation that names the headline. Good: each names its own.
struct TokenSegmentRule: CorpusRule {
  static let notes = [
    RuleNote(
      "token-outside-segment", "a token lies in the segment it names",
      bad: "a token of the navigation that names the headline", good: "each names its own")
  ]

  static let name = "token-outside-segment"

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.flatMap { entry -> [Finding] in
      guard let tokens = entry.tokens, let layer = entry.segments, layer.unreadable.isEmpty else {
        return []
      }
      let segments = layer.records.map(\.recordSpan)
      return tokens.records.compactMap { record in
        guard let span = record.recordSpan else { return nil }
        guard let node = record["segment"], let index = node.integer else {
          return tokens.finding(
            Self.name, at: record.span, of: record, "the token names no segment")
        }
        guard segments.indices ~= index else {
          return tokens.finding(
            Self.name, at: node.span, of: record, pointer: "/segment",
            "there is no segment \(index); the layer has \(segments.count)")
        }
        guard let segment = segments[index], span.start < segment.start || segment.end < span.end
        else { return nil }
        return tokens.finding(
          Self.name, at: node.span, of: record, pointer: "/segment",
          "the token \(span.described) does not lie in segment \(index) \(segment.described)")
      }
    }
  }
}
