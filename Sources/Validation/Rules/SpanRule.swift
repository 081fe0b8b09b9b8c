import CorpusModel
import JSONSyntax

/// `span-outside-text`: a span runs forward and ends within its source.
///
/// Bad: `{"start":5,"end":3,…}`. Good: `{"start":3,"end":5,…}`.
struct SpanRule: CorpusRule {
  static let notes = [
    RuleNote(
      "span-outside-text", "a span runs forward and ends within its source",
      bad: #"`"start":5,"end":3`"#, good: #"`"start":3,"end":5`"#)
  ]

  static let name = "span-outside-text"

  func findings(in corpus: CorpusContents) -> [Finding] {
    var findings: [Finding] = []
    for (entry, file) in corpus.layers {
      guard let source = entry.source else { continue }
      for record in file.records {
        guard let span = record.recordSpan else { continue }
        findings += check(span, at: record.span, "", of: record, in: file, entry.id, source)
      }
    }
    for beads in corpus.beads {
      for language in Language.allCases {
        guard let entry = corpus[beads.pair[language]], let source = entry.source else { continue }
        for record in beads.file.records {
          let key = language.rawValue + "_spans"
          for (index, node) in (record[key]?.elements ?? []).enumerated() {
            guard let span = node.pairSpan else { continue }
            findings += check(
              span, at: node.span, "/\(key)/\(index)", of: record, in: beads.file, entry.id, source)
          }
        }
      }
    }
    return findings
  }

  private func check(
    _ span: CodePointSpan, at place: TextSpan, _ pointer: String, of record: JSONNode,
    in file: RecordFile, _ id: DocumentID, _ source: SourceText
  ) -> [Finding] {
    let length = source.codePointCount
    if span.start >= 0, span.start <= span.end, span.end <= length { return [] }
    let reason =
      span.end > length
      ? "reaches beyond \(id), which has \(length) code points" : "does not run forward"
    return [
      file.finding(
        Self.name, at: place, of: record, pointer: pointer, "the span \(span.described) \(reason)")
    ]
  }
}
