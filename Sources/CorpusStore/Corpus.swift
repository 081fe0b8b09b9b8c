import CorpusModel

/// A corpus on disk: its directory and its manifest.
public struct Corpus: Sendable {
  /// Where it stands.
  public let directory: CorpusDirectory
  /// What its manifest says.
  public let manifest: Manifest

  /// Reads the manifest of a corpus.
  ///
  /// - Throws: ``StoreError`` where there is no corpus or its manifest is at fault.
  public init(opening directory: CorpusDirectory) throws(StoreError) {
    guard directory.isCorpus else { throw .notACorpus(path: directory.root) }
    let path = directory.absolute(CorpusDirectory.manifest)
    let bytes = try directory.read(CorpusDirectory.manifest)
    do throws(InputError) {
      manifest = try ManifestReader(path: path).read(bytes).manifest
    } catch {
      throw .unreadable(error)
    }
    self.directory = directory
  }

  /// Makes an empty corpus: the directories, `corpus.yaml` and a `README.md`. What is there already
  /// stays.
  ///
  /// - Throws: ``StoreError/alreadyACorpus(path:)``, or where a file cannot be written.
  public static func create(
    in directory: CorpusDirectory, name: String, description: String, readme: String
  ) throws(StoreError) {
    do throws(FileError) {
      try FileSystem.makeDirectory(directory.root)
    } catch {
      throw .file(error)
    }
    let lock = try DirectoryLock(directory.root)
    guard !directory.isCorpus else { throw .alreadyACorpus(path: directory.root) }
    do throws(FileError) {
      try directory.removeTemporaries()
      for path in CorpusDirectory.directories {
        try FileSystem.makeDirectory(directory.absolute(path))
      }
      if !FileSystem.exists(directory.absolute(CorpusDirectory.readme)) {
        try AtomicFile.write(Array(readme.utf8), to: directory.absolute(CorpusDirectory.readme))
      }
      // The manifest comes last: with it, the directory is a corpus.
      try AtomicFile.write(
        Array(ManifestEditor.text(name: name, description: description).utf8),
        to: directory.absolute(CorpusDirectory.manifest))
    } catch {
      throw .file(error)
    }
    _ = consume lock
  }

  /// Copies sources into the corpus, byte for byte, and lists them in the manifest.
  ///
  /// All or none: nothing is copied where one of them is refused.
  ///
  /// - Throws: ``StoreError/duplicateID(_:)``, ``StoreError/duplicateContent(path:existing:)``,
  ///   ``StoreError/malformedID(_:)``, or where a file cannot be read or written.
  @discardableResult
  public static func add(_ additions: [Addition], to directory: CorpusDirectory)
    throws(StoreError) -> [ManifestDocument]
  {
    guard directory.isCorpus else { throw .notACorpus(path: directory.root) }
    let lock = try DirectoryLock(directory.root)
    let corpus = try Corpus(opening: directory)
    var documents: [ManifestDocument] = []
    var hashes = Dictionary(
      corpus.manifest.documents.map { ($0.sha256, $0.id) }, uniquingKeysWith: { first, _ in first })
    // Two names that differ in case only would be one file on some disks.
    var folded = Set(corpus.manifest.documents.map { $0.id.rawValue.lowercased() })
    for addition in additions {
      guard addition.id.isAccepted else { throw .malformedID(addition.id.rawValue) }
      let document = addition.document
      if let existing = hashes.updateValue(document.id, forKey: document.sha256) {
        throw .duplicateContent(path: addition.path, existing: existing)
      }
      guard folded.insert(document.id.rawValue.lowercased()).inserted else {
        throw .duplicateID(document.id)
      }
      let place = directory.absolute(document.source)
      // A source of the same bytes is what an interrupted `add` left.
      if FileSystem.exists(place), try directory.read(document.source) != addition.bytes {
        throw .sourceExists(path: place)
      }
      documents.append(document)
    }
    let manifest = try directory.read(CorpusDirectory.manifest)
    let edited = try ManifestEditor(path: directory.absolute(CorpusDirectory.manifest))
      .adding(documents, to: manifest)
    do throws(FileError) {
      try directory.removeTemporaries()
      for (addition, document) in zip(additions, documents) {
        let path = directory.absolute(document.source)
        try FileSystem.makeDirectory(FileSystem.directory(of: path))
        try AtomicFile.write(addition.bytes, to: path)
      }
      // A source that no manifest names is harmless; a manifest that names a missing source is not.
      try AtomicFile.write(edited, to: directory.absolute(CorpusDirectory.manifest))
    } catch {
      throw .file(error)
    }
    _ = consume lock
    return documents
  }

  /// A file on its way into a corpus.
  public struct Addition: Sendable {
    /// The file as the user named it.
    public var path: String
    /// The name it gets.
    public var id: DocumentID
    /// Its language.
    public var language: Language
    /// Its bytes.
    public var bytes: [UInt8]
    /// What is known about it.
    public var metadata: DocumentMetadata
    /// Further metadata.
    public var extraMetadata: [ManifestDocument.ExtraMetadata]

    /// Creates an addition.
    public init(
      path: String, id: DocumentID, language: Language, bytes: [UInt8],
      metadata: DocumentMetadata = DocumentMetadata(),
      extraMetadata: [ManifestDocument.ExtraMetadata] = []
    ) {
      self.path = path
      self.id = id
      self.language = language
      self.bytes = bytes
      self.metadata = metadata
      self.extraMetadata = extraMetadata
    }

    fileprivate var document: ManifestDocument {
      ManifestDocument(
        id: id, language: language,
        source: CorpusDirectory.source(of: id, language: language),
        sha256: Digest.sha256(bytes), metadata: metadata, extraMetadata: extraMetadata)
    }
  }
}

extension CorpusDirectory {
  /// The bytes of a file of the corpus.
  ///
  /// - Throws: ``StoreError/file(_:)`` where it cannot be read.
  public func read(_ path: String) throws(StoreError) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read(absolute(path))
    } catch {
      throw .file(error)
    }
  }
}
