/// The words that ``ZWNJPass`` has met, found again by their bytes.
///
/// No string is made for a word that was met before, which is what makes the pass fast. A word that
/// collides with too many others is judged anew each time, so that no text takes the square of its length.
struct ZWNJWordCache {
  /// What is found out about a word once.
  struct Facts {
    var word: ZWNJWord
    /// The bytes before which a ZWNJ is missing.
    var insertions: [Int]
    /// Whether the word is right without them too.
    var isOptional: Bool
  }

  /// What is looked at of nearly every word: in one place, so that memory is waited for once.
  private struct Key {
    /// The bytes that tell the word, as ``bytes(of:)`` takes them.
    var bytes: (UInt64, UInt64, UInt64)
    var role: ZWNJWord.Role
    /// The number of bytes; 0 for a word that is not kept.
    var count: UInt32
  }

  private static let slotCount = 1 << 17
  private static let wordLimit = slotCount / 2
  private static let probeLimit = 16
  private static let pairBits: UInt64 = 16

  /// The index of a word from 1 in the lower bits, 0 for none; in the others those of its hash. None before
  /// the first word.
  private var slots: [UInt32] = []
  private var keys: [Key] = []
  /// The words in the order in which they were met.
  private(set) var facts: [Facts] = []
  /// What joins, by the pair's hash: the two indexes and, in the lowest bits, the answer. A pair drives out
  /// the one that stood in its place.
  private var pairs: [UInt64] = []

  /// The bits of an index, which is at most ``wordLimit`` and the words of one line.
  private static let indexMask: UInt32 = 1 << 17 - 1

  /// The role of a word.
  func role(of index: Int) -> ZWNJWord.Role { keys[index].role }

  /// The index of a word among ``facts``.
  ///
  /// - Complexity: O(*n*), *n* being the bytes, where the word was met before.
  mutating func index(
    of word: UnsafeBufferPointer<UInt8>, judge: (String) -> Facts
  ) -> Int {
    if slots.isEmpty {
      slots = [UInt32](repeating: 0, count: Self.slotCount)
      pairs = [UInt64](repeating: .max, count: 1 << Self.pairBits)
    }
    let bytes = Self.bytes(of: word)
    let hash = Self.hash(word, bytes)
    let tag = UInt32(truncatingIfNeeded: hash >> 32) & ~Self.indexMask
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    var free = -1
    for _ in 0..<Self.probeLimit {
      let entry = slots[slot]
      if entry == 0 {
        free = slot
        break
      }
      if entry & ~Self.indexMask == tag {
        let index = Int(entry & Self.indexMask) - 1
        if matches(index, word, bytes) { return index }
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    let new = judge(String(decoding: word, as: UTF8.self))
    let isKept = free >= 0 && facts.count + 1 < Self.indexMask
    if isKept { slots[free] = tag | UInt32(facts.count + 1) }
    keys.append(
      Key(
        bytes: bytes,
        role: new.insertions.isEmpty ? new.word.role : new.word.role.union(.fused),
        count: isKept ? UInt32(word.count) : 0))
    facts.append(new)
    return facts.count - 1
  }

  /// Whether two words join, asked once.
  mutating func joins(
    _ first: Int, _ second: Int, judge: (ZWNJWord, ZWNJWord) -> ZWNJWord.Join
  ) -> ZWNJWord.Join {
    let key = UInt64(first) << 32 | UInt64(second) << 3
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.pairBits))
    if pairs[place] & ~7 == key, let known = ZWNJWord.Join(rawValue: UInt8(pairs[place] & 7)) {
      return known
    }
    let result = judge(facts[first].word, facts[second].word)
    pairs[place] = key | UInt64(result.rawValue)
    return result
  }

  /// Whether so many words are kept that it should start anew: a text has fewer that recur.
  var isFull: Bool { facts.count > Self.wordLimit }

  private func matches(
    _ index: Int, _ word: UnsafeBufferPointer<UInt8>, _ bytes: (UInt64, UInt64, UInt64)
  ) -> Bool {
    guard keys[index].count == word.count, keys[index].bytes == bytes else { return false }
    // Twenty-four bytes tell all of nearly every word.
    return word.count <= 24 || facts[index].word.text.utf8.elementsEqual(word)
  }

  /// The first eight bytes, the last and the second eight, 0 where there are none; of fewer than eight, all
  /// of them in one.
  private static func bytes(of word: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64, UInt64) {
    let bytes = UnsafeRawBufferPointer(word)
    if bytes.count >= 8 {
      return (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self),
        bytes.count <= 16 ? 0 : bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
    if bytes.count >= 4 {
      let low = bytes.loadUnaligned(as: UInt32.self)
      let high = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
      return (UInt64(high) << 32 | UInt64(low), 0, 0)
    }
    return (bytes.reduce(0) { $0 << 8 | UInt64($1) }, 0, 0)
  }

  /// A multiplication for each eight bytes, whose high bits are mixed into the low ones.
  private static func hash(
    _ word: UnsafeBufferPointer<UInt8>, _ known: (UInt64, UInt64, UInt64)
  ) -> UInt64 {
    var hash = UInt64(word.count)
    func mix(_ chunk: UInt64) {
      hash = (hash ^ chunk) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    mix(known.0)
    mix(known.1)
    if word.count > 16 { mix(known.2) }
    let bytes = UnsafeRawBufferPointer(word)
    var offset = 16
    while offset + 8 < bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    // Into the tag as well.
    return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash
  }
}
