import CorpusModel
import CorpusStore
import Interchange
import JSONSyntax
import Orthography

/// Exports a corpus on disk.
public struct CorpusExportRun: Sendable {
  /// What to export of a corpus, and how.
  public struct Options: Sendable {
    /// The format.
    public var format: ExportFormat
    /// The notation of XCES.
    public var flavour = XCESFlavour.opus
    /// The scheme by which words are written in Latin letters too, where the format has a place.
    public var romanization: RomanizationScheme?
    /// Whether to leave the texts out: offsets and hashes only.
    public var isStandOff = false
    /// Which beads to export.
    public var filter = BeadFilter()
    /// The parts to divide the corpus into, each in a directory of its own.
    public var split: CorpusSplit?

    /// Names a format.
    public init(_ format: ExportFormat) { self.format = format }
  }

  /// What was written, and what the format could not hold.
  public struct Result: Sendable {
    /// The files with their SHA-256.
    public var files: [(file: ExportedFile, sha256: String)]
    /// What was lost.
    public var losses: LossReport
    /// What the filter removed, a line a reason.
    public var removals: [String] = []
    /// The documents and pairs of each part.
    public var parts: [(name: String, documents: Int, pairs: Int)] = []

    /// One a line: `{"path","format","sha256","records"}`.
    public var records: [UInt8] {
      var json = JSONWriter()
      for (file, sha256) in files {
        json.object { record in
          record.field("path", file.path)
          record.field("format", file.format.rawValue)
          record.field("sha256", sha256)
          record.field("records", file.records)
        }
        json.newline()
      }
      return json.bytes
    }
  }

  private let corpus: StoredCorpus
  private let jobs: Int

  /// Opens a corpus that has been built.
  ///
  /// - Parameter jobs: at most so many files at a time.
  /// - Throws: `StoreError` where there is no corpus or its manifest is at fault.
  public init(of directory: CorpusDirectory, jobs: Int = 1) throws {
    corpus = try StoredCorpus(directory)
    self.jobs = jobs
  }

  /// Writes the corpus in a format into a directory. The files are the same whatever the number of
  /// jobs.
  ///
  /// - Throws: `InputError` where a file of the corpus is not what it should be, `FileError` where one
  ///   cannot be written, `ExportError` where the parts of the corpus contradict one another.
  public func export(as format: ExportFormat, to output: String) async throws -> Result {
    try await export(Options(format), to: output)
  }

  /// Writes what is asked for of the corpus into a directory.
  ///
  /// - Throws: as ``export(as:to:)``; `ICUError` where ICU does not take the rules of a romanization.
  public func export(_ options: Options, to output: String) async throws -> Result {
    let directory = ExportDirectory(output)
    var result = Result(files: [], losses: LossReport())
    var whole: any ExportSource = corpus
    if !options.filter.isEmpty {
      let (selected, report) = try options.filter.select(from: corpus)
      whole = selected
      result.removals = report.lines(of: options.filter)
    }
    var outcome = ExportOutcome()
    var data: [DatasetFile] = []
    if let split = options.split {
      let assignment = try split.assignment(of: whole)
      for (place, part) in split.parts.enumerated() {
        let source = SelectedCorpus(whole, documents: { assignment[$0] == place })
        result.parts.append((part.name, source.documents.count, source.bitexts.count))
        let own = try await run(source, options, to: PrefixedSink(directory, part.name))
          .prefixed(part.name)
        data += files(of: own, in: directory, split: part.name)
        outcome.add(own)
      }
    } else {
      let own = try await run(whole, options, to: directory)
      data = files(of: own, in: directory, split: nil)
      outcome.add(own)
    }
    if (options.format == .jsonl || options.format == .croissant) && !options.isStandOff {
      try writeCard(options.format, data, result.removals, to: directory, in: &outcome)
    }
    result.files = outcome.files.map { ($0, directory.sha256(of: $0.path) ?? "") }
    result.losses = outcome.losses
    return result
  }

