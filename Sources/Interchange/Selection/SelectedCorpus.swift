import CorpusModel

/// A part of a corpus, exported as if it were the whole.
public struct SelectedCorpus: ExportSource {
  private let base: any ExportSource
  private let dropped: [PerLanguage<DocumentID>: Set<Int>]
  /// The corpus as a whole.
  public var description: CorpusDescription
  /// Its documents.
  public let documents: [ExportDocument]
  /// Its pairs.
  public let bitexts: [PerLanguage<DocumentID>]

  /// Selects from a corpus.
  ///
  /// - Parameters:
  ///   - documents: the documents that stay; pairs go with them.
  ///   - dropped: the places, in the order of their file, of the beads that go.
  public init(
    _ base: any ExportSource, documents isKept: (DocumentID) -> Bool = { _ in true },
    dropping dropped: [PerLanguage<DocumentID>: Set<Int>] = [:]
  ) {
    self.base = base
    self.dropped = dropped
    description = base.description
    documents = base.documents.filter { isKept($0.id) }
    bitexts = base.bitexts.filter { isKept($0.persian) && isKept($0.arabic) }
  }

  /// The text of a document and its segments.
  ///
  /// - Throws: what the corpus throws.
  public func side(of id: DocumentID) throws -> BeadSide { try base.side(of: id) }

  /// The number of segments of a document.
  ///
  /// - Throws: what the corpus throws.
  public func segmentCount(of id: DocumentID) throws -> Int { try base.segmentCount(of: id) }

  /// The tokens of a document.
  ///
  /// - Throws: what the corpus throws.
  public func tokens(of id: DocumentID, in side: BeadSide) throws -> [[Token]] {
    try base.tokens(of: id, in: side)
  }

  /// The number of tokens of a document.
  ///
  /// - Throws: what the corpus throws.
  public func tokenCount(of id: DocumentID, in side: BeadSide) throws -> Int {
    try base.tokenCount(of: id, in: side)
  }

  /// The annotations of a document.
  ///
  /// - Throws: what the corpus throws.
  public func annotations(of id: DocumentID, in side: BeadSide) throws -> [LayerAnnotation] {
    try base.annotations(of: id, in: side)
  }

  /// The number of annotations of a document.
  ///
  /// - Throws: what the corpus throws.
  public func annotationCount(of id: DocumentID) throws -> Int { try base.annotationCount(of: id) }

  /// The beads of a pair that stay, with the names that they have among all.
  ///
  /// - Throws: what the corpus throws.
  public func beads(of pair: PerLanguage<DocumentID>) throws -> [BeadFile.Named] {
    let beads = try base.beads(of: pair)
    guard let dropped = dropped[pair], !dropped.isEmpty else { return beads }
    return BeadFile.named(beads).enumerated().compactMap { place, named in
      dropped.contains(place) ? nil : BeadFile.Named(id: named.id, bead: named.bead)
    }
  }
}
