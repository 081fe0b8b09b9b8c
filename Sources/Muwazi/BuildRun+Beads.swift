import CorpusModel
import CorpusStore
import Interchange

extension BuildRun {
  /// Aligns the pairs, around the beads that a person made.
  mutating func beads(of pairs: [PerLanguage<PipelineDocument>]) async throws {
    let run = self
    let results = try await mapInOrder(pairs, jobs: options.jobs) { pair in
      try run.alignment(of: pair)
    }
    for result in results {
      summary.count(result.beads)
      summary.findings += result.findings
      if let outcome = result.outcome { record(outcome) } else { leave(result.path) }
    }
  }

  private struct PairResult: Sendable {
    var path: String
    var beads: [Bead]
    var findings: [Finding] = []
    /// `nil` where the file was left as it is.
    var outcome: DerivedFiles.Outcome?
  }

  private func alignment(of pair: PerLanguage<PipelineDocument>) throws -> PairResult {
    let path = CorpusDirectory.beads(of: pair.map(\.entry.id))
    let place = files.directory.absolute(path)
    let hashes = [Language.persian, .arabic].flatMap {
      [pair[$0].entry.sha256, pair[$0].segmentsHash]
    }
    let numbering = Self.fingerprint(["numbering"] + hashes)
    let inputs = Self.fingerprint(["beads", stages.versions.alignment] + hashes)
    if let (bytes, outcome) = try current(path, inputs: inputs) {
      let beads = try BeadRecord.read(bytes, path: place).map(\.bead)
      return PairResult(path: path, beads: beads, outcome: outcome)
    }

    let records = try files.bytesIfAny(path).map { try BeadRecord.read($0, path: place) } ?? []
    let human = HumanBeads(
      in: records, path: place, over: pair.map(\.side),
      isSameNumbering: files.state[path]?.numbering.map { $0 == numbering })
    guard human.findings.isEmpty else {
      // Nothing is written over work that could not be placed.
      return PairResult(path: path, beads: records.map(\.bead), findings: human.findings)
    }
    let kept = human.beads.map(\.bead)
    let automatic = stages.align(pair, kept).filter { $0.status == .auto }
    let beads = human.beads + automatic.map { BeadFile.Named(bead: $0) }
    let outcome = try files.put(
      BeadFile.bytes(beads, over: pair.map(\.side)), at: path, inputs: inputs, numbering: numbering,
      mayDropEdits: try !hasUnmarkedEdits(records, path: path, made: automatic, pair: pair))
    return PairResult(path: path, beads: beads.map(\.bead), outcome: outcome)
  }

  /// Whether the file was edited and an automatic bead in it is none that the aligner makes, with the
  /// beads by hand or without: then a person corrected it and forgot to say so.
  private func hasUnmarkedEdits(
    _ records: [BeadRecord], path: String, made: [Bead], pair: PerLanguage<PipelineDocument>
  ) throws -> Bool {
    guard try files.isEdited(path) else { return false }
    let automatic = records.map(\.bead).filter { $0.status == .auto }
    let known = Set(made.map(\.segments))
    let isUnknown = { (bead: Bead) in !known.contains(bead.segments) }
    if automatic.contains(where: { !$0.annotators.isEmpty || $0.note != nil }) { return true }
    guard automatic.contains(where: isUnknown) else { return false }
    let unguided = Set(stages.align(pair, []).map(\.segments))
    return automatic.contains { isUnknown($0) && !unguided.contains($0.segments) }
  }
}