  private func files(
    of outcome: ExportOutcome, in directory: ExportDirectory, split: String?
  ) -> [DatasetFile] {
    outcome.files.map { file in
      DatasetFile(
        path: file.path, sha256: directory.sha256(of: file.path) ?? "", records: file.records,
        split: split)
    }
  }

  /// Writes what makes a data set of the files: its card and its Croissant metadata.
  private func writeCard(
    _ format: ExportFormat, _ data: [DatasetFile], _ removals: [String],
    to directory: ExportDirectory, in outcome: inout ExportOutcome
  ) throws {
    var files = [(Croissant.path, Croissant.bytes(corpus.description, files: data))]
    if format == .jsonl {
      files.insert(
        (
          DatasetCard.path,
          DatasetCard.bytes(corpus.description, files: data, selection: removals)
        ), at: 0)
    }
    for (path, bytes) in files {
      try directory.write(path) { append in try append(bytes) }
      outcome.files.append(ExportedFile(path: path, format: format, records: data.count))
    }
  }

  private func run(
    _ source: some ExportSource, _ options: Options, to sink: some ExportSink
  ) async throws -> ExportOutcome {
    switch options.format {
    case .tei: return try await run(TEIExporter(source, views: try views(options)), to: sink)
    case .jsonl, .croissant:
      return try await run(
        JSONLinesExporter(source, as: options.format, isStandOff: options.isStandOff), to: sink)
    case .xces where options.flavour == .intertext:
      return try await run(InterTextExporter(source), to: sink)
    case .xces: return try await run(XCESExporter(source), to: sink)
    case .tmx: return try await run(TMXExporter(source), to: sink)
    case .moses: return try await run(MosesExporter(source), to: sink)
    case .conllu:
      return try await run(CoNLLUExporter(source, views: try views(options)), to: sink)
    case .notebook: return try await notebook(source, to: sink)
    case .stam: return try await run(STAMExporter(source), to: sink)
    case .cas: return try await run(CASExporter(source), to: sink)
    case .webanno: return try await run(WebAnnotationExporter(source), to: sink)
    case .brat: return try await run(BratExporter(source), to: sink)
    case .spacy: return try await run(SpaCyExporter(source), to: sink)
    case .csv, .tsv: return try await run(TableExporter(source, as: options.format), to: sink)
    }
  }

  private func notebook(_ source: some ExportSource, to sink: some ExportSink) async throws
    -> ExportOutcome
  {
    var outcome = ExportOutcome()
    for (folder, part) in [
      ("data/tei", try await run(TEIExporter(source), to: PrefixedSink(sink, "data/tei"))),
      (
        "data/jsonl",
        try await run(JSONLinesExporter(source), to: PrefixedSink(sink, "data/jsonl"))
      ),
      ("data", try await run(BeadsExporter(source), to: PrefixedSink(sink, "data"))),
    ] {
      outcome.files += part.prefixed(folder).files.map { file in
        ExportedFile(path: file.path, format: .notebook, records: file.records)
      }
    }
    outcome.add(try await run(NotebookExporter(source), to: sink))
    return outcome
  }

  private func views(_ options: Options) throws -> TextViews {
    let normalizer = UnicodeNormalizer(.nfc)
    let composed: @Sendable (String) -> String = { (try? normalizer.normalized($0)) ?? $0 }
    guard let scheme = options.romanization else { return TextViews(composed: composed) }
    let persian = try RomanizedWords(scheme, .persian)
    let arabic = try RomanizedWords(scheme, .arabic)
    return TextViews(composed: composed, scheme: scheme.rawValue) { word, language in
      (language == .persian ? persian : arabic).romanized(word)
    }
  }

  private func run(_ exporter: some Exporter, to sink: some ExportSink) async throws
    -> ExportOutcome
  {
    let outcomes = try await mapInOrder(exporter.steps, jobs: jobs) { step in
      try exporter.take(step, to: sink)
    }
    var outcome = outcomes.reduce(into: ExportOutcome()) { $0.add($1) }
    outcome.add(try exporter.finish(after: outcome, to: sink))
    return outcome
  }
}
