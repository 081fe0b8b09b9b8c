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

  private static let slotCount = 1 << 16
  private static let wordLimit = slotCount / 2
  private static let probeLimit = 16
  private static let pairLimit = 1 << 17

  private var slots = [UInt32](repeating: 0, count: slotCount)
  private var bytes: [UInt8] = []
  /// The words in the order in which they were met.
  private(set) var facts: [Facts] = []
  private var pairs: [UInt64: Bool] = [:]

  /// The index of a word among ``facts``.
  ///
  /// - Complexity: O(*n*), *n* being the bytes, where the word was met before.
  mutating func index(
    of word: UnsafeBufferPointer<UInt8>,
    judge: (String) -> (insertions: [Int], role: ZWNJRestorer.Role)
  ) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (Self.slotCount - 1)
    var free = -1
    for _ in 0..<Self.probeLimit {
      let entry = Int(slots[slot])
      if entry == 0 {
        free = slot
        break
      }
      if matches(facts[entry - 1], word) { return entry - 1 }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    let string = String(decoding: word, as: UTF8.self)
    let (insertions, role) = judge(string)
    var new = Facts(word: string, insertions: insertions, role: role)
    if free >= 0 {
      new.start = bytes.count
      new.count = word.count
      bytes.append(contentsOf: word)
      slots[free] = UInt32(facts.count + 1)
    }
    facts.append(new)
    return facts.count - 1
  }

  /// Whether two words join, asked once.
  mutating func joins(_ first: Int, _ second: Int, judge: (String, String) -> Bool) -> Bool {
    let key = UInt64(first) << 32 | UInt64(second)
    if let known = pairs[key] { return known }
    let result = judge(facts[first].word, facts[second].word)
    if pairs.count < Self.pairLimit { pairs[key] = result }
    return result
  }

  /// Whether so many words are kept that it should start anew: a text has fewer that recur.
  var isFull: Bool { facts.count > Self.wordLimit }

  private func matches(_ facts: Facts, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard facts.count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[facts.start + index] != word[index] { return false }
      return true
    }
  }

  /// FNV-1a, whose high bits are mixed into those that choose the slot.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
