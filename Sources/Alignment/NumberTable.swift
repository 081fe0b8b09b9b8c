/// A hash table from numbers to small values, for millions of look-ups of keys that nobody chooses: open
/// addressing with linear probing, a multiplication for a hash, and emptied without giving up its space.
struct NumberTable<Value: BitwiseCopyable & Sendable>: Sendable {
  private var slots: [(key: UInt64, value: Value?)]
  private(set) var count = 0
  /// What no key is.
  private static var free: UInt64 { .max }

  init() { slots = Array(repeating: (Self.free, nil), count: 64) }

  /// The value of a key.
  ///
  /// - Precondition: the key is not the greatest number.
  subscript(key: UInt64) -> Value? { slots[slot(of: key)].value }

  /// Gives a key its value.
  ///
  /// - Complexity: O(1) on average.
  /// - Precondition: the key is not the greatest number.
  mutating func set(_ key: UInt64, to value: Value) {
    precondition(key != Self.free)
    let slot = slot(of: key)
    if slots[slot].key != key { count += 1 }
    slots[slot] = (key, value)
    if 2 * count > slots.count { grow() }
  }

  /// Forgets all values, but keeps the space.
  mutating func removeAll() {
    guard count > 0 else { return }
    for slot in slots.indices { slots[slot] = (Self.free, nil) }
    count = 0
  }

  /// Where a key stands, or would.
  private func slot(of key: UInt64) -> Int {
    // The golden ratio spreads numbers that follow one another (Knuth, TAOCP 6.4); the high bits are best.
    let shift = UInt64(slots.count.leadingZeroBitCount + 1)
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot].key != key && slots[slot].key != Self.free {
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (Self.free, nil), count: 2 * old.count)
    for entry in old where entry.key != Self.free { slots[slot(of: entry.key)] = entry }
  }
}
