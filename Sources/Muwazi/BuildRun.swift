import CorpusModel
import CorpusStore

/// One build under way: the stages, what they have made so far, and what is to be said of it.
struct BuildRun: Sendable {
  let files: DerivedFiles
  let stages: Stages
  let options: Pipeline.Options
  /// What the next build should know: the old entries, replaced as their files are made.
  private(set) var state: BuildState
  private(set) var made: Set<String> = []
  var summary = BuildSummary()

  init(files: DerivedFiles, stages: Stages, options: Pipeline.Options) {
    self.files = files
    self.stages = stages
    self.options = options
    self.state = files.state
  }

  mutating func record(_ outcome: DerivedFiles.Outcome) {
    state[outcome.entry.path] = outcome.entry
    made.insert(outcome.entry.path)
    summary.record(outcome)
  }

  /// Keeps a file as it is, although it is not what the build would make.
  mutating func leave(_ path: String) { made.insert(path) }

  /// Removes the files that no document and no pair makes any more; an edited one stays.
  mutating func removeStale() throws {
    for entry in files.state.entries where !made.contains(entry.path) {
      if try files.removeIfUntouched(entry.path) { summary.removed.append(entry.path) }
    }
    let made = made
    state.removeEntries { made.contains($0) }
  }

  /// The bytes of a file that need not be made anew, with its outcome.
  func current(_ path: String, inputs: String) throws -> (
    bytes: [UInt8], outcome: DerivedFiles.Outcome
  )? {
    guard !options.isForced, let bytes = try files.current(path, inputs: inputs),
      let entry = files.state[path]
    else { return nil }
    return (bytes, DerivedFiles.Outcome(entry: entry, isWritten: false))
  }

  /// The fingerprint of what a file is made from.
  static func fingerprint(_ fields: [String]) -> String {
    let digest = Digest()
    for field in fields { digest.update(field: field) }
    return digest.hexadecimal()
  }
}
