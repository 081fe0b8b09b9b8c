import CorpusModel

/// One translation of a file: the text of each side and, where the file tells, where its sentences stand.
struct ParallelUnit: Sendable {
  /// Its name; empty where the file gives none.
  var id = ""
  /// The documents it is from.
  var documents: PerLanguage<DocumentID>
  /// Its texts; empty where there is no counterpart.
  var texts: PerLanguage<String>
  /// Where the sentences stand in their sources, in code points; `nil` where the file does not tell.
  var spans: PerLanguage<[CodePointSpan]?> = PerLanguage(persian: nil, arabic: nil)
  /// How sure it is.
  var score = 1.0
  /// Who stands behind it.
  var status = BeadStatus.auto
  /// What made it.
  var method: String
  /// Who made or checked it.
  var annotators: [String] = []
  /// A remark.
  var note: String?
  /// The file that has it; `nil` for the only one.
  var path: String?
  /// Where the file has it.
  var location: SourceLocation
}

/// A segment as a file describes it, apart from its text's surroundings.
struct PlacedSegment: Sendable {
  var span: CodePointSpan
  var text: String
  var role = SegmentRole.body
  var paragraph = 0
  var path: String?
  var location: SourceLocation
}

/// Makes documents of translations.
///
/// Where a file tells in which code points of its source each sentence stood, the document has it there,
/// white space between, so that every offset holds; where it does not, each side is a line.
struct ParallelAssembly {
  let path: String
  private(set) var units: [ParallelUnit] = []
  /// The segments of documents that are described apart from their translations.
  var segments: [DocumentID: [PlacedSegment]] = [:]
  /// The annotations of documents.
  var annotations: [DocumentID: [PlacedAnnotation]] = [:]
  /// The languages of the documents that are described.
  var languages: [DocumentID: Language] = [:]

  init(path: String) { self.path = path }

  mutating func add(_ unit: ParallelUnit) { units.append(unit) }

  /// The most white space that is put between segments for the sake of their offsets.
  private static let longestGap = 1 << 26

  /// The corpus that the translations make.
  ///
  /// - Throws: `InputError` where spans overlap, leave their text or belong to no segment.
  func corpus() throws(InputError) -> ImportedCorpus {
    var corpus = ImportedCorpus()
    var drafts: [DocumentID: Draft] = [:]
    var order: [DocumentID] = []
    func draft(_ id: DocumentID, _ language: Language, at location: SourceLocation)
      throws(InputError)
    {
      if let known = drafts[id] {
        guard known.language == language else {
          throw InputError(
            path: path, location: location, message: "\(id) is in two languages here")
        }
        return
      }
      drafts[id] = Draft(language: language)
      order.append(id)
    }
    for (id, described) in segments.sorted(by: { $0.key < $1.key }) {
      let location = described.first?.location ?? SourceLocation(line: 1, column: 1)
      try draft(id, languages[id] ?? .persian, at: location)
      drafts[id]?.placed = described
      drafts[id]?.isDescribed = true
    }
    for unit in units {
      for language in Language.allCases {
        try draft(unit.documents[language], language, at: unit.location)
        guard !unit.texts[language].isEmpty else { continue }
        if unit.spans[language] == nil { drafts[unit.documents[language]]?.isPlaced = false }
      }
    }
    // The numbers of each unit's segments.
    var indexes = units.map { _ in PerLanguage<[SegmentIndex]>(persian: [], arabic: []) }
    for language in Language.allCases {
      for (place, unit) in units.enumerated() where !unit.texts[language].isEmpty {
        let id = unit.documents[language]
        guard drafts[id]?.isPlaced == true, let spans = unit.spans[language] else {
          indexes[place][language] = [
            drafts[id]?.appendLine(unit.texts[language]) ?? SegmentIndex(0)
          ]
          continue
        }
        if drafts[id]?.isDescribed == true { continue }
        let sentences = try Self.sentences(of: unit, language, spans, path: path)
        drafts[id]?.placed += sentences
      }
    }
    var numbers: [DocumentID: [CodePointSpan: Int]] = [:]
    for id in order {
      guard let draft = drafts[id] else { continue }
      let (side, placed) = try side(of: draft)
      numbers[id] = placed
      var text = ImportedCorpus.Text(id: id, language: draft.language, side: side)
      if let own = annotations[id], draft.isPlaced {
        (text.side, text.annotations) = try side.laying(own, path: path)
      }
      corpus.texts.append(text)
    }
    try checkAnnotations { drafts[$0]?.isPlaced == true }
    for language in Language.allCases {
      for (place, unit) in units.enumerated() where !unit.texts[language].isEmpty {
        let id = unit.documents[language]
        guard drafts[id]?.isPlaced == true, let spans = unit.spans[language] else { continue }
        for span in spans {
          guard let number = numbers[id]?[span] else {
            throw InputError(
              path: unit.path ?? path, location: unit.location,
              message: "\(span.start)-\(span.end) is no segment of \(id)")
          }
          indexes[place][language].append(SegmentIndex(number))
        }
      }
    }
    corpus.pairs = pairs(indexes)
    return corpus
  }

