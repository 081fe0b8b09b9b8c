import CorpusModel
import Interchange

/// The beads of a file that a person made or rejected, found again in today's sentences.
public struct HumanBeads: Sendable {
  /// The beads, with the numbers that their sentences have today.
  public var beads: [BeadFile.Named]
  /// What could not be found again; where there is any, the file must stay as it is.
  public var findings: [Finding]

  /// Finds the beads of a person again.
  ///
  /// Where the sentences are numbered as when the file was written (`isSameNumbering`), the numbers
  /// count, for it is they that a person corrects. Where they are numbered anew, the spans count, and
  /// the text is checked against them. Where nobody knows (`nil`), the two must agree.
  public init(
    in records: [BeadRecord], path: String, over sides: PerLanguage<BeadSide>,
    isSameNumbering: Bool?
  ) {
    beads = []
    findings = []
    var taken = PerLanguage<Set<SegmentIndex>>(persian: [], arabic: [])
    var ids: Set<String> = []
    var serial = 0
    for record in records where record.bead.status != .auto {
      var bead = record.bead
      var problem: String?
      for language in Language.allCases {
        switch Self.find(record, language, in: sides[language], isSameNumbering) {
        case .success(let found): bead.segments[language] = found
        case .failure(let fault): problem = problem ?? fault.message
        }
        if bead.status == .manual {
          let before = taken[language].count + bead.segments[language].count
          taken[language].formUnion(bead.segments[language])
          if taken[language].count != before && problem == nil {
            problem = "a sentence stands in two manual beads"
          }
        }
      }
      if problem == nil && bead.segments.persian.isEmpty && bead.segments.arabic.isEmpty {
        problem = "a bead without sentences"
      }
      var id = record.id
      while id.isEmpty || (record.id.isEmpty && records.contains { $0.id == id }) {
        serial += 1
        id = "m\(serial)"
      }
      if problem == nil && !ids.insert(id).inserted { problem = "two beads are called \(id)" }
      if let problem {
        findings.append(
          Finding(
            rule: "manual-bead", severity: .error, path: path, location: record.location,
            message: problem, record: id))
      } else {
        beads.append(BeadFile.Named(id: id, bead: bead))
      }
    }
  }

  private struct Fault: Error {
    var message: String
  }

  private static func find(
    _ record: BeadRecord, _ language: Language, in side: BeadSide, _ isSameNumbering: Bool?
  ) -> Result<[SegmentIndex], Fault> {
    let indexes = record.bead.segments[language]
    let spans = record.spans[language]
    let isInRange = indexes.allSatisfy { $0.rawValue < side.segments.count }
    let spansOfIndexes =
      isInRange
      ? indexes.map { side.text.codePoints(of: side.segments[$0.rawValue].span) } : nil
    // The person gave numbers alone.
    if spans.isEmpty && isInRange { return .success(indexes) }
    // Nothing moved: the sentences of today stand where they stood and say what they said.
    if spansOfIndexes == spans {
      let text = record.texts[language]
      let today = indexes.map { side.segments[$0.rawValue].span }
      if isSameNumbering == true || text.isEmpty || side.joinedText(of: today) == text {
        return .success(indexes)
      }
    }
    switch isSameNumbering {
    case true?:
      guard isInRange else {
        return .failure(
          Fault(message: "the \(language.rawValue) text has no sentence of that number"))
      }
      return .success(indexes)
    case false?:
      return findAgain(spans, text: record.texts[language], language, in: side)
    case nil where spansOfIndexes == spans: return .failure(moved(language))
    case nil:
      let name = "\(language.rawValue)_spans"
      return .failure(
        Fault(
          message: "\"\(language.rawValue)\" and \"\(name)\" name different sentences; "
            + "correct one of them, or set \"\(name)\" to [] to go by the numbers"))
    }
  }

  /// The sentences that lie in the spans by more than half.
  private static func findAgain(
    _ spans: [CodePointSpan], text: String, _ language: Language, in side: BeadSide
  ) -> Result<[SegmentIndex], Fault> {
    let bytes = spans.compactMap { side.text.span(of: $0) }
    guard bytes.count == spans.count, text.isEmpty || side.joinedText(of: bytes) == text else {
      return .failure(moved(language))
    }
    let found = side.segments.indices.filter { index in
      let segment = side.segments[index].span
      let shared = bytes.reduce(0) { sum, span in
        sum + max(0, min(span.end, segment.end) - max(span.start, segment.start))
      }
      return shared * 2 > segment.count
    }
    return found.isEmpty ? .failure(moved(language)) : .success(found.map { SegmentIndex($0) })
  }

  private static func moved(_ language: Language) -> Fault {
    Fault(message: "its \(language.rawValue) sentences are no longer there; correct the numbers")
  }
}
