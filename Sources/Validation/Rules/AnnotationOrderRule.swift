import CorpusModel
import JSONSyntax

/// `annotation-order`: annotations stand in the order in which the text has them (a note).
struct AnnotationOrderRule: CorpusRule {
  static let notes = [
    RuleNote(
      "annotation-order", .info, "annotations stand in the order of the text",
      bad: "`\"start\":9` before `\"start\":2`", good: "`\"start\":2` before `\"start\":9`",
      isFixable: true)
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.compactMap { entry in
      guard let file = entry.annotations, let place = Self.firstFault(file) else { return nil }
      let record = file.records[place]
      return file.finding(
        Self.notes[0].name, .info, at: record.span, of: record, pointer: "",
        "the annotation stands after one that begins later in the text")
    }
  }

  func edits(in corpus: CorpusContents) -> [RuleEdit] {
    corpus.documents.compactMap { entry in
      guard let file = entry.annotations, file.unreadable.isEmpty,
        Self.firstFault(file) != nil, let first = file.records.first, let last = file.records.last,
        // A line that holds more than its record would lose it.
        file.records.allSatisfy({ $0.recordSpan != nil })
      else { return nil }
      let sorted = file.records.enumerated().sorted {
        let (left, right) = ($0.element.recordSpan, $1.element.recordSpan)
        return (left?.start ?? 0, left?.end ?? 0, $0.offset)
          < (right?.start ?? 0, right?.end ?? 0, $1.offset)
      }
      return RuleEdit(
        path: file.path, span: TextSpan(first.span.start, last.span.end),
        replacement: sorted.map { file.text.text(in: $0.element.span) }.joined(separator: "\n"))
    }
  }

  private static func firstFault(_ file: RecordFile) -> Int? {
    var furthest = 0
    for (place, record) in file.records.enumerated() {
      guard let span = record.recordSpan else { continue }
      if span.start < furthest { return place }
      furthest = span.start
    }
    return nil
  }
}
