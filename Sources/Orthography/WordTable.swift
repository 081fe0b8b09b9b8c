/// Words by a 64-bit hash of their UTF-8, with what is known of each.
///
/// No word is stored: fifty thousand of them are ready in some milliseconds and one look-up answers every
/// question about a word. Two words that share a hash would be taken for each other; with *n* words listed
/// the chance is *n* / 2⁶⁴ a look-up.
struct WordTable: Sendable {
  /// What is known of a word.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    /// It is written without ZWNJ, or is a part of what is written with a space.
    static let word = Kinds(rawValue: 1 << 0)
    /// It has a comparative.
    static let adjective = Kinds(rawValue: 1 << 1)
    /// It is right in one piece.
    static let fused = Kinds(rawValue: 1 << 2)
    /// Its parts are as right with a space between them.
    static let apart = Kinds(rawValue: 1 << 3)
    /// A noun in ه whose indefinite is likelier than the plural that it looks like.
    static let hehNoun = Kinds(rawValue: 1 << 4)
    /// The first part of a word with ZWNJ.
    static let start = Kinds(rawValue: 1 << 5)
    /// The last of three parts.
    static let thirdPart = Kinds(rawValue: 1 << 6)
    /// The past stem of a verb.
    static let past = Kinds(rawValue: 1 << 7)
    /// A present stem.
    static let present = Kinds(rawValue: 1 << 8)
  }

  /// What is known of one word.
  struct Entry: Sendable {
    var kinds: Kinds = []
    /// The letters before which its ZWNJ stand: the highest bit for the first letter.
    var division: UInt64 = 0
    fileprivate var hash: UInt64 = 0
  }

  private var slots: [Entry]
  private var count = 0

  /// Creates one without words.
  ///
  /// - Parameter slotCount: a power of two; it grows as words come.
  init(slotCount: Int = 1 << 12) { slots = [Entry](repeating: Entry(), count: slotCount) }

  /// What is known of a word; nothing for an unknown one.
  subscript(_ word: String) -> Entry { slots[slot(of: Self.hash(word.utf8))] }

  /// What is known of the word that two words make, written one right after the other.
  subscript(_ first: String, _ second: String) -> Entry {
    slots[
      slot(
        of: Self.finished(second.utf8.reduce(first.utf8.reduce(Self.seed, Self.step), Self.step)))]
  }

  /// Adds to what is known of a word.
  mutating func insert(_ word: some Sequence<UInt8>, _ kinds: Kinds) {
    update(Self.hash(word)) { $0.kinds.formUnion(kinds) }
  }

  /// Adds a word with ZWNJ, found by its letters.
  mutating func insert(divided word: UnsafeBufferPointer<UInt8>, _ kinds: Kinds) {
    var hash = Self.seed
    var part = Self.seed
    var division: UInt64 = 0
    var letters = 0
    var parts = 1
    var offset = 0
    while offset < word.count {
      if Self.isZWNJ(word, offset) {
        if parts == 1 { update(Self.finished(part)) { $0.kinds.insert(.start) } }
        if letters < 64 { division |= 1 << (63 - letters) }
        parts += 1
        part = Self.seed
        offset += 3
        continue
      }
      if !UTF8.isContinuation(word[offset]) { letters += 1 }
      hash = Self.step(hash, word[offset])
      part = Self.step(part, word[offset])
      offset += 1
    }
    if parts == 3 { update(Self.finished(part)) { $0.kinds.insert(.thirdPart) } }
    update(Self.finished(hash)) { entry in
      entry.kinds.formUnion(kinds)
      // Of two spellings the one that divides less, and that later, whatever the order of the words.
      let old = (entry.division.nonzeroBitCount, entry.division)
      if old.0 == 0 || (division.nonzeroBitCount, division) < old { entry.division = division }
    }
  }

  /// Whether a ZWNJ stands at a byte.
  static func isZWNJ(_ word: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset + 2 < word.count && word[offset] == 0xE2 && word[offset + 1] == 0x80
      && word[offset + 2] == 0x8C
  }

  private mutating func update(_ hash: UInt64, _ change: (inout Entry) -> Void) {
    var slot = slot(of: hash)
    if slots[slot].hash == 0 {
      count += 1
      if count * 2 > slots.count {
        grow()
        slot = self.slot(of: hash)
      }
      slots[slot].hash = hash
    }
    change(&slots[slot])
  }

  private mutating func grow() {
    let old = slots
    slots = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.hash != 0 { slots[slot(of: entry.hash)] = entry }
  }

  /// Where a hash stands, or would.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot + 1) & mask }
    return slot
  }

  // FNV-1a, whose high bits are mixed into those that choose the slot.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Never 0, which marks an empty slot.
  private static func finished(_ hash: UInt64) -> UInt64 { max(hash ^ hash >> 32, 1) }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    finished(word.reduce(seed, step))
  }
}
