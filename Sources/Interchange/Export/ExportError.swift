import CorpusModel

/// Why a corpus cannot be exported: its parts contradict one another.
public enum ExportError: Error, Hashable, Sendable {
  /// A pair names a document that the corpus does not have.
  case unknownDocument(DocumentID)
  /// A bead numbers a sentence that its text does not have.
  case missingSegment(pair: String, bead: String)
  /// The segments of a document overlap, run backwards or leave its text.
  case disorderedSegments(DocumentID, SegmentIndex)
  /// The tokens of a segment overlap, run backwards or leave it.
  case disorderedTokens(DocumentID, SegmentIndex)
}

extension ExportError: CustomStringConvertible {
  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .unknownDocument(let id): "the corpus has no document \(id)"
    case .missingSegment(let pair, let bead):
      "\(pair): bead \(bead) numbers a sentence that there is not; build the corpus again"
    case .disorderedSegments(let id, let index):
      "\(id): segment \(index) does not follow the one before it; build the corpus again"
    case .disorderedTokens(let id, let index):
      "\(id): the tokens of segment \(index) do not follow one another; build the corpus again"
    }
  }
}
