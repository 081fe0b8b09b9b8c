import CorpusModel

/// Exports the pairs of a corpus for InterText (Vondřička, *Aligning Parallel Texts with InterText*,
/// LREC 2014): of each pair two texts, `FA__AR.fa.xml` and `FA__AR.ar.xml`, and their alignment,
/// `FA__AR.ar.fa.xml`.
///
/// Ids are `p:s`, paragraph and sentence counted from 1. Arabic is the side of `fromDoc`, and `xtargets`
/// gives the ids of `toDoc` first, as do the numbers of `type`: the opposite of OPUS.
public struct InterTextExporter: Exporter {
  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The pairs.
  public var steps: [PerLanguage<DocumentID>] { source.bitexts }

  /// Writes the files of a pair.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ pair: PerLanguage<DocumentID>, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    var outcome = ExportOutcome()
    let name = pair.map(\.rawValue).joined
    let (sides, beads) = try source.bitext(pair)
    for language in Language.allCases {
      try sink.xml("\(name).\(language.rawValue).xml", .xces, in: &outcome) { xml, losses in
        try Self.write(sides[language], to: xml, losses: &losses)
      }
    }
    let ids = sides.map { Self.ids(of: $0.segments) }
    try sink.xml("\(name).ar.fa.xml", .xces, in: &outcome) { xml, losses in
      try source.countLayers(of: pair, in: sides, losses: &losses)
      let held = beads.filter { $0.bead.status != .rejected }
      losses.add(.rejectedBead, beads.count - held.count)
      try xml.block(
        "linkGrp", ["toDoc": "\(name).fa.xml", "fromDoc": "\(name).ar.xml"]
      ) {
        for (_, bead) in held {
          losses.addOrigin(of: bead, status: false)
          losses.add(.beadScore)
          losses.add(.beadName)
          let ends = Language.allCases.map { language in
            bead.segments[language].map { ids[language][$0.rawValue] }.joined(separator: " ")
          }
          try xml.block(
            "link",
            [
              "type": bead.type, "xtargets": ends.joined(separator: ";"),
              "status": bead.status == .manual ? "man" : "auto",
            ])
        }
      }
      return held.count
    }
    return outcome
  }

  /// Counts the documents that no file holds.
  ///
  /// - Throws: nothing; an ``Exporter`` may.
  public func finish(after outcome: ExportOutcome, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    var last = ExportOutcome()
    source.countDocuments(losses: &last.losses)
    return last
  }

  private static func write(
    _ side: BeadSide, to xml: XMLWriter, losses: inout LossReport
  ) throws -> Int {
    losses.add(.segmentRole, side.segments.count { $0.role != .body })
    losses.add(.offset, side.segments.count)
    try xml.block("text") {
      let ids = ids(of: side.segments)
      for (number, paragraph) in XCES.paragraphs(of: side.segments).enumerated() {
        try xml.block("p", ["id": String(number + 1)]) {
          for index in paragraph {
            try xml.block(
              "s", ["id": ids[index]], text: side.text.text(in: side.segments[index].span))
          }
        }
      }
    }
    return side.segments.count
  }

  private static func ids(of segments: [Segment]) -> [String] {
    XCES.paragraphs(of: segments).enumerated().flatMap { number, paragraph in
      paragraph.map { "\(number + 1):\($0 - paragraph.lowerBound + 1)" }
    }
  }
}
