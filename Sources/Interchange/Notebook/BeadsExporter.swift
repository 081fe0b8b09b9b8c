import CorpusModel

/// Writes all beads of a corpus, null and rejected ones among them, as one file of records a pair:
/// `beads/FA__AR.beads.jsonl`, for a notebook.
public struct BeadsExporter: Exporter {
  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The pairs.
  public var steps: [PerLanguage<DocumentID>] { source.bitexts }

  /// Writes the beads of a pair.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ pair: PerLanguage<DocumentID>, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    var outcome = ExportOutcome()
    let (sides, _) = try source.bitext(pair)
    let beads = try source.beads(of: pair)
    let path = "beads/\(pair.map(\.rawValue).joined).beads.jsonl"
    try sink.text(path, .notebook, in: &outcome) { file, _ in
      try file.write(BeadFile.bytes(beads, over: sides))
      file.records = beads.count
    }
    return outcome
  }
}
