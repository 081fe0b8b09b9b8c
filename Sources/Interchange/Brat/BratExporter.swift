import CorpusModel

/// Exports the documents of a corpus for brat (Stenetorp et al., *brat: a Web-based Tool for NLP-Assisted
/// Text Annotation*, EACL 2012): `LANGUAGE/ID.txt`, the source byte for byte, and `LANGUAGE/ID.ann` with
/// a text-bound annotation a segment, its label the role; `annotation.conf` declares the labels.
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
    try sink.text("\(path).ann", .brat, in: &outcome) { file, _ in
      for segment in side.segments {
        let fragments = Self.fragments(of: segment.span, in: side.text)
        guard !fragments.isEmpty else { continue }
        let offsets = fragments.map { fragment in
          let span = side.text.codePoints(of: fragment)
          return "\(span.start) \(span.end)"
        }
        file.records += 1
        let text = fragments.map { side.text.text(in: $0) }.joined(separator: " ")
        try file.write(
          "T\(file.records)\t\(segment.role.rawValue) \(offsets.joined(separator: ";"))\t\(text)\n")
      }
    }
    return outcome
  }

  /// Writes the labels, and counts the beads.
  ///
  /// - Throws: what source and sink throw.
  public func finish(after outcome: ExportOutcome, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    var outcome = ExportOutcome()
    try source.countBeads(losses: &outcome.losses)
    try sink.text("annotation.conf", .brat, in: &outcome) { file, _ in
      try file.write("[entities]\n")
      for role in SegmentRole.allCases {
        try file.write("\(role.rawValue)\n")
        file.records += 1
      }
      try file.write("[relations]\n<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n")
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
