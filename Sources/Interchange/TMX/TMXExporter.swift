import CorpusModel

/// Exports a corpus as TMX 1.4b (LISA OSCAR, *Translation Memory eXchange*), one `<tu>` a bead, to be
/// read by every translation memory.
///
/// - The sentences of a side are joined by one space; `x-fa-spans` and `x-ar-spans` tell where each
///   stands in its source, in code points, and so where it ends in the `<seg>`.
/// - `tuid` is the pair and the name of the bead; `x-score`, `x-status`, `x-method` and `x-annotator`
///   are its origin, a remark its `<note>`.
/// - A bead with one side is no translation, and a rejected one is a wrong one: neither is written, both
///   are counted.
public struct TMXExporter: Exporter {
  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The one file.
  public var steps: [ExportFormat] { [.tmx] }

  /// Writes the file.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ step: ExportFormat, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    let corpus = source.description
    source.countDocuments(losses: &outcome.losses)
    try sink.xml("\(corpus.fileName).tmx", .tmx, in: &outcome) { xml, losses in
      var count = 0
      try xml.block("tmx", ["version": "1.4"]) {
        try xml.block(
          "header",
          [
            "creationtool": "Muwazi", "creationtoolversion": corpus.toolVersion,
            "segtype": "sentence", "o-tmf": "Muwazi", "adminlang": "en",
            "srclang": Language.persian.rawValue, "datatype": "plaintext",
          ]
        ) { try xml.block("prop", ["type": "x-corpus"], text: corpus.name) }
        try xml.block("body") {
          for pair in source.bitexts {
            let (sides, beads) = try source.translations(pair, losses: &losses)
            for language in Language.allCases {
              losses.add(.segmentRole, beads.roles(of: language, in: sides))
            }
            try source.countLayers(of: pair, in: sides, losses: &losses)
            for bead in beads { try Self.write(bead, of: pair, sides, to: xml) }
            count += beads.count
          }
        }
      }
      return count
    }
    return outcome
  }

  private static func write(
    _ unit: ParallelBead, of pair: PerLanguage<DocumentID>, _ sides: PerLanguage<BeadSide>,
    to xml: XMLWriter
  ) throws {
    let bead = unit.bead
    try xml.block("tu", ["tuid": "\(pair.map(\.rawValue).joined).\(unit.id)"]) {
      if let note = bead.note { try xml.block("note", text: note) }
      func property(_ type: String, _ value: String) throws {
        try xml.block("prop", ["type": "x-\(type)"], text: value)
      }
      try property("type", bead.type)
      try property("score", FixedDecimals.four(bead.score))
      try property("status", bead.status.rawValue)
      try property("method", bead.method)
      for annotator in bead.annotators { try property("annotator", annotator) }
      for language in Language.allCases {
        try property("\(language.rawValue)-document", pair[language].rawValue)
        try property(
          "\(language.rawValue)-spans", SpanList.text(unit.spans[language], of: sides[language]))
      }
      for language in Language.allCases {
        try xml.block("tuv", ["xml:lang": language.rawValue]) {
          try xml.block("seg", text: sides[language].joinedText(of: unit.spans[language]))
        }
      }
    }
  }
}

extension [ParallelBead] {
  /// How many of their sentences have a role that needs telling.
  func roles(of language: Language, in sides: PerLanguage<BeadSide>) -> Int {
    reduce(0) { sum, unit in
      sum
        + unit.bead.segments[language].count {
          sides[language].segments[$0.rawValue].role != .body
        }
    }
  }
}
