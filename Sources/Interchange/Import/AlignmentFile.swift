import CorpusModel

/// A file of alignments in any of the formats that can be compared (``AlignmentFormat``).
public struct AlignmentFile: Sendable {
  /// The beads between two documents.
  public struct Document: Sendable {
    /// What the file calls the two; `nil` where it names none.
    public var name: String?
    /// The beads, in the order of the file.
    public var beads: [Bead]

    /// Creates a document.
    public init(name: String? = nil, beads: [Bead]) {
      self.name = name
      self.beads = beads
    }
  }

  /// How a file is to be read.
  public struct Options: Hashable, Sendable {
    /// The format; `nil` for that which the file looks like.
    public var format: AlignmentFormat?
    /// Which language stands on the first side of ladders, of Vecalign's lists and of XCES whose documents
    /// do not tell their language.
    public var firstLanguage = Language.persian
    /// Which document's sentences XCES links name first.
    public var xcesOrder = XCESFlavour.opus

    /// The defaults.
    public init() {}
  }

  /// The documents, in the order in which the file first names them.
  public var documents: [Document]
  /// Whether the sentences are numbered by the ids of XCES, of which ``firstNumber`` may be 0 or 1.
  public private(set) var hasNumberedIDs = false

  /// Reads a file.
  ///
  /// - Throws: `InputError` with line and column of what is no alignment.
  public init(
    _ bytes: [UInt8], path: String, options: Options = Options()
  ) throws(InputError) {
    guard let format = options.format ?? AlignmentFormat.detect(bytes) else {
      throw InputError(
        path: path, location: SourceLocation(line: 1, column: 1),
        message: "this is no alignment: JSON Lines, a ladder of numbers, Vecalign's lists or XCES")
    }
    switch format {
    case .jsonl:
      var places: [String?: Int] = [:]
      documents = []
      for record in try BeadRecord.read(bytes, path: path) {
        let place = places[record.pair] ?? documents.count
        if place == documents.count {
          places[record.pair] = place
          documents.append(Document(name: record.pair, beads: []))
        }
        documents[place].beads.append(record.bead)
      }
    case .ladder:
      documents = [
        Document(beads: try LadderReader.read(bytes, path: path, first: options.firstLanguage))
      ]
    case .vecalign:
      documents = [
        Document(beads: try VecalignReader.read(bytes, path: path, first: options.firstLanguage))
      ]
    case .xces:
      documents = try XCESLinkReader.read(bytes, path: path, options: options)
      hasNumberedIDs = true
    }
  }

  /// The least number of a sentence.
  public var firstNumber: Int? {
    documents.lazy.flatMap(\.beads)
      .flatMap { $0.segments.persian + $0.segments.arabic }.map(\.rawValue).min()
  }

  /// Counts sentences from 0 that the file counts from 1.
  ///
  /// - Precondition: no sentence has the number 0.
  public mutating func countFromZero() {
    for document in documents.indices {
      for bead in documents[document].beads.indices {
        documents[document].beads[bead].segments = documents[document].beads[bead].segments
          .map { $0.map { SegmentIndex($0.rawValue - 1) } }
      }
    }
  }
}
