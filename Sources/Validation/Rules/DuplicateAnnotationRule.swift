import CorpusModel
import JSONSyntax

/// `duplicate-annotation`: a layer says a thing once (a warning).
struct DuplicateAnnotationRule: CorpusRule {
  static let notes = [
    RuleNote(
      "duplicate-annotation", .warning, "no annotation stands twice in its file",
      bad: "the same line twice", good: "the line once", isFixable: true)
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    repeated(in: corpus).map { file, record, line in
      file.finding(
        Self.notes[0].name, .warning, at: record.span, of: record, pointer: "",
        "the annotation already stands in line \(line)")
    }
  }

  func edits(in corpus: CorpusContents) -> [RuleEdit] {
    repeated(in: corpus).map { file, record, _ in
      let end = record.span.end
      let rest = file.text.bytes[end...].prefix { $0 != 0x0A }
      return RuleEdit(
        path: file.path,
        span: TextSpan(record.span.start, min(end + rest.count + 1, file.text.bytes.count)),
        replacement: "")
    }
  }

  private func repeated(
    in corpus: CorpusContents
  ) -> [(file: RecordFile, record: JSONNode, line: Int)] {
    var repeated: [(file: RecordFile, record: JSONNode, line: Int)] = []
    for file in corpus.documents.compactMap(\.annotations) {
      var first: [Int: [JSONNode]] = [:]
      for record in file.records {
        let hash = record.equalityHash
        if let twin = first[hash]?.first(where: { $0.isEqual(to: record) }) {
          let line = file.lines.location(ofByte: twin.span.start).line
          repeated.append((file, record, line))
        } else {
          first[hash, default: []].append(record)
        }
      }
    }
    return repeated
  }
}
