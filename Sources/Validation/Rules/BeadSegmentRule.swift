import CorpusModel
import JSONSyntax

/// `bead-index`, `bead-span`, `bead-text`: a bead names segments that exist, in ascending order, and
/// gives their spans and their text, joined by one space.
///
/// Bad: a bead whose index was changed by hand and whose text was not. Good: both changed.
struct BeadSegmentRule: CorpusRule {
  static let notes = [
    RuleNote(
      "bead-index", "a bead names segments that exist, in ascending order",
      bad: #"`"fa":[2,1]`"#, good: #"`"fa":[1,2]`"#),
    RuleNote(
      "bead-span", "the spans of a bead are those of its segments",
      bad: #"`"fa":[1],"fa_spans":[[10,25]]` of a segment `[10,26)`"#,
      good: #"`"fa_spans":[[10,26]]`"#),
    RuleNote(
      "bead-text", "the text of a bead is that of its segments, joined by one space",
      bad: "an index changed by hand, the text not", good: "both changed", isFixable: true),
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    checks(of: corpus).flatMap { check in check.file.records.flatMap(check.findings) }
  }

  func edits(in corpus: CorpusContents) -> [RuleEdit] {
    checks(of: corpus).flatMap { check in check.file.records.compactMap(check.edit) }
  }

  private func checks(of corpus: CorpusContents) -> [Check] {
    corpus.beads.flatMap { beads in
      Language.allCases.compactMap { language -> Check? in
        guard let entry = corpus[beads.pair[language]], let layer = entry.segments,
          layer.unreadable.isEmpty
        else { return nil }
        return Check(
          file: beads.file, key: language.rawValue, segments: layer.records, source: entry.source)
      }
    }
  }

  private struct Check {
    let file: RecordFile
    let key: String
    let segments: [JSONNode]
    let source: SourceText?

    func findings(in record: JSONNode) -> [Finding] {
      let nodes = record[key]?.elements ?? []
      let indexes = nodes.compactMap(\.integer)
      guard indexes.count == nodes.count else { return [] }
      var findings: [Finding] = []
      for (place, node) in nodes.enumerated() {
        let index = indexes[place]
        if segments.indices ~= index {
          if place > 0, indexes[place - 1] > index {
            findings.append(finding("bead-index", node, place, record, "the indexes do not ascend"))
          }
        } else {
          findings.append(
            finding(
              "bead-index", node, place, record,
              "there is no segment \(index); the layer has \(segments.count)"))
        }
      }
      return findings.isEmpty ? spans(indexes, record) + text(indexes, record) : findings
    }

    private func spans(_ indexes: [Int], _ record: JSONNode) -> [Finding] {
      guard let node = record[key + "_spans"], let elements = node.elements else { return [] }
      if elements.count != indexes.count {
        return [
          file.finding(
            "bead-span", at: node.span, of: record, pointer: "/\(key)_spans",
            "\(indexes.count) spans expected, \(elements.count) found")
        ]
      }
      return zip(indexes, elements).enumerated().compactMap { place, pair in
        guard let span = pair.1.pairSpan, let expected = segments[pair.0].recordSpan,
          span != expected
        else { return nil }
        return file.finding(
          "bead-span", at: pair.1.span, of: record, pointer: "/\(key)_spans/\(place)",
          "segment \(pair.0) is \(expected.described), not \(span.described)")
      }
    }

    /// The text as the segments say it, where all that is before it holds.
    func edit(of record: JSONNode) -> RuleEdit? {
      let nodes = record[key]?.elements ?? []
      let indexes = nodes.compactMap(\.integer)
      guard indexes.count == nodes.count, indexes.allSatisfy(segments.indices.contains),
        spans(indexes, record).isEmpty, !text(indexes, record).isEmpty,
        let node = record[key + "_text"], let expected = expected(indexes)
      else { return nil }
      var json = JSONWriter()
      json.value(expected)
      return RuleEdit(path: file.path, span: node.span, replacement: json.text)
    }

    private func expected(_ indexes: [Int]) -> String? {
      guard let source else { return nil }
      let spans = indexes.map { segments[$0].recordSpan.flatMap(source.span(of:)) }
      guard !spans.contains(nil) else { return nil }
      return spans.compactMap { $0 }.map(source.text(in:)).joined(separator: " ")
    }

    private func text(_ indexes: [Int], _ record: JSONNode) -> [Finding] {
      guard let node = record[key + "_text"], let text = node.string,
        let expected = expected(indexes)
      else { return [] }
      if expected.utf8.elementsEqual(text.utf8) { return [] }
      return [
        file.finding(
          "bead-text", at: node.span, of: record, pointer: "/\(key)_text",
          "the segments say \(expected.isolated), not \(text.isolated)")
      ]
    }

    private func finding(
      _ rule: String, _ node: JSONNode, _ place: Int, _ record: JSONNode, _ message: String
    ) -> Finding {
      file.finding(rule, at: node.span, of: record, pointer: "/\(key)/\(place)", message)
    }
  }
}
