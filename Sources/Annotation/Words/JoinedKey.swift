/// A number for the letters of one or several words: that of words in a row is that of all their letters,
/// wherever the spaces stand («بندر عباس», «بندرعباس»).
///
/// It is a polynomial over the folded letters modulo 2⁶⁴, so that keys of neighbours are joined without
/// their letters being read again.
struct JoinedKey: Hashable, Sendable {
  private(set) var value: UInt64 = 0
  /// The number of letters.
  private(set) var count = 0

  /// Letters that are counted; no name has more.
  static let longest = 255

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 0..<longest { powers.append((powers.last ?? 1) &* base) }
    return powers
  }()

  /// Adds a letter.
  @inline(__always)
  mutating func append(_ code: UInt8) {
    value = value &* Self.base &+ UInt64(code) &+ 1
    count += 1
  }

  /// The key of both words' letters in a row.
  static func + (left: JoinedKey, right: JoinedKey) -> JoinedKey {
    var result = JoinedKey()
    result.value = left.value &* powers[min(right.count, longest)] &+ right.value
    result.count = left.count + right.count
    return result
  }
}
