import CorpusModel
import JSONSyntax

/// `record-order`, `record-overlap`: segments and tokens stand in the order of the text and do not
/// share a code point.
///
/// Bad: `[0,9)` before `[5,12)`. Good: `[0,5)` before `[5,12)`.
struct OrderRule: CorpusRule {
  static let notes = [
    RuleNote(
      "record-order", "segments and tokens stand in the order of the text",
      bad: "`[10,17)` after `[21,23)`", good: "`[10,17)` before `[21,23)`"),
    RuleNote(
      "record-overlap", "segments share no code point, nor do tokens",
      bad: "`[0,9)` before `[5,12)`", good: "`[0,5)` before `[5,12)`"),
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    let layers = corpus.documents.flatMap { [$0.segments, $0.tokens].compactMap { $0 } }
    return layers.flatMap { file -> [Finding] in
      var findings: [Finding] = []
      var previous: CodePointSpan?
      for record in file.records {
        guard let span = record.recordSpan, span.start <= span.end else { continue }
        if let before = previous {
          if span.start < before.start {
            findings.append(
              file.finding(
                "record-order", at: record.span, of: record,
                "\(span.described) stands after \(before.described)"))
          } else if span.start < before.end {
            findings.append(
              file.finding(
                "record-overlap", at: record.span, of: record,
                "\(span.described) overlaps \(before.described) before it"))
          }
        }
        previous = span
      }
      return findings
    }
  }
}
