import CorpusModel
import Segmentation

extension FuzzEntry {
  /// The clauses of sentences.
  static let clauses = FuzzEntry(name: "clauses") { bytes in
    var input = FuzzInput(bytes)
    let language = input.language()
    let text = input.text()
    let segmenter = ClauseSegmenter(language: language, verbs: .standard(for: language))
    let tokenizer = Tokenizer(language: language)
    for sentence in SentenceSegmenter(language: language).segments(in: text) {
      let clauses = segmenter.clauses(in: text, sentence: sentence.span)
      try requireOrder(clauses, in: text, "clauses")
      for token in tokenizer.tokens(in: text, span: sentence.span) {
        let holders = clauses.count { $0.contains(token.span) }
        try require(holders == 1, "the token \(token.span) stands in \(holders) clauses")
      }
    }
  }
}
