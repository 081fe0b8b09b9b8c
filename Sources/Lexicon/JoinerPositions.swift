/// Before which letters of a folded word, counted from 0, its spelling had a ZWNJ.
struct JoinerPositions: Sendable {
  private var bits: UInt32 = 0

  init() {}

  /// Whether a ZWNJ stood before the letter at `index`, which may be the end of the word.
  func contains(_ index: Int) -> Bool { index < 32 && bits & (1 << UInt32(index)) != 0 }

  mutating func insert(_ index: Int) {
    if index > 0 && index < 32 { bits |= 1 << UInt32(index) }
  }
}
