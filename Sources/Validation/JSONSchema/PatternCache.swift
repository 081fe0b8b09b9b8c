/// What a pattern said of short strings seen before: records repeat their types, dates and languages.
struct PatternCache {
  private var keys: [Key] = Array(repeating: Key(), count: 64)

  private struct Key {
    var bytes = SIMD4<UInt64>()
    /// The length of the string, or -1 for an empty slot.
    var count: Int32 = -1
    var matches = false
  }

  /// The longest string that is kept, in bytes.
  static let longest = 32

  /// Whether a string matches, asked of `search` only where it is not known.
  mutating func matches(_ text: UnsafeBufferPointer<UInt8>, search: () -> Bool) -> Bool {
    guard text.count <= Self.longest else { return search() }
    var bytes = SIMD4<UInt64>()
    withUnsafeMutableBytes(of: &bytes) { $0.copyBytes(from: text) }
    let mixed = (bytes[0] ^ bytes[1] &* 3 ^ bytes[2] &* 5 ^ bytes[3] &* 7) &+ UInt64(text.count)
    let slot = Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if keys[slot].count == text.count, keys[slot].bytes == bytes { return keys[slot].matches }
    let matches = search()
    keys[slot] = Key(bytes: bytes, count: Int32(text.count), matches: matches)
    return matches
  }
}
