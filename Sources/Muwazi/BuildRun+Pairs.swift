import CorpusModel
import CorpusStore
import Interchange

extension BuildRun {
  /// Finds out which documents report the same event.
  mutating func pairs(of documents: [PipelineDocument]) throws -> [PairList.Row] {
    let path = CorpusDirectory.pairs
    let inputs = Self.fingerprint(
      ["pairs", stages.versions.pairing]
        + documents.flatMap { document in
          [
            document.entry.id.rawValue, document.entry.language.rawValue, document.entry.sha256,
            document.segmentsHash, document.entry.metadata.published?.iso ?? "",
          ]
        })
    let rows: [PairList.Row]
    if let (bytes, outcome) = try current(path, inputs: inputs) {
      rows = try PairList.read(bytes, path: files.directory.absolute(path))
      record(outcome)
    } else {
      rows = stages.pair(
        PerLanguage(
          persian: documents.filter { $0.entry.language == .persian },
          arabic: documents.filter { $0.entry.language == .arabic }))
      record(try files.put(PairList.bytes(rows), at: path, inputs: inputs))
    }
    return rows
  }

  /// The pairs that are to be aligned: those that were found, and those with beads by hand.
  mutating func pairsToAlign(_ rows: [PairList.Row], documents: [PipelineDocument]) throws
    -> [PerLanguage<PipelineDocument>]
  {
    let byID = Dictionary(
      documents.map { ($0.entry.id, $0) }, uniquingKeysWith: { first, _ in first })
    func documentsOf(_ pair: PerLanguage<DocumentID>) -> PerLanguage<PipelineDocument>? {
      guard let persian = byID[pair.persian], let arabic = byID[pair.arabic],
        persian.entry.language == .persian, arabic.entry.language == .arabic
      else { return nil }
      return PerLanguage(persian: persian, arabic: arabic)
    }
    var wanted = Set(rows.compactMap(\.pair))
    let folder = files.directory.absolute("alignments")
    let names =
      FileSystem.isDirectory(folder)
      ? try storing { () throws(FileError) in try FileSystem.names(in: folder) } : []
    for name in names {
      let path = "alignments/\(name)"
      guard let pair = CorpusDirectory.pair(ofBeads: path), !wanted.contains(pair) else { continue }
      let bytes = try files.directory.read(path)
      let records = try BeadRecord.read(bytes, path: files.directory.absolute(path))
      guard records.contains(where: { $0.bead.status != .auto }) else { continue }
      if documentsOf(pair) == nil {
        leave(path)
        summary.findings.append(
          Finding(
            rule: "manual-bead", severity: .error, path: files.directory.absolute(path),
            location: SourceLocation(line: 1, column: 1),
            message: "beads by hand between documents that corpus.yaml does not have"))
      } else {
        wanted.insert(pair)
      }
    }
    summary.pairs = wanted.count
    let paired = Set(wanted.flatMap { [$0.persian, $0.arabic] })
    summary.unpaired = documents.count { !paired.contains($0.entry.id) }
    return
      wanted
      .sorted { ($0.persian, $0.arabic) < ($1.persian, $1.arabic) }
      .compactMap(documentsOf)
  }
}
