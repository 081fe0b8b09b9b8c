import CorpusModel

/// Exports the documents of a corpus for brat (Stenetorp et al., *brat: a Web-based Tool for NLP-Assisted
/// Text Annotation*, EACL 2012): `LANGUAGE/ID.txt`, the source byte for byte, and `LANGUAGE/ID.ann` with
/// a text-bound annotation a segment, its label the role, and one an annotation of a layer, its label the
/// layer and what it is (`names-person`), its members in a note of the annotator; speech is related to the
/// name of who speaks. `annotation.conf` declares the labels.
///
/// Offsets are code points. What must not stand in a line of `.ann` divides an annotation into
/// fragments, which brat joins with a space. brat looks at one document at a time: beads are lost.
public struct BratExporter: Exporter {
  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The documents.
  public var steps: [ExportDocument] { source.documents }

  /// Writes the files of a document.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ document: ExportDocument, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    let side = try source.side(of: document.id)
    let path = "\(document.language.rawValue)/\(document.id)"
    if document.hasMetadata { outcome.losses.add(.documentMetadata) }
    outcome.losses.add(
      .token, try source.tokenCount(of: document.id, in: side))
    outcome.losses.add(.paragraph, Set(side.segments.map(\.paragraph)).count)
    try sink.text("\(path).txt", .brat, in: &outcome) { file, _ in
      try file.write(side.text.bytes)
      file.records = 1
    }
    let annotations = try source.heldAnnotations(
      of: document.id, in: side, losses: &outcome.losses)
    try sink.text("\(path).ann", .brat, in: &outcome) { file, losses in
      func bind(_ span: TextSpan, _ label: String) throws -> Int? {
        let fragments = Self.fragments(of: span, in: side.text)
        guard !fragments.isEmpty else { return nil }
        let offsets = fragments.map { fragment in
          let span = side.text.codePoints(of: fragment)
          return "\(span.start) \(span.end)"
        }
        file.records += 1
        let text = fragments.map { side.text.text(in: $0) }.joined(separator: " ")
        try file.write(
          "T\(file.records)\t\(label) \(offsets.joined(separator: ";"))\t\(text)\n")
        return file.records
      }
      for segment in side.segments { _ = try bind(segment.span, segment.role.rawValue) }
      var bound: [(number: Int, annotation: LayerAnnotation)] = []
      for annotation in annotations {
        guard let number = try bind(annotation.span, Self.label(of: annotation)) else {
          losses.add(.annotation)
          continue
        }
        bound.append((number, annotation))
      }
      for (place, item) in bound.enumerated() where !item.annotation.members.isEmpty {
        let members = PlainLine.make(item.annotation.memberObject)
        losses.add(.lineBreak, members.replacements)
        try file.write("#\(place + 1)\tAnnotatorNotes T\(item.number)\t\(members.text)\n")
      }
      for (number, relation) in Self.speakers(of: bound).enumerated() {
        try file.write(
          "R\(number + 1)\tspeaker Arg1:T\(relation.speech) Arg2:T\(relation.name)\n")
      }
    }
    return outcome
  }

  /// The label of an annotation: brat takes ASCII letters, digits, `-` and `_`.
  private static func label(of annotation: LayerAnnotation) -> String {
    let parts =
      annotation.label == annotation.layer
      ? [annotation.layer] : [annotation.layer, annotation.label]
    return parts.map { part in
      String(
        String.UnicodeScalarView(
          part.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
              ? scalar : "_"
          }))
    }.joined(separator: "-")
  }

  /// Which name each speech is of: the last one of its key before it, else the first after it.
  private static func speakers(
    of bound: [(number: Int, annotation: LayerAnnotation)]
  ) -> [(speech: Int, name: Int)] {
    var names: [String: [(start: Int, number: Int)]] = [:]
    for (number, annotation) in bound where annotation.layer == "names" {
      guard let key = annotation.text("key") else { continue }
      names[key, default: []].append((annotation.span.start, number))
    }
    return bound.compactMap { number, annotation in
      guard annotation.layer == "speech", let key = annotation.text("key"), let own = names[key]
      else { return nil }
      // They ascend.
      var low = 0
      var high = own.count
      while low < high {
        let middle = (low + high) / 2
        if own[middle].start < annotation.span.start { low = middle + 1 } else { high = middle }
      }
      return (number, own[max(low - 1, 0)].number)
    }
  }

  /// Writes the labels, and counts the beads.
  ///
  /// - Throws: what source and sink throw.
  public func finish(after outcome: ExportOutcome, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    var outcome = ExportOutcome()
    try source.countBeads(losses: &outcome.losses)
    var labels: Set<String> = []
    for document in source.documents where try source.annotationCount(of: document.id) > 0 {
      let side = try source.side(of: document.id)
      for annotation in try source.annotations(of: document.id, in: side)
      where !annotation.isRejected {
        labels.insert(Self.label(of: annotation))
      }
    }
    try sink.text("annotation.conf", .brat, in: &outcome) { file, _ in
      try file.write("[entities]\n")
      let roles = SegmentRole.allCases.map(\.rawValue)
      for label in roles + labels.subtracting(roles).sorted(by: <) {
        try file.write("\(label)\n")
        file.records += 1
      }
      try file.write("[relations]\n<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n")
      if !labels.isEmpty { try file.write("speaker Arg1:<ENTITY>, Arg2:<ENTITY>\n") }
      try file.write("[events]\n[attributes]\n")
    }
    return outcome
  }

  /// The stretches of a span between the characters that would break a line of `.ann`.
  static func fragments(of span: TextSpan, in text: SourceText) -> [TextSpan] {
    var fragments: [TextSpan] = []
    var start = span.start
    var position = span.start
    for scalar in text.text(in: span).unicodeScalars {
      let length = UTF8.width(scalar)
      if PlainLine.breaks(scalar) {
        if start < position { fragments.append(TextSpan(start, position)) }
        start = position + length
      }
      position += length
    }
    if start < position { fragments.append(TextSpan(start, position)) }
    return fragments
  }
}
