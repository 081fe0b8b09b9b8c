/// What two bytes of a text tell of the character that starts at the first: the rules look at it where the
/// sets of both share a bit.
///
/// A byte within a character is never a first byte, so that all bytes may be looked at alike, several at
/// a time and without a branch for each: where words are short, branches cost more than all else.
struct CharacterTriggers: Sendable {
  private(set) var first = [UInt8](repeating: 0, count: 256)
  private(set) var second = [UInt8](repeating: any, count: 256)

  /// Shared with every byte.
  private static let any: UInt8 = 1

  /// First bytes with a bit of their own: those of Arabic script, of guillemets, and of dashes and ZWNJ.
  private static let leads: [UInt8] = [0xD8, 0xD9, 0xDA, 0xDB, 0xC2, 0xE2]

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
}
