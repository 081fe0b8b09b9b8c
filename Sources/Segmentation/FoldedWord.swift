/// A word of at most twelve folded letters, held without an allocation: one is made at every full stop.
struct FoldedWord: Hashable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0
  /// The number of letters, full stops between them included.
  private(set) var count = 0

  /// The most letters that a word holds: no abbreviation is longer.
  static let longest = 12

  /// An empty word.
  init() {}

  /// The word of folded letters; `nil` where there are too many.
  init?(_ letters: [UInt32]) {
    guard letters.count <= Self.longest else { return nil }
    for letter in letters.reversed() { prepend(letter) }
  }

  var isEmpty: Bool { count == 0 }

  /// The first letter; 0 where there is none.
  var first: UInt32 { UInt32(low & 0xFFFF) }

  /// Puts a letter before the others.
  ///
  /// - Precondition: there is room for it. Folded letters lie in the Basic Multilingual Plane.
  mutating func prepend(_ letter: UInt32) {
    high = high << 16 | middle >> 48
    middle = middle << 16 | low >> 48
    low = low << 16 | UInt64(letter & 0xFFFF)
    count += 1
  }

  /// Puts a letter after the others.
  ///
  /// - Precondition: there is room for it.
  mutating func append(_ letter: UInt32) {
    let bits = UInt64(letter & 0xFFFF) << UInt64(count % 4 * 16)
    switch count / 4 {
    case 0: low |= bits
    case 1: middle |= bits
    default: high |= bits
    }
    count += 1
  }

  /// The word without its first letter.
  func dropFirst() -> FoldedWord {
    guard count > 0 else { return self }
    var word = self
    word.low = low >> 16 | middle << 48
    word.middle = middle >> 16 | high << 48
    word.high = high >> 16
    word.count -= 1
    return word
  }
}
