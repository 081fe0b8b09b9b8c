import Foundation

/// The words that ``ZWNJPass`` has met, found again by their bytes.
///
/// No string is made for a word that was met before, which is what makes the pass fast. A word that
/// collides with too many others is judged anew each time, so that no text takes the square of its length.
struct ZWNJWordCache {
  /// What is found out about a word once.
  struct Facts {
    /// The letters, as the restorer takes them.
    var word: String
    /// The bytes before which a ZWNJ is missing.
    var insertions: [Int]
    var role: ZWNJRestorer.Role
    /// The bytes in the cache's store; empty for a word that is not kept.
    fileprivate var start = 0
    fileprivate var count = 0
  }

  private static let slotCount = 1 << 17
  private static let wordLimit = slotCount / 2
  private static let probeLimit = 16
  private static let pairCount = 1 << 16

  /// The index of a word from 1 in the low half, 0 for none; in the high half the same of its hash.
  private var slots = [UInt64](repeating: 0, count: slotCount)
  private var bytes: [UInt8] = []
  /// The words in the order in which they were met.
  private(set) var facts: [Facts] = []
  /// What joins, by the pair's hash: the two indexes and, in the lowest bit, the answer. A pair drives out
  /// the one that stood in its place.
  private var pairs = [UInt64](repeating: .max, count: pairCount)

  /// The index of a word among ``facts``.
  ///
  /// - Complexity: O(*n*), *n* being the bytes, where the word was met before.
  mutating func index(
    of word: UnsafeBufferPointer<UInt8>,
    judge: (String) -> (insertions: [Int], role: ZWNJRestorer.Role)
  ) -> Int {
    let hash = Self.hash(word)
    let tag = hash & ~0xFFFF_FFFF
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    var free = -1
    for _ in 0..<Self.probeLimit {
      let entry = slots[slot]
      if entry == 0 {
        free = slot
        break
      }
      if entry & ~0xFFFF_FFFF == tag {
        let index = Int(entry & 0xFFFF_FFFF) - 1
        if matches(index, word) { return index }
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    let string = String(decoding: word, as: UTF8.self)
    let (insertions, role) = judge(string)
    var new = Facts(word: string, insertions: insertions, role: role)
    if free >= 0 {
      new.start = bytes.count
      new.count = word.count
      bytes.append(contentsOf: word)
      slots[free] = tag | UInt64(facts.count + 1)
    }
    facts.append(new)
    return facts.count - 1
  }

  /// Whether two words join, asked once.
  mutating func joins(_ first: Int, _ second: Int, judge: (String, String) -> Bool) -> Bool {
    let key = UInt64(first) << 32 | UInt64(second) << 1
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
    if pairs[place] & ~1 == key { return pairs[place] & 1 == 1 }
    let result = judge(facts[first].word, facts[second].word)
    pairs[place] = key | (result ? 1 : 0)
    return result
  }

  /// Whether so many words are kept that it should start anew: a text has fewer that recur.
  var isFull: Bool { facts.count > Self.wordLimit }

  private func matches(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = facts[index].start
    guard facts[index].count == word.count, let address = word.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, address, word.count) == 0 } ?? false
    }
  }

  /// Eight bytes at a time: a multiplication each, whose high bits are mixed into the low ones.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(word)
    var hash = UInt64(word.count)
    func mix(_ chunk: UInt64) {
      hash = (hash ^ chunk) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if offset + 4 <= bytes.count {
      mix(UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      offset += 4
    }
    while offset < bytes.count {
      mix(UInt64(bytes[offset]))
      offset += 1
    }
    // Into the tag as well.
    return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash
  }
}
