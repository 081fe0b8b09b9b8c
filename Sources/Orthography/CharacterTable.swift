internal import CICU
import CorpusModel

/// What the character pass does with each code point of the Basic Multilingual Plane.
///
/// One look-up decides: most characters have code 0 and are skipped, which is what makes the pass fast.
struct CharacterTable: Sendable {
  /// A constant replacement.
  struct Replacement: Sendable {
    var text: String
    var rules: NormalizationRules
  }

  /// What to do with a code point: 0 is nothing.
  struct Code: RawRepresentable, Equatable, Sendable {
    var rawValue: UInt16

    /// Nothing is done.
    static let keep = Code(rawValue: 0)
    /// It attaches to what stands before it, or goes: its cluster is looked at as a whole.
    static let attaches: UInt16 = 1 << 15
    /// It may compose with what stands before it.
    static let composes: UInt16 = 1 << 14
    /// What is done depends on its neighbours.
    static let contextual: UInt16 = 1 << 13

    var attaches: Bool { rawValue & Self.attaches != 0 }
    var composes: Bool { rawValue & Self.composes != 0 }
    var isContextual: Bool { rawValue & Self.contextual != 0 }
    /// The replacement's index, from 1; 0 where there is none.
    var replacement: Int { Int(rawValue & (Self.contextual - 1)) }
  }

  /// The code of each code point below U+10000.
  let codes: [UInt16]
  /// The codes of those beyond that are replaced.
  private var supplementaryCodes: [UInt32: Code] = [:]
  /// The replacements; the first one stands for none.
  private(set) var replacements = [Replacement(text: "", rules: [])]

  /// Tells of most characters by two bytes that nothing is done with them.
  let triggers: CharacterTriggers

  let language: Language
  let rules: NormalizationRules
  let digits: DigitSet?

  init(language: Language, rules: NormalizationRules, digits: DigitSet?) throws(ICUError) {
    self.language = language
    self.rules = rules
    self.digits = digits
    var codes =
      rules.contains(.composition)
      ? Self.compositionCodes : [UInt16](repeating: 0, count: 0x10000)
    var builder = CharacterTableBuilder(language: language, rules: rules, digits: digits)
    try builder.collect()
    for (codePoint, entry) in builder.entries.sorted(by: { $0.key < $1.key }) {
      let isSupplementary = codePoint > 0xFFFF
      let code =
        isSupplementary
        ? (rules.contains(.composition) ? Self.compositionCode(Int32(codePoint)) : 0)
        : codes[Int(codePoint)]
      // A letter that becomes a mark attaches as the mark does; one that goes lets its neighbours meet.
      let attaches =
        entry.text.unicodeScalars.first.map { first in
          !entry.isContextual && Self.compositionCode(Int32(first.value)) != 0
        } ?? true
      replacements.append(Replacement(text: entry.text, rules: entry.rules))
      let index = UInt16(replacements.count - 1)
      precondition(index < Code.contextual, "an index has thirteen bits")
      let new =
        index | (attaches ? Code.attaches : code & Code.attaches)
        | (code & Code.composes) | (entry.isContextual ? Code.contextual : 0)
      if isSupplementary {
        supplementaryCodes[codePoint] = Code(rawValue: new)
      } else {
        codes[Int(codePoint)] = new
      }
    }
    self.codes = codes
    triggers = CharacterTriggers(codes)
  }

  /// What composition asks of each code point, gathered from ICU once.
  private static let compositionCodes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x10000)
    for codePoint in 0x300..<0x10000 where !(0xD800...0xDFFF).contains(codePoint) {
      codes[codePoint] = compositionCode(Int32(codePoint))
    }
    return codes
  }()

  /// What composition asks of a code point.
  static func compositionCode(_ codePoint: Int32) -> UInt16 {
    var status: Int32 = 0
    // Beyond the table a singleton is composed with its cluster, for want of an entry.
    let isSingleton = codePoint > 0xFFFF && cicu_quick_check(nfc, codePoint) < 0
    if cicu_has_boundary_before(nfc, codePoint, &status) != 0, !isSingleton { return 0 }
    return Code.attaches | (cicu_quick_check(nfc, codePoint) == 1 ? 0 : Code.composes)
  }

  private static let nfc = UnicodeNormalizer.Form.nfc.rawValue

  /// The code of a code point beyond the table, where only composition has anything to do, the canonical
  /// and that by compatibility.
  func supplementaryCode(_ codePoint: UInt32) -> Code {
    if let code = supplementaryCodes[codePoint] { return code }
    guard rules.contains(.composition) else { return .keep }
    return Code(rawValue: Self.compositionCode(Int32(codePoint)))
  }
}
