import CorpusModel

/// A corpus as exporters see it. They ask for one document or pair at a time, so that a large corpus
/// need not be held in memory; ``CorpusExport`` is one that is.
public protocol ExportSource: Sendable {
  /// The corpus as a whole.
  var description: CorpusDescription { get }
  /// Its documents, in the order in which they are exported.
  var documents: [ExportDocument] { get }
  /// Its aligned pairs, in the order in which they are exported; both documents are among
  /// ``documents``.
  var bitexts: [PerLanguage<DocumentID>] { get }

  /// The text of a document and its segments, ascending and apart.
  func side(of id: DocumentID) throws -> BeadSide
  /// The number of segments of a document.
  func segmentCount(of id: DocumentID) throws -> Int
  /// The tokens of each segment, ascending and apart; none where the document has no tokens.
  func tokens(of id: DocumentID, in side: BeadSide) throws -> [[Token]]
  /// The number of tokens of a document.
  func tokenCount(of id: DocumentID, in side: BeadSide) throws -> Int
  /// The annotations of a document, in their order; none where it has no layers of them.
  func annotations(of id: DocumentID, in side: BeadSide) throws -> [LayerAnnotation]
  /// The number of annotations of a document.
  func annotationCount(of id: DocumentID) throws -> Int
  /// The beads of a pair, in any order.
  func beads(of pair: PerLanguage<DocumentID>) throws -> [BeadFile.Named]
}

extension ExportSource {
  /// The number of segments of a document, as ``side(of:)`` has them.
  public func segmentCount(of id: DocumentID) throws -> Int { try side(of: id).segments.count }

  /// The number of tokens of a document, as ``tokens(of:in:)`` has them.
  public func tokenCount(of id: DocumentID, in side: BeadSide) throws -> Int {
    try tokens(of: id, in: side).reduce(0) { $0 + $1.count }
  }

  /// The beads of a pair in the order and with the names of its file, over its two texts.
  ///
  /// - Throws: ``ExportError/missingSegment(pair:bead:)`` where a bead numbers a sentence that its text
  ///   does not have.
  func bitext(_ pair: PerLanguage<DocumentID>) throws -> (
    sides: PerLanguage<BeadSide>, beads: [(id: String, bead: Bead)]
  ) {
    let sides = PerLanguage(
      persian: try side(of: pair.persian), arabic: try side(of: pair.arabic))
    return (sides, try beads(of: pair, over: sides.map(\.segments.count)))
  }

  /// The beads of a pair, as ``bitext(_:)`` has them, without its texts.
  ///
  /// - Throws: ``ExportError/missingSegment(pair:bead:)``.
  func namedBeads(of pair: PerLanguage<DocumentID>) throws -> [(id: String, bead: Bead)] {
    try beads(
      of: pair,
      over: PerLanguage(
        persian: try segmentCount(of: pair.persian), arabic: try segmentCount(of: pair.arabic)))
  }

  private func beads(
    of pair: PerLanguage<DocumentID>, over counts: PerLanguage<Int>
  ) throws -> [(id: String, bead: Bead)] {
    let beads = BeadFile.named(try beads(of: pair))
    for (id, bead) in beads {
      for language in Language.allCases {
        guard
          bead.segments[language].allSatisfy({ (0..<counts[language]).contains($0.rawValue) })
        else {
          throw ExportError.missingSegment(pair: pair.map(\.rawValue).joined, bead: id)
        }
      }
    }
    return beads
  }
}

extension PerLanguage where Value == String {
  /// The name of a pair, as its files have it.
  var joined: String { "\(persian)__\(arabic)" }
}
