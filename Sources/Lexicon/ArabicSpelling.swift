/// What the spelling of an Arabic word tells and folding loses; nothing where the spelling is not known.
struct ArabicSpelling: Sendable {
  /// The end of the word.
  var final = Final.unknown
  /// The letters with a hamza above or madda, counted from 1.
  var above = JoinerPositions()
  /// The letters with a hamza below, counted from 1.
  var below = JoinerPositions()

  /// What stands at the end of a word.
  enum Final: Sendable {
    /// Anything else.
    case unknown
    /// ة: no pronoun follows the stem.
    case taMarbuta
    /// ه: mostly the pronoun, seldom a ta marbuta without its dots.
    case he
    /// اً: the alef carries the tanwin of an indefinite accusative.
    case tanwin
    /// ء: an alef before it belongs to the stem.
    case hamza
  }

  /// Where the hamza of an alef stands.
  enum Hamza: Sendable {
    case unknown
    case above
    case below
  }

  /// The hamza of the letter at `index`, counted from 0.
  func hamza(at index: Int) -> Hamza {
    above.contains(index + 1) ? .above : below.contains(index + 1) ? .below : .unknown
  }
}