  /// Makes sure that each annotation is of a document whose segments have their places.
  private func checkAnnotations(_ isPlaced: (DocumentID) -> Bool) throws(InputError) {
    for (id, own) in annotations.sorted(by: { $0.key < $1.key }) where !isPlaced(id) {
      throw InputError(
        path: own.first?.path ?? path,
        location: own.first?.location ?? SourceLocation(line: 1, column: 1),
        message: "where the segments of \(id) stand is not told; give their annotations.jsonl too")
    }
  }

  private func pairs(_ indexes: [PerLanguage<[SegmentIndex]>]) -> [ImportedCorpus.Pair] {
    var pairs: [ImportedCorpus.Pair] = []
    var places: [PerLanguage<DocumentID>: Int] = [:]
    for (unit, segments) in zip(units, indexes) {
      if segments.persian.isEmpty && segments.arabic.isEmpty { continue }
      let place = places[unit.documents] ?? pairs.count
      if place == pairs.count {
        places[unit.documents] = place
        pairs.append(ImportedCorpus.Pair(documents: unit.documents, beads: []))
      }
      var bead = Bead(
        persian: segments.persian, arabic: segments.arabic, score: unit.score,
        status: unit.status, method: unit.method, annotators: unit.annotators, note: unit.note)
      bead.orderSegments()
      pairs[place].beads.append(
        BeadFile.Named(id: unit.id.isEmpty ? nil : unit.id, bead: bead))
    }
    return pairs
  }

  /// A document in the making.
  private struct Draft {
    var language: Language
    /// Whether the file tells where its sentences stand.
    var isPlaced = true
    /// Whether its segments are described apart.
    var isDescribed = false
    var placed: [PlacedSegment] = []
    var lines: [UInt8] = []
    var spans: [TextSpan] = []

    mutating func appendLine(_ text: String) -> SegmentIndex {
      let line = PlainLine.make(text).text.trimmingSpaces
      let start = lines.count
      lines.append(contentsOf: line.utf8)
      spans.append(TextSpan(start, lines.count))
      lines.append(0x0A)
      return SegmentIndex(spans.count - 1)
    }
  }

  /// The sentences of a side, whose text joins them by a space.
  private static func sentences(
    of unit: ParallelUnit, _ language: Language, _ spans: [CodePointSpan], path: String
  ) throws(InputError) -> [PlacedSegment] {
    let letters = unit.texts[language].unicodeScalars
    var position = letters.startIndex
    var sentences: [PlacedSegment] = []
    for (number, span) in spans.enumerated() {
      if number > 0 && position < letters.endIndex { position = letters.index(after: position) }
      guard
        let end = letters.index(
          position, offsetBy: span.end - span.start, limitedBy: letters.endIndex)
      else {
        throw InputError(
          path: unit.path ?? path, location: unit.location,
          message: "the spans of \(unit.documents[language]) are longer than the text")
      }
      sentences.append(
        PlacedSegment(
          span: span, text: String(letters[position..<end]), path: unit.path,
          location: unit.location))
      position = end
    }
    guard position == letters.endIndex else {
      throw InputError(
        path: unit.path ?? path, location: unit.location,
        message: "the text is longer than the spans of \(unit.documents[language])")
    }
    return sentences
  }

  /// The text of a document and the number of each of its spans.
  private func side(of draft: Draft) throws(InputError) -> (BeadSide, [CodePointSpan: Int]) {
    guard draft.isPlaced else {
      let segments = draft.spans.enumerated().map { Segment(span: $1, paragraph: $0) }
      let text = String(decoding: draft.lines, as: UTF8.self)
      return (BeadSide(text: SourceText(text), segments: segments), [:])
    }
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    var numbers: [CodePointSpan: Int] = [:]
    var position = 0
    var lastText = ""
    for placed in draft.placed.sorted(by: {
      ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end)
    }) {
      if let number = numbers[placed.span] {
        // Two translations of one sentence agree on its text.
        guard number == segments.count - 1, lastText.utf8.elementsEqual(placed.text.utf8) else {
          throw InputError(
            path: placed.path ?? path, location: placed.location,
            message: "\(placed.span.start)-\(placed.span.end) has two texts")
        }
        continue
      }
      let gap = placed.span.start - position
      guard gap >= 0 else {
        throw InputError(
          path: placed.path ?? path, location: placed.location,
          message: "\(placed.span.start)-\(placed.span.end) overlaps the segment before it")
      }
      guard gap <= Self.longestGap else {
        throw InputError(
          path: placed.path ?? path, location: placed.location,
          message: "\(placed.span.start) lies too far from the segment before it")
      }
      guard placed.text.unicodeScalars.count == placed.span.end - placed.span.start else {
        throw InputError(
          path: placed.path ?? path, location: placed.location,
          message: "the text is not as long as its span")
      }
      if gap > 0 {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: gap - 1))
      }
      let start = bytes.count
      bytes.append(contentsOf: placed.text.utf8)
      numbers[placed.span] = segments.count
      segments.append(
        Segment(
          span: TextSpan(start, bytes.count), role: placed.role,
          paragraph: draft.isDescribed ? placed.paragraph : segments.count))
      position = placed.span.end
      lastText = placed.text
    }
    if !bytes.isEmpty { bytes.append(0x0A) }
    return (
      BeadSide(text: SourceText(String(decoding: bytes, as: UTF8.self)), segments: segments),
      numbers
    )
  }
}
