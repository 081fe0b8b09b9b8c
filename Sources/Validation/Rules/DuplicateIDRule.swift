import CorpusModel
import JSONSyntax

/// `duplicate-id`, `paired-twice`: an id names one bead of its file; a document stands in one pair.
///
/// Bad: two beads `b3`. Good: `b3` and `b3a`.
struct DuplicateIDRule: CorpusRule {
  static let notes = [
    RuleNote(
      "duplicate-id", "an id names one bead of its file", bad: "two beads `b3`",
      good: "`b3` and `b3a`"),
    RuleNote(
      "paired-twice", "a document stands in one pair",
      bad: "`fa-1` beside `ar-1` and beside `ar-2`",
      good: "`fa-1` beside `ar-1`"),
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    var findings: [Finding] = []
    for beads in corpus.beads {
      findings += repeated("id", in: beads.file) { node, first in
        beads.file.finding(
          "duplicate-id", at: node.span, pointer: "/id",
          "\(node.excerpt) already names the bead of line \(first)")
      }
    }
    if let pairs = corpus.pairs {
      for language in Language.allCases {
        findings += repeated(language.rawValue, in: pairs) { node, first in
          pairs.finding(
            "paired-twice", at: node.span, pointer: "/" + language.rawValue,
            "\(node.excerpt) already stands in the pair of line \(first)")
        }
      }
    }
    return findings
  }

  private func repeated(
    _ key: String, in file: RecordFile, _ finding: (JSONNode, Int) -> Finding
  ) -> [Finding] {
    var first: [[UInt8]: Int] = [:]
    return file.records.compactMap { record in
      guard let node = record[key], let name = node.string else { return nil }
      if let line = first[Array(name.utf8)] { return finding(node, line) }
      first[Array(name.utf8)] = file.lines.location(ofByte: record.span.start).line
      return nil
    }
  }
}
