import CorpusModel
import CorpusStore
import Interchange
import JSONSyntax

/// Exports a corpus on disk.
public struct CorpusExportRun: Sendable {
  /// What was written, and what the format could not hold.
  public struct Result: Sendable {
    /// The files with their SHA-256.
    public var files: [(file: ExportedFile, sha256: String)]
    /// What was lost.
    public var losses: LossReport

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
    let directory = ExportDirectory(output)
    let outcome =
      switch format {
      case .tei: try await run(TEIExporter(corpus), to: directory)
      case .jsonl: try await run(JSONLinesExporter(corpus), to: directory)
      }
    return Result(
      files: outcome.files.map { ($0, directory.sha256(of: $0.path) ?? "") },
      losses: outcome.losses)
  }

  private func run(_ exporter: some Exporter, to directory: ExportDirectory) async throws
    -> ExportOutcome
  {
    let outcomes = try await mapInOrder(exporter.steps, jobs: jobs) { step in
      try exporter.take(step, to: directory)
    }
    var outcome = outcomes.reduce(into: ExportOutcome()) { $0.add($1) }
    outcome.add(try exporter.finish(after: outcome, to: directory))
    return outcome
  }
}
