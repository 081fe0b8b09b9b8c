import CorpusModel

/// Exports a corpus as CoNLL-U (Universal Dependencies, *CoNLL-U Format*), `LANGUAGE/ID.conllu`, a file a
/// document. Nothing is parsed: the files pass level 1 of the UD validator, and a parser fills them.
///
/// - A word with ZWNJ is one FORM, the joiner in it. What white space follows a token is told by
///   `SpaceAfter=No` and `SpacesAfter`, so that the text of a segment is lossless.
/// - UPOS stands only where the kind of a token tells it: NUM, PUNCT, SYM; `Kind` in MISC tells
///   addresses and tags apart.
/// - Comments of a sentence: `newpar id`, `sent_id` (the `xml:id` of the TEI export), `text`, `role`,
///   `start` and `end` (code points of the source), and for each bead `bead`, `bead_score`,
///   `bead_status` and `aligned`, the `sent_id`s of its other side.
/// - A layer of annotations is a key of MISC, `Names=B-person` where one begins and `I-person` where it goes
///   on; of those that overlap the first and longest. A comment of the sentence in which it begins,
///   `annotation`, has each annotation whole, in JSON.
/// - UD asks for Unicode's form C: forms that are not are put into it, and counted.
public struct CoNLLUExporter: Exporter {
  private let source: any ExportSource
  private let views: TextViews

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource, views: TextViews) {
    self.source = source
    self.views = views
  }

  /// The documents.
  public var steps: [ExportDocument] { source.documents }

  /// Writes the file of a document.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ document: ExportDocument, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    let side = try source.side(of: document.id)
    let tokens = try source.tokens(of: document.id, in: side)
    let beads = try beads(of: document, losses: &outcome.losses)
    let layers = TokenLayers(
      try source.annotations(of: document.id, in: side), over: side, tokens: tokens)
    outcome.losses.add(layers.losses)
    if document.hasMetadata { outcome.losses.add(.documentMetadata) }
    let path = "\(document.language.rawValue)/\(document.id).conllu"
    try sink.text(path, .conllu, in: &outcome) { file, losses in
      var paragraph: Int?
      for (index, segment) in side.segments.enumerated() {
        guard tokens.indices.contains(index), !tokens[index].isEmpty else {
          losses.add(.tokenlessSegment)
          continue
        }
        var comments: [String] = []
        if file.records == 0 { comments.append("newdoc id = \(document.id)") }
        if paragraph != segment.paragraph {
          comments.append("newpar id = \(document.id).p\(segment.paragraph)")
          paragraph = segment.paragraph
        }
        comments.append("sent_id = \(TEI.segment(document.id, index))")
        let line = PlainLine.make(side.text.text(in: segment.span), with: "\u{FFFD}")
        comments.append("text = \(views.composed(line.text))")
        let span = side.text.codePoints(of: segment.span)
        comments += [
          "role = \(segment.role.rawValue)", "start = \(span.start)", "end = \(span.end)",
        ]
        for comment in comments { try file.write("# \(comment)\n") }
        for comment in beads[index] ?? [] { try file.write("# \(comment)\n") }
        for record in layers.records[index] ?? [] {
          let line = PlainLine.make(record, with: "\u{FFFD}")
          try file.write("# annotation = \(views.composed(line.text))\n")
        }
        try write(
          tokens[index], of: segment, document, side, layers.labels[index] ?? [:], to: &file,
          losses: &losses)
        try file.write("\n")
        file.records += 1
      }
    }
    return outcome
  }

  /// The comments that tell of the beads of each segment.
  private func beads(
    of document: ExportDocument, losses: inout LossReport
  ) throws -> [Int: [String]] {
    var comments: [Int: [String]] = [:]
    for pair in source.bitexts where pair[document.language] == document.id {
      let other = document.language.counterpart
      for (id, bead) in try source.bitext(pair).beads {
        // Both documents tell of a bead; one of them counts what is lost of it.
        let counts = document.language == .persian
        guard bead.status != .rejected else {
          if counts { losses.add(.rejectedBead) }
          continue
        }
        if counts { losses.addOrigin(of: bead, status: false) }
        let aligned = bead.segments[other].map { TEI.segment(pair[other], $0.rawValue) }
        let name = PlainLine.make("\(pair.map(\.rawValue).joined).\(id)").text
        var own = [
          "bead = \(views.composed(name))", "bead_score = \(FixedDecimals.four(bead.score))",
          "bead_status = \(bead.status.rawValue)",
        ]
        if !aligned.isEmpty { own.append("aligned = \(aligned.joined(separator: " "))") }
        for segment in bead.segments[document.language] {
          comments[segment.rawValue, default: []] += own
        }
      }
    }
    return comments
  }

  private func write(
    _ tokens: [Token], of segment: Segment, _ document: ExportDocument, _ side: BeadSide,
    _ labels: [Int: [String]], to file: inout ExportText, losses: inout LossReport
  ) throws {
    for (index, token) in tokens.enumerated() {
      let text = side.text.text(in: token.span)
      let line = PlainLine.make(text, with: "\u{FFFD}")
      losses.add(.lineBreak, line.replacements)
      let form = views.composed(line.text)
      if !form.utf8.elementsEqual(line.text.utf8) { losses.add(.composition) }
      let end = index + 1 < tokens.count ? tokens[index + 1].span.start : segment.span.end
      var misc = token.kind.misc + (labels[index] ?? [])
      misc += Self.spaces(
        side.text.text(in: TextSpan(token.span.end, end)), isLast: index + 1 == tokens.count)
      if token.kind == .word, let latin = views.romanized?(text, document.language) {
        misc.append("Translit=\(latin)")
      }
      let misced = misc.isEmpty ? "_" : misc.joined(separator: "|")
      try file.write(
        "\(index + 1)\t\(form)\t_\t\(token.kind.universal)\t_\t_\t_\t_\t_\t\(misced)\n")
    }
  }

  /// What follows a token: `SpaceAfter=No`, or the white space where it is no single space, written as
  /// UDPipe does.
  private static func spaces(_ gap: String, isLast: Bool) -> [String] {
    if gap == " " || (gap.isEmpty && isLast) { return [] }
    if gap.isEmpty { return ["SpaceAfter=No"] }
    var escaped = ""
    for scalar in gap.unicodeScalars {
      switch scalar {
      case " ": escaped += "\\s"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      case "\n": escaped += "\\n"
      case "|": escaped += "\\p"
      case "\\": escaped += "\\\\"
      // What Python takes for white space or the end of a line, and the controls.
      case _ where scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F:
        escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return ["SpacesAfter=\(escaped)"]
  }
}

extension TokenKind {
  /// The universal part of speech, where the kind alone tells it.
  fileprivate var universal: String {
    switch self {
    case .punctuation: "PUNCT"
    case .symbol: "SYM"
    case .number: "NUM"
    case .word, .url, .email, .handle, .hashtag: "_"
    }
  }

  fileprivate var misc: [String] {
    switch self {
    case .word, .punctuation, .symbol, .number: []
    case .url, .email, .handle, .hashtag: ["Kind=\(rawValue)"]
    }
  }
}
