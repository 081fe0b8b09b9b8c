/// Names a document within a corpus: also the stem of its files.
public struct DocumentID: RawRepresentable, Hashable, Sendable {
  /// The name as it stands on disk.
  public let rawValue: String

  /// Takes a name as it is; ``isWellFormed`` says whether a corpus accepts it.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Whether the name is safe as a file name and as the start of an `xml:id`: an ASCII letter, then
  /// ASCII letters, digits, `-`, `_` and `.`, 100 at most.
  public var isWellFormed: Bool {
    guard let first = rawValue.utf8.first, rawValue.utf8.count <= 100 else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    return isLetter(first)
      && rawValue.utf8.allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
      }
  }
}

extension DocumentID: Comparable, CustomStringConvertible {
  /// Orders by bytes, so that no locale moves a document.
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// The name itself.
  public var description: String { rawValue }
}

/// The place of a segment in its document: 0-based, boilerplate counted.
public struct SegmentIndex: RawRepresentable, Hashable, Sendable {
  /// The index into the document's segments.
  public let rawValue: Int

  /// Takes an index.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Takes an index.
  public init(_ rawValue: Int) { self.rawValue = rawValue }
}

extension SegmentIndex: Comparable, CustomStringConvertible {
  /// Orders as the document does.
  public static func < (left: SegmentIndex, right: SegmentIndex) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The number.
  public var description: String { String(rawValue) }
}
