/// What a step of an export wrote and lost.
public struct ExportOutcome: Sendable {
  /// The files, in the order in which they were written.
  public var files: [ExportedFile] = []
  /// What the format could not hold.
  public var losses = LossReport()
  /// How much text the files hold.
  public var extent = TextExtent()

  /// Creates the outcome of a step that did nothing.
  public init() {}

  /// Takes in another outcome.
  public mutating func add(_ other: ExportOutcome) {
    files += other.files
    losses.add(other.losses)
    extent.add(other.extent)
  }
}

/// A file that was exported.
public struct ExportedFile: Hashable, Sendable {
  /// Its path under the directory of the export.
  public var path: String
  /// Its format.
  public var format: ExportFormat
  /// How many records it holds: lines, sentences of a document, beads of an alignment.
  public var records: Int

  /// Creates an entry.
  public init(path: String, format: ExportFormat, records: Int) {
    self.path = path
    self.format = format
    self.records = records
  }
}

/// How much text there is.
public struct TextExtent: Hashable, Sendable {
  /// The sentences of the reports, and the lines around them.
  public var segments = 0
  /// The words, numbers and addresses.
  public var words = 0
  /// The Unicode code points of the sources.
  public var codePoints = 0

  /// Creates the extent of nothing.
  public init() {}

  /// Adds another extent.
  public mutating func add(_ other: TextExtent) {
    segments += other.segments
    words += other.words
    codePoints += other.codePoints
  }
}
