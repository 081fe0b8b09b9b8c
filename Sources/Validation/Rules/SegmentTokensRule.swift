import CorpusModel
import JSONSyntax

/// `segment-without-tokens`: a segment with letters has tokens (a warning).
struct SegmentTokensRule: CorpusRule {
  static let notes = [
    RuleNote(
      "segment-without-tokens", .warning, "a segment with letters has tokens",
      bad: "a sentence that no token names", good: "its words, each with its segment")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.flatMap { entry -> [Finding] in
      guard let tokens = entry.tokens, let segments = entry.segments, tokens.unreadable.isEmpty,
        segments.unreadable.isEmpty
      else { return [] }
      let named = Set(tokens.records.compactMap { $0["segment"]?.integer })
      return segments.records.enumerated().compactMap { index, segment in
        guard !named.contains(index),
          segment["text"]?.string?.contains(where: \.isLetter) == true
        else { return nil }
        return segments.finding(
          Self.notes[0].name, .warning, at: segment.span, of: segment, pointer: "",
          "segment \(index) has letters and no token")
      }
    }
  }
}
