import Orthography

/// Values by word, each word with one or more, in a ``LexiconImage``: a hash table with linear probing, half
/// empty at least.
struct WordMap<Value: BitwiseCopyable & Sendable>: Sendable {
  /// For each hash the number of its word, counted from 1; 0 where there is none.
  private let slots: ImageArray<UInt32>
  private let words: ImageArray<FoldedWord>
  /// Where the values of each word begin, and where the last end.
  private let starts: ImageArray<UInt32>
  private let values: ImageArray<Value>

  init(_ reader: inout ImageReader) {
    slots = reader.array()
    words = reader.array()
    starts = reader.array()
    values = reader.array()
  }

  /// The number of words.
  var count: Int { words.count }

  /// The number of values of all words.
  var valueCount: Int { values.count }

  /// The values of a word; none where it is unknown.
  subscript(word: FoldedWord) -> ImageArray<Value> {
    guard let index = index(of: word) else { return values.part(0..<0) }
    return values.part(Int(starts[index])..<Int(starts[index + 1]))
  }

  /// The first value of a word.
  func first(of word: FoldedWord) -> Value? {
    index(of: word).map { values[Int(starts[$0])] }
  }

  /// Whether a word has values.
  func contains(_ word: FoldedWord) -> Bool { index(of: word) != nil }

  private func index(of word: FoldedWord) -> Int? {
    var slot = Self.hash(word) & (slots.count - 1)
    while true {
      let number = Int(slots[slot])
      if number == 0 { return nil }
      if words[number - 1] == word { return number - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Lays out what is known of words.
  static func write(_ table: [FoldedWord: [Value]], to writer: inout ImageWriter) {
    let words = table.keys.sorted()
    var slots = [UInt32](repeating: 0, count: slotCount(for: words.count))
    var starts: [UInt32] = [0]
    var values: [Value] = []
    for (index, word) in words.enumerated() {
      var slot = hash(word) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
      values += table[word] ?? []
      starts.append(UInt32(values.count))
    }
    writer.append(slots)
    writer.append(words)
    writer.append(starts)
    writer.append(values)
  }

  /// The least power of two that leaves half of the slots empty.
  private static func slotCount(for words: Int) -> Int {
    var count = 2
    while count < 2 * words { count *= 2 }
    return count
  }

  /// A hash that no process seeds anew: the two halves, multiplied and folded (as in Stafford's mixers).
  private static func hash(_ word: FoldedWord) -> Int {
    let low = UInt64(truncatingIfNeeded: word.bits)
    let high = UInt64(truncatingIfNeeded: word.bits >> 64)
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed ^ (mixed >> 32))
  }
}
