/// What two bytes of a text tell of the character that starts at the first: the rules look at it where the
/// sets of both share a bit.
///
/// A byte within a character is never a first byte, so that all bytes may be looked at alike, several at
/// a time and without a branch for each: where words are short, branches cost more than all else.
struct CharacterTriggers: Sendable {
  var first = [UInt8](repeating: 0, count: 256)
  var second = [UInt8](repeating: any, count: 256)

  /// Shared with every byte.
  static let any: UInt8 = 1

  /// First bytes with a bit of their own: those of Arabic script, of guillemets, and of dashes and ZWNJ.
  private static let leads: [UInt8] = [0xD8, 0xD9, 0xDA, 0xDB, 0xC2, 0xE2]

  /// Triggers that pass over everything.
  init() {}

  /// The triggers of a table of the codes of all code points below U+10000: what has the code 0 is
  /// passed over.
  init(_ codes: [UInt16]) {
    func hasCode(_ start: Int, _ count: Int) -> Bool {
      codes[start..<start + count].contains { $0 != 0 }
    }
    for ascii in 0..<0x80 where codes[ascii] != 0 { first[ascii] = Self.any }
    for lead in 0xC2...0xDF where hasCode((lead & 0x1F) << 6, 64) { first[lead] = Self.any }
    for lead in 0xE0...0xEF where hasCode((lead & 0x0F) << 12, 4096) { first[lead] = Self.any }
    for lead in 0xF0...0xF4 { first[lead] = Self.any }
    for (index, lead) in Self.leads.enumerated() {
      let bit = UInt8(2) << UInt8(index)
      first[Int(lead)] = bit
      for trail in 0x80...0xBF {
        let mayDo =
          lead < 0xE0
          ? codes[Int(lead & 0x1F) << 6 | trail & 0x3F] != 0
          : hasCode(Int(lead & 0x0F) << 12 | (trail & 0x3F) << 6, 64)
        if mayDo { second[trail] |= bit }
      }
    }
  }

  /// Looks at each character of a text that the rules may do something about.
  ///
  /// - Parameter look: is given the first byte of a character and returns where to go on.
  @inline(__always)
  func scan<Failure: Error>(
    _ bytes: UnsafeBufferPointer<UInt8>, look: (Int) throws(Failure) -> Int
  ) throws(Failure) {
    try first.withUnsafeBufferPointer { first throws(Failure) in
      try second.withUnsafeBufferPointer { second throws(Failure) in
        let last = bytes.count - 1
        var offset = 0
        while offset < last {
          // Nearly every byte is passed here.
          while offset + 4 < last {
            let b1 = Int(bytes[offset + 1])
            let b2 = Int(bytes[offset + 2])
            let b3 = Int(bytes[offset + 3])
            let found =
              first[Int(bytes[offset])] & second[b1] | first[b1] & second[b2]
              | first[b2] & second[b3] | first[b3] & second[Int(bytes[offset + 4])]
            guard found == 0 else { break }
            offset += 4
          }
          let isLooked = first[Int(bytes[offset])] & second[Int(bytes[offset + 1])] != 0
          offset = isLooked ? try look(offset) : offset + 1
        }
        if offset == last, first[Int(bytes[last])] != 0 { _ = try look(last) }
      }
    }
  }
}
