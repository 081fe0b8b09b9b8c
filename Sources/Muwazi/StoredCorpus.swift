import CorpusModel
import CorpusStore
import Interchange

/// A corpus on disk as exporters see it: one document or pair is read at a time.
public struct StoredCorpus: ExportSource {
  /// The corpus as a whole.
  public let description: CorpusDescription
  /// Its documents, by name.
  public let documents: [ExportDocument]
  /// Its aligned pairs, by their names.
  public let bitexts: [PerLanguage<DocumentID>]

  private let corpus: Corpus

  /// Opens a corpus that has been built.
  ///
  /// - Throws: `StoreError` where there is no corpus or its manifest is at fault.
  public init(_ directory: CorpusDirectory) throws {
    let corpus = try Corpus(opening: directory)
    self.corpus = corpus
    let manifest = corpus.manifest
    var description = CorpusDescription(name: manifest.name, toolVersion: ToolVersion.current)
    description.description = manifest.description
    description.editors = manifest.editors
    description.date = manifest.date
    description.rights = manifest.rights
    description.license = manifest.license
    self.description = description
    documents = manifest.documents.sorted { $0.id < $1.id }.map { entry in
      ExportDocument(
        id: entry.id, language: entry.language, sha256: entry.sha256, metadata: entry.metadata,
        extraMetadata: entry.extraMetadata.map { .init(key: $0.key, value: $0.value) })
    }
    bitexts = try Self.bitexts(of: corpus)
  }

  private static func bitexts(of corpus: Corpus) throws -> [PerLanguage<DocumentID>] {
    let folder = corpus.directory.absolute("alignments")
    guard FileSystem.isDirectory(folder) else { return [] }
    let names = try storing { () throws(FileError) in try FileSystem.names(in: folder) }
    let languages = Dictionary(
      corpus.manifest.documents.map { ($0.id, $0.language) },
      uniquingKeysWith: { first, _ in first })
    // What is between documents that the manifest does not have is a finding of `validate`.
    return names.compactMap { CorpusDirectory.pair(ofBeads: $0) }
      .filter { languages[$0.persian] == .persian && languages[$0.arabic] == .arabic }
      .sorted { ($0.persian, $0.arabic) < ($1.persian, $1.arabic) }
  }

  /// The text of a document and its segments.
  ///
  /// - Throws: `InputError` where the source is not the file that was added, or the layer is missing
  ///   or not of this source.
  public func side(of id: DocumentID) throws -> BeadSide {
    guard let entry = corpus.manifest[id] else { throw ExportError.unknownDocument(id) }
    let text = try corpus.directory.source(of: entry)
    let path = CorpusDirectory.segments(of: id)
    return BeadSide(
      text: text,
      segments: try SegmentLayer.read(
        try built(path), path: corpus.directory.absolute(path), over: text))
  }

  /// The number of segments of a document: the lines of its layer, which are not looked into.
  ///
  /// - Throws: `InputError` where the layer is missing.
  public func segmentCount(of id: DocumentID) throws -> Int {
    try lines(built(CorpusDirectory.segments(of: id)))
  }

  /// The tokens of a document.
  ///
  /// - Throws: `InputError` where the layer is missing or not of these segments.
  public func tokens(of id: DocumentID, in side: BeadSide) throws -> [[Token]] {
    let path = CorpusDirectory.tokens(of: id)
    return try TokenLayer.read(
      try built(path), path: corpus.directory.absolute(path), over: side.text,
      segments: side.segments)
  }

  /// The number of tokens of a document: the lines of its layer, which are not looked into.
  ///
  /// - Throws: `InputError` where the layer is missing.
  public func tokenCount(of id: DocumentID, in side: BeadSide) throws -> Int {
    try lines(built(CorpusDirectory.tokens(of: id)))
  }

  /// The annotations of a document: those of `layers/ID.annotations.jsonl`, if somebody made it.
  ///
  /// - Throws: `InputError` where a line is no annotation of the text.
  public func annotations(of id: DocumentID, in side: BeadSide) throws -> [LayerAnnotation] {
    let path = CorpusDirectory.annotations(of: id)
    guard FileSystem.exists(corpus.directory.absolute(path)) else { return [] }
    return try AnnotationFile.read(
      try corpus.directory.read(path), path: corpus.directory.absolute(path), over: side.text)
  }

  /// The number of annotations of a document: the lines of their file, which are not looked into.
  ///
  /// - Throws: `FileError` where the file cannot be read.
  public func annotationCount(of id: DocumentID) throws -> Int {
    let path = CorpusDirectory.annotations(of: id)
    guard FileSystem.exists(corpus.directory.absolute(path)) else { return 0 }
    return lines(try corpus.directory.read(path))
  }

  /// The beads of a pair.
  ///
  /// - Throws: `InputError` where a line is no bead.
  public func beads(of pair: PerLanguage<DocumentID>) throws -> [BeadFile.Named] {
    let path = CorpusDirectory.beads(of: pair)
    return try BeadRecord.read(try built(path), path: corpus.directory.absolute(path)).map {
      BeadFile.Named(id: $0.id.isEmpty ? nil : $0.id, bead: $0.bead)
    }
  }

  private func lines(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(into: 0) { count, byte in count &+= byte == 0x0A ? 1 : 0 }
        + (bytes.last.map { $0 == 0x0A } ?? true ? 0 : 1)
    }
  }

  private func built(_ path: String) throws -> [UInt8] {
    guard FileSystem.exists(corpus.directory.absolute(path)) else {
      throw InputError(
        path: corpus.directory.absolute(path),
        message: "not there yet; run `muwazi build \(corpus.directory.root)` first")
    }
    return try corpus.directory.read(path)
  }
}
