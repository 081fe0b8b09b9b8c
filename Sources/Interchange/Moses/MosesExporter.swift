import CorpusModel

/// Exports a corpus as Moses takes it (Koehn et al., *Moses: Open Source Toolkit for Statistical
/// Machine Translation*, ACL 2007) and OPUS ships it: `NAME.ar-fa.ar` and `NAME.ar-fa.fa`, in which
/// lines of one number are translations; `NAME.ar-fa.ids`, which names documents and sentences of each
/// line; `NAME.ar-fa.scores`, the probability that the line is right.
///
/// No line holds what any reader takes for its end: line breaks of every kind, tabs and control
/// characters are replaced by spaces and counted. White space at the ends of a line goes, runs of it
/// stay.
public struct MosesExporter: Exporter {
  /// One of the files.
  public enum Step: Sendable {
    /// The lines of a language.
    case lines(Language)
    /// Where each line comes from.
    case ids
    /// How sure each line is.
    case scores
  }

  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The files.
  public var steps: [Step] { [.lines(.arabic), .lines(.persian), .ids, .scores] }

  /// Writes one of the files.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ step: Step, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    let name = "\(source.description.fileName).ar-fa"
    switch step {
    case .lines(let language):
      try sink.text("\(name).\(language.rawValue)", .moses, in: &outcome) { file, losses in
        try forEach { bead, _, sides, _ in
          let line = PlainLine.make(sides[language].joinedText(of: bead.spans[language]))
          losses.add(.lineBreak, line.replacements)
          losses.add(.sentenceBoundary, bead.spans[language].count - 1)
          try file.write(line.text.trimmingSpaces.utf8)
          try file.write("\n")
          file.records += 1
        }
      }
    case .ids:
      source.countDocuments(losses: &outcome.losses)
      try sink.text("\(name).ids", .moses, in: &outcome) { file, losses in
        try forEach(countingIn: &losses) { bead, pair, _, losses in
          losses.add(.beadMethod)
          losses.add(.beadName)
          if bead.bead.status != .auto { losses.add(.beadStatus) }
          if bead.bead.note != nil { losses.add(.beadNote) }
          losses.add(.beadAnnotator, bead.bead.annotators.count)
          let documents = [Language.arabic, .persian].map { "\($0.rawValue)/\(pair[$0]).xml.gz" }
          let sentences = [Language.arabic, .persian].map { language in
            bead.bead.segments[language].map { XCES.sentence($0) }.joined(separator: " ")
          }
          try file.write((documents + sentences).joined(separator: "\t") + "\n")
          file.records += 1
        }
        for pair in source.bitexts {
          let sides = try PerLanguage(
            persian: source.side(of: pair.persian), arabic: source.side(of: pair.arabic))
          try source.countLayers(of: pair, in: sides, losses: &losses)
        }
      }
    case .scores:
      try sink.text("\(name).scores", .moses, in: &outcome) { file, losses in
        try forEach { bead, _, _, _ in
          try file.write(FixedDecimals.four(bead.bead.score) + "\n")
          file.records += 1
        }
      }
    }
    return outcome
  }

  private func forEach(
    _ body: (ParallelBead, PerLanguage<DocumentID>, PerLanguage<BeadSide>, inout LossReport) throws
      -> Void
  ) throws {
    // Losses of beads are counted with the ids alone.
    var ignored = LossReport()
    try forEach(countingIn: &ignored, body)
  }

  private func forEach(
    countingIn losses: inout LossReport,
    _ body: (ParallelBead, PerLanguage<DocumentID>, PerLanguage<BeadSide>, inout LossReport) throws
      -> Void
  ) throws {
    for pair in source.bitexts {
      let (sides, beads) = try source.translations(pair, losses: &losses)
      for bead in beads { try body(bead, pair, sides, &losses) }
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: Substring {
    var text = Substring(self)
    while text.utf8.first == 0x20 { text.removeFirst() }
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }
}
