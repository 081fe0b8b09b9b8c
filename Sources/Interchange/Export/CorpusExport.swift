import CorpusModel

/// A corpus in memory, to be exported.
public struct CorpusExport: ExportSource {
  /// A document with its layers.
  public struct Text: Sendable {
    /// What is known about it.
    public var document: ExportDocument
    /// Its text and segments.
    public var side: BeadSide
    /// The tokens of each segment; none where it has no tokens.
    public var tokens: [[Token]]
    /// Its annotations.
    public var annotations: [LayerAnnotation]

    /// Creates a document.
    public init(
      _ document: ExportDocument, side: BeadSide, tokens: [[Token]] = [],
      annotations: [LayerAnnotation] = []
    ) {
      self.document = document
      self.side = side
      self.tokens = tokens
      self.annotations = annotations
    }
  }

  /// A pair with its beads.
  public struct Pair: Sendable {
    /// The two documents.
    public var documents: PerLanguage<DocumentID>
    /// The beads between them.
    public var beads: [BeadFile.Named]

    /// Creates a pair.
    public init(_ documents: PerLanguage<DocumentID>, beads: [BeadFile.Named]) {
      self.documents = documents
      self.beads = beads
    }
  }

  /// The corpus as a whole.
  public var description: CorpusDescription
  /// Its documents.
  public var texts: [Text]
  /// Its pairs.
  public var pairs: [Pair]

  /// Creates a corpus.
  public init(_ description: CorpusDescription, texts: [Text], pairs: [Pair] = []) {
    self.description = description
    self.texts = texts
    self.pairs = pairs
  }

  /// What is known about the documents.
  public var documents: [ExportDocument] { texts.map(\.document) }

  /// The names of the pairs.
  public var bitexts: [PerLanguage<DocumentID>] { pairs.map(\.documents) }

  /// The text of a document and its segments.
  ///
  /// - Throws: ``ExportError/unknownDocument(_:)``.
  public func side(of id: DocumentID) throws -> BeadSide { try text(id).side }

  /// The tokens of a document.
  ///
  /// - Throws: ``ExportError/unknownDocument(_:)``.
  public func tokens(of id: DocumentID, in side: BeadSide) throws -> [[Token]] {
    try text(id).tokens
  }

  /// The annotations of a document.
  ///
  /// - Throws: ``ExportError/unknownDocument(_:)``.
  public func annotations(of id: DocumentID, in side: BeadSide) throws -> [LayerAnnotation] {
    LayerAnnotation.ordered(try text(id).annotations)
  }

  /// The number of annotations of a document.
  ///
  /// - Throws: ``ExportError/unknownDocument(_:)``.
  public func annotationCount(of id: DocumentID) throws -> Int { try text(id).annotations.count }

  /// The beads of a pair; none where it is not aligned.
  public func beads(of pair: PerLanguage<DocumentID>) -> [BeadFile.Named] {
    pairs.first { $0.documents.persian == pair.persian && $0.documents.arabic == pair.arabic }?
      .beads ?? []
  }

  private func text(_ id: DocumentID) throws(ExportError) -> Text {
    guard let text = texts.first(where: { $0.document.id == id }) else {
      throw .unknownDocument(id)
    }
    return text
  }
}
