import CorpusModel
import CorpusStore
import Interchange

extension BuildRun {
  /// Reads the sources and makes their layers; the documents come in the order of their names.
  mutating func documents(of manifest: Manifest) async throws -> [PipelineDocument] {
    let entries = manifest.documents.sorted { $0.id < $1.id }
    let run = self
    let results = try await mapInOrder(entries, jobs: options.jobs) { entry in
      try run.document(entry)
    }
    for (document, outcomes) in results {
      for outcome in outcomes { record(outcome) }
      summary.documents[document.entry.language] += 1
      let sentences = document.segments.count { $0.role.isReport }
      summary.sentences += sentences
      summary.otherSegments += document.segments.count - sentences
    }
    return results.map(\.0)
  }

  private func document(_ entry: ManifestDocument) throws
    -> (PipelineDocument, [DerivedFiles.Outcome])
  {
    let text = try files.directory.source(of: entry)
    let segmentsPath = CorpusDirectory.segments(of: entry.id)
    let tokensPath = CorpusDirectory.tokens(of: entry.id)
    let inputs = Self.fingerprint([
      "segments", stages.versions.segmentation, entry.language.rawValue, entry.sha256,
    ])
    let tokenInputs = Self.fingerprint(["tokens", stages.versions.tokenization, inputs])
    var segments: [Segment]
    var outcomes: [DerivedFiles.Outcome] = []
    if let (bytes, outcome) = try current(segmentsPath, inputs: inputs) {
      segments = try SegmentLayer.read(
        bytes, path: files.directory.absolute(segmentsPath), over: text)
      outcomes.append(outcome)
    } else {
      segments = stages.segment(text, entry.language)
      outcomes.append(
        try files.put(SegmentLayer.bytes(segments, of: text), at: segmentsPath, inputs: inputs))
    }
    if let (_, outcome) = try current(tokensPath, inputs: tokenInputs) {
      outcomes.append(outcome)
    } else {
      let tokens = stages.tokenize(text, entry.language, segments)
      outcomes.append(
        try files.put(TokenLayer.bytes(tokens, of: text), at: tokensPath, inputs: tokenInputs))
    }
    let document = PipelineDocument(
      entry: entry, text: text, segments: segments, segmentsHash: outcomes[0].entry.sha256)
    return (document, outcomes)
  }
}
