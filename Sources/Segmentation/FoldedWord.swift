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

  /// The letter at an index from the start; 0 beyond the end.
  subscript(index: Int) -> UInt32 {
    let word = index < 4 ? low : index < 8 ? middle : high
    return index < count ? UInt32(word >> UInt64(index % 4 * 16) & 0xFFFF) : 0
  }

  /// The word without as many letters at its start and its end; empty where it has no more.
  func dropping(first: Int, last: Int = 0) -> FoldedWord {
    var word = FoldedWord()
    for index in stride(from: first, to: count - last, by: 1) { word.append(self[index]) }
    return word
  }

  /// Whether the word ends as another is written, with letters before it.
  func hasSuffix(_ suffix: FoldedWord) -> Bool {
    guard count > suffix.count else { return false }
    return (0..<suffix.count).allSatisfy { self[count - suffix.count + $0] == suffix[$0] }
  }

  /// Whether the word begins as another is written, with letters after it.
  func hasPrefix(_ prefix: FoldedWord) -> Bool {
    guard count > prefix.count else { return false }
    return (0..<prefix.count).allSatisfy { self[$0] == prefix[$0] }
  }

  /// The word of a text, without what stands between its letters; `nil` where there are too many.
  init?(_ text: some StringProtocol) { self.init(LetterFold.squeezed(text)) }

  /// Words of a language's grammar, written in a row with blanks between them.
  static func words(_ text: String) -> [FoldedWord] {
    text.split(separator: " ").compactMap { FoldedWord($0) }
  }
}
