import CorpusModel

/// What `corpus.yaml` says: the name of the corpus and its documents.
///
/// ```yaml
/// muwazi: 1
/// name: Agreement
/// description: Two reports of one agreement
/// editors: [Narges, Layla]      # these four may be missing
/// date: "2026-11-24"
/// rights: The reports remain their publishers'
/// license: CC0-1.0
/// documents:
///   fa-agreement-2020:
///     language: fa
///     source: sources/fa/fa-agreement-2020.txt
///     sha256: 31b7…
///     title: …
///     outlet: …
///     url: …
///     code: "503428"
///     published:
///       iso: "2020-07-08"
///       calendar: persian
///       original: "1399-04-18"
///     provenance: …
///     rights: …
/// ```
///
/// Whatever else a person writes into it is theirs: it is read over, and kept.
public struct Manifest: Sendable {
  /// The version of the layout that this code writes and reads.
  public static let layoutVersion = 1

  /// The name of the corpus.
  public var name: String
  /// What the corpus is, in words.
  public var description: String
  /// The people who made it (`editors:`, one name or a list).
  public var editors: [String] = []
  /// Its date, by ISO 8601 (`date:`).
  public var date: String?
  /// Who holds the rights, in words (`rights:`).
  public var rights: String?
  /// The licence of its annotations, a URL or an SPDX identifier (`license:`).
  public var license: String?
  /// The documents, in the order of the file.
  public var documents: [ManifestDocument]

  /// Creates a manifest.
  public init(name: String, description: String = "", documents: [ManifestDocument] = []) {
    self.name = name
    self.description = description
    self.documents = documents
  }

  /// The document of a name.
  public subscript(id: DocumentID) -> ManifestDocument? { documents.first { $0.id == id } }
}

/// A document as the manifest lists it.
public struct ManifestDocument: Hashable, Sendable {
  /// Its name.
  public var id: DocumentID
  /// Its language.
  public var language: Language
  /// Its source, relative to the corpus.
  public var source: String
  /// The SHA-256 of the source, in lower-case hexadecimal.
  public var sha256: String
  /// What is known about it.
  public var metadata: DocumentMetadata
  /// Further keys of a person's own with a plain value, in the order of the file.
  public var extraMetadata: [ExtraMetadata]
  /// Where the manifest names the document, its source and its hash; `nil` before it does.
  public var location: Location?

  /// Creates an entry.
  public init(
    id: DocumentID, language: Language, source: String, sha256: String,
    metadata: DocumentMetadata = DocumentMetadata(), extraMetadata: [ExtraMetadata] = [],
    location: Location? = nil
  ) {
    self.id = id
    self.language = language
    self.source = source
    self.sha256 = sha256
    self.metadata = metadata
    self.extraMetadata = extraMetadata
    self.location = location
  }

  /// Metadata for which the corpus has no word of its own.
  public struct ExtraMetadata: Hashable, Sendable {
    /// Its name.
    public var key: String
    /// Its value.
    public var value: String

    /// Creates a pair.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Where the manifest says so.
  public struct Location: Hashable, Sendable {
    /// The document's name.
    public var id: SourceLocation
    /// The path of its source.
    public var source: SourceLocation
    /// Its hash.
    public var sha256: SourceLocation
  }
}
