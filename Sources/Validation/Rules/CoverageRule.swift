import CorpusModel
import JSONSyntax

/// `segment-in-two-beads`, `segment-in-no-bead`, `boilerplate-in-bead`: every segment of a report
/// stands in exactly one bead that is not rejected; what surrounds the report stands in none.
///
/// Bad: segment 4 in `b2` and in `b7`. Good: in one of them, or both made one bead.
struct CoverageRule: CorpusRule {
  static let notes = [
    RuleNote(
      "segment-in-two-beads", "a segment stands in one bead",
      bad: "segment 4 in `b2` and in `b7`", good: "in one of them, or both made one bead"),
    RuleNote(
      "segment-in-no-bead", "every segment of a report stands in a bead",
      bad: "segment 5 in none", good: "a bead `1-0` of it alone"),
    RuleNote(
      "boilerplate-in-bead", "what surrounds a report stands in no bead",
      bad: "the page's navigation in `b1`", good: "the headline in `b1`"),
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beads.flatMap { beads in
      Language.allCases.flatMap { language -> [Finding] in
        guard let layer = corpus[beads.pair[language]]?.segments, layer.unreadable.isEmpty else {
          return []
        }
        return findings(in: beads, language, layer)
      }
    }
  }

  private func findings(
    in beads: CorpusContents.Beads, _ language: Language, _ layer: RecordFile
  ) -> [Finding] {
    let key = language.rawValue
    let file = beads.file
    var findings: [Finding] = []
    var firstBead: [Int?] = Array(repeating: nil, count: layer.records.count)
    for record in file.records where record["status"]?.string != BeadStatus.rejected.rawValue {
      let line = file.lines.location(ofByte: record.span.start).line
      for (place, node) in (record[key]?.elements ?? []).enumerated() {
        guard let index = node.integer, firstBead.indices ~= index else { continue }
        let pointer = "/\(key)/\(place)"
        if let first = firstBead[index] {
          findings.append(
            file.finding(
              "segment-in-two-beads", at: node.span, of: record, pointer: pointer,
              "\(key) segment \(index) already stands in the bead of line \(first)"))
        }
        firstBead[index] = firstBead[index] ?? line
        if let role = role(layer.records[index]), !role.isReport {
          findings.append(
            file.finding(
              "boilerplate-in-bead", at: node.span, of: record, pointer: pointer,
              "\(key) segment \(index) is no part of the report: its role is \(role.rawValue)"))
        }
      }
    }
    // A gold file may hold only what its annotators judged.
    guard !beads.isGold, file.unreadable.isEmpty else { return findings }
    for (index, segment) in layer.records.enumerated()
    where firstBead[index] == nil && role(segment)?.isReport == true {
      findings.append(
        layer.finding(
          "segment-in-no-bead", at: segment.span,
          "\(key) segment \(index) stands in no bead of \(file.path)"))
    }
    return findings
  }

  private func role(_ segment: JSONNode) -> SegmentRole? {
    segment["role"]?.string.flatMap(SegmentRole.init(rawValue:))
  }
}
