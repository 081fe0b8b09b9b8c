/// A word as UTF-16 units of folded letters (``LetterFolding``), with or without its marks.
struct Letters: Hashable, Sendable, ExpressibleByStringLiteral {
  var units: [UInt16]

  init(_ units: [UInt16]) { self.units = units }
  init(_ units: ArraySlice<UInt16>) { self.units = Array(units) }
  init(_ string: String) { units = Array(string.utf16) }
  init(stringLiteral value: String) { self.init(value) }

  var count: Int { units.count }
  var isEmpty: Bool { units.isEmpty }
  var first: UInt16? { units.first }
  var last: UInt16? { units.last }

  /// The letters after a prefix; `nil` where the word does not begin so or nothing would remain.
  func dropping(prefix: Letters) -> Letters? {
    guard count > prefix.count, units.starts(with: prefix.units) else { return nil }
    return Letters(units[prefix.count...])
  }

  /// The letters before a suffix; `nil` where the word does not end so or nothing would remain.
  func dropping(suffix: Letters) -> Letters? {
    guard count > suffix.count, units[(count - suffix.count)...].elementsEqual(suffix.units) else {
      return nil
    }
    return Letters(units[..<(count - suffix.count)])
  }

  static func + (left: Letters, right: Letters) -> Letters { Letters(left.units + right.units) }

  /// Mixes the units before they reach Swift's hasher, which is slow when fed unit by unit.
  func hash(into hasher: inout Hasher) {
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    for unit in units { mixed = (mixed ^ UInt64(unit)) &* 0x100_0000_01B3 }
    hasher.combine(mixed)
  }

  /// Without vowels and other marks.
  var bare: Letters {
    Letters(
      units.filter { !Letter.isMark($0) }.map { $0 == Letter.alefWasla ? Letter.alef : $0 })
  }
  var hasMarks: Bool { units.contains(where: Letter.isMark) }
}
