/// Two documents and the beads between them.
public struct Bitext: Sendable {
  /// The Persian and the Arabic document.
  public var documents: PerLanguage<DocumentID>
  /// The beads, in the order of ``Bead/precedes(_:_:)``.
  public var beads: [Bead]
  /// Whether beads were allowed to cross.
  public var mode: AlignmentMode

  /// Creates a bitext.
  public init(documents: PerLanguage<DocumentID>, beads: [Bead], mode: AlignmentMode) {
    self.documents = documents
    self.beads = beads
    self.mode = mode
  }
}

/// How the two texts relate.
public enum AlignmentMode: String, CaseIterable, Hashable, Sendable {
  /// Translations: beads do not cross.
  case parallel
  /// Reports of one event: beads may cross, much is missing on either side.
  case comparable
}

extension Bead {
  /// The order of beads in records: by first Persian segment; beads without one
  /// follow, by first Arabic segment.
  public static func precedes(_ left: Bead, _ right: Bead) -> Bool {
    switch (left.segments.persian.first, right.segments.persian.first) {
    case (let first?, let second?): first < second
    case (nil, nil): Bead.firstArabic(left) < Bead.firstArabic(right)
    case (nil, _?): false
    case (_?, nil): true
    }
  }

  private static func firstArabic(_ bead: Bead) -> Int {
    bead.segments.arabic.first?.rawValue ?? .max
  }
}
