import CorpusModel
import CorpusStore

/// Builds a corpus: read → segment → tokenize → pair → align → validate, redoing only what changed.
///
/// Killed at any moment, the next build finishes the job: every file is written whole or not at all,
/// and `build.json` is only believed where the bytes on disk agree. What a person wrote is an input:
/// manual and rejected beads are kept, and an edited file is never overwritten without a copy.
public struct Pipeline: Sendable {
  /// How to build.
  public struct Options: Sendable {
    /// At most so many documents or pairs at a time.
    public var jobs = 1
    /// Whether to make every file anew, whatever `build.json` says.
    public var isForced = false

    /// The defaults.
    public init() {}
  }

  /// A step of the work, for a progress line.
  public struct Progress: Sendable {
    /// What is being done, such as `segment`.
    public var stage: String
    /// How many items there are to do.
    public var total: Int
  }

  let directory: CorpusDirectory
  let options: Options
  let stages: Stages

  init(directory: CorpusDirectory, options: Options, stages: Stages) {
    self.directory = directory
    self.options = options
    self.stages = stages
  }

  /// Builds the corpus.
  ///
  /// - Throws: `StoreError` where the corpus cannot be read or written, `InputError` where a file of
  ///   it is not what it should be.
  public func build(
    reporting progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> BuildSummary {
    guard directory.isCorpus else { throw StoreError.notACorpus(path: directory.root) }
    let lock = try DirectoryLock(directory.root)
    try storing { () throws(FileError) in try directory.removeTemporaries() }
    let corpus = try Corpus(opening: directory)
    var run = BuildRun(
      files: DerivedFiles(
        directory: directory, state: try savedState()), stages: stages, options: options)

    progress(Progress(stage: "segment", total: corpus.manifest.documents.count))
    let documents = try await run.documents(of: corpus.manifest)
    try save(run)
    progress(Progress(stage: "pair", total: documents.count))
    let rows = try run.pairs(of: documents)
    try save(run)
    let pairs = try run.pairsToAlign(rows, documents: documents)
    progress(Progress(stage: "align", total: pairs.count))
    try await run.beads(of: pairs)
    try run.removeStale()
    try save(run)
    progress(Progress(stage: "validate", total: 1))
    let report = stages.validate(directory)
    run.summary.findings += report.findings
    run.summary.unreadable = report.unreadable
    _ = consume lock
    return run.summary
  }

  private func savedState() throws -> BuildState {
    guard FileSystem.exists(directory.absolute(CorpusDirectory.buildState)) else {
      return BuildState()
    }
    return BuildState(reading: try directory.read(CorpusDirectory.buildState))
  }

  private func save(_ run: BuildRun) throws {
    let bytes = run.state.bytes
    let path = directory.absolute(CorpusDirectory.buildState)
    if FileSystem.exists(path), try directory.read(CorpusDirectory.buildState) == bytes { return }
    try storing { () throws(FileError) in try AtomicFile.write(bytes, to: path) }
  }
}

/// File errors as errors of the store.
func storing<Result>(_ work: () throws(FileError) -> Result) throws(StoreError) -> Result {
  do throws(FileError) {
    return try work()
  } catch {
    throw .file(error)
  }
}
