import CorpusModel

/// What an import read: documents with their layers, and the beads between them.
public struct ImportedCorpus: Sendable {
  /// A document.
  public struct Text: Sendable {
    /// Its name.
    public var id: DocumentID
    /// Its language.
    public var language: Language
    /// Its text, and the segments in it, ascending and apart.
    public var side: BeadSide
    /// The tokens of each segment; `nil` where the format has none.
    public var tokens: [[Token]]?
    /// Its annotations.
    public var annotations: [LayerAnnotation] = []
    /// What is known about it.
    public var metadata = DocumentMetadata()
    /// What else is known.
    public var extraMetadata: [ExportDocument.ExtraMetadata] = []

    /// Creates a document.
    public init(id: DocumentID, language: Language, side: BeadSide, tokens: [[Token]]? = nil) {
      self.id = id
      self.language = language
      self.side = side
      self.tokens = tokens
    }
  }

  /// The beads of a pair.
  public struct Pair: Sendable {
    /// The two documents.
    public var documents: PerLanguage<DocumentID>
    /// The beads between them.
    public var beads: [BeadFile.Named]
  }

  /// What the files say of the corpus as a whole, if they do.
  public var description: CorpusDescription?
  /// The documents.
  public var texts: [Text] = []
  /// The pairs.
  public var pairs: [Pair] = []

  /// Creates an empty corpus.
  public init() {}

  /// Takes in another corpus; the first description stays.
  ///
  /// - Returns: a document that both have, if there is one; then nothing is taken.
  mutating func add(_ other: ImportedCorpus) -> DocumentID? {
    let ids = Set(texts.map(\.id))
    if let id = other.texts.first(where: { ids.contains($0.id) })?.id { return id }
    description = description ?? other.description
    texts += other.texts
    pairs += other.pairs
    return nil
  }
}

/// A file to be imported.
public struct ImportSource: Sendable {
  /// Its path as the user named it.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Names a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last part of its path.
  var name: String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The name without what follows the first dot.
  var stem: String { String(name.prefix { $0 != "." }) }
}

/// A format that is read.
public enum ImportFormat: String, CaseIterable, Hashable, Sendable {
  /// TEI P5: Muwazi's, or parallel texts with `linkGrp`.
  case tei
  /// XCES, of OPUS or InterText.
  case xces
  /// Translation Memory eXchange.
  case tmx
  /// Two texts of as many lines.
  case moses
  /// JSON Lines of translations.
  case jsonl
  /// STAM JSON.
  case stam
  /// brat's stand-off annotation.
  case brat
  /// UIMA CAS JSON.
  case cas
  /// hunalign's ladder and its two texts.
  case hunalign
  /// Pages of HTML.
  case html
  /// Plain text, a segment a line.
  case text
}

extension DocumentID {
  /// A name that a corpus takes, made of any: other characters become `-`.
  init(sanitizing name: String, fallback: String) {
    var result = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        // `__` stands between the names of a pair.
        if byte == 0x5F && result.utf8.last == 0x5F { continue }
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !result.hasSuffix("-") { result += "-" }
      }
    }
    if let first = result.utf8.first, !(0x61...0x7A).contains(first | 0x20) {
      result = fallback + "-" + result
    }
    while result.hasSuffix("-") || result.hasSuffix(".") || result.hasSuffix("_") {
      result.removeLast()
    }
    self.init(rawValue: result.isEmpty ? fallback : String(result.prefix(90)))
  }
}

extension Language {
  /// The language of a tag (BCP 47 or ISO 639-2/3), such as `fa-IR`, `FA`, `pes` or `ar_SA`.
  init?(tag: String) {
    switch tag.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
    case "fa", "fas", "per", "pes", "prs": self = .persian
    case "ar", "ara", "arb": self = .arabic
    default: return nil
    }
  }
}

extension Bead {
  /// Puts the sentences of both sides into the order of their documents, each once.
  mutating func orderSegments() {
    segments = segments.map { Set($0).sorted() }
  }
}
