import CorpusModel

/// Brings the letters of a word into the one form in which romanization looks them up.
///
/// Yeh and kaf become ی and ک, tatweel, bidirectional controls and marks of recitation fall, hamza and
/// madda that stand as marks join their letter. Alif maqṣūra stays in Arabic.
enum LetterFolding {
  /// A folded word.
  struct Result {
    var letters = Letters([])
    /// Whether letters remain that neither Persian nor Arabic has.
    var hasOtherLetters = false
  }

  /// Folds code points.
  static func fold(_ scalars: some Sequence<UInt32>, _ language: Language) -> Result {
    var result = Result()
    for scalar in scalars { append(scalar, language, to: &result) }
    while let last = result.letters.last, last == Letter.zwnj || last == Letter.zwj {
      result.letters.units.removeLast()
    }
    return result
  }

  /// Folds a string.
  static func fold(_ string: String, _ language: Language) -> Letters {
    fold(string.unicodeScalars.lazy.map(\.value), language).letters
  }

  private static func append(_ scalar: UInt32, _ language: Language, to result: inout Result) {
    switch scalar {
    case 0x64A, 0x6CC: result.letters.units.append(Letter.yeh)
    case 0x649:
      result.letters.units.append(language == .arabic ? Letter.alefMaksura : Letter.yeh)
    case 0x643, 0x6A9, 0x6AA: result.letters.units.append(0x6A9)
    case 0x6C1, 0x6BE: result.letters.units.append(Letter.heh)
    case 0x6C0, 0x6C2: result.letters.units += [Letter.heh, Letter.hamzaAbove]
    case 0x653...0x655: join(UInt16(scalar), to: &result)
    case 0x20, 0x2D, 0xB7, 0x621...0x63A, 0x641...0x652, 0x670, 0x671, 0x67E, 0x686, 0x698, 0x6A4,
      0x6AF:
      result.letters.units.append(UInt16(scalar))
    case 0x200C:
      if let last = result.letters.last, last != Letter.zwnj {
        result.letters.units.append(Letter.zwnj)
      }
    case 0x640, 0x610...0x61A, 0x61C, 0x656...0x65F, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8,
      0x6EA...0x6ED, 0x883...0x887, 0x88E, 0x897...0x89F, 0x8CA...0x8FF, 0x200B, 0x200D...0x200F,
      0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFE73, 0xFEFF, 0x10EFA...0x10EFF:
      break
    default:
      result.hasOtherLetters = true
      if let scalar = Unicode.Scalar(scalar) {
        result.letters.units += Array(String(scalar).utf16)
      }
    }
  }

  private static func join(_ mark: UInt16, to result: inout Result) {
    let joined: UInt16? =
      switch (result.letters.last, mark) {
      case (Letter.alef, 0x653): Letter.alefMadda
      case (Letter.alef, 0x654): Letter.alefHamza
      case (Letter.alef, 0x655): Letter.alefHamzaBelow
      case (Letter.waw, 0x654): Letter.wawHamza
      case (Letter.yeh, 0x654), (Letter.alefMaksura, 0x654): Letter.yehHamza
      default: nil
      }
    if let joined {
      result.letters.units[result.letters.count - 1] = joined
    } else if mark == Letter.hamzaAbove, result.letters.last == Letter.heh {
      result.letters.units.append(mark)
    }
  }
}
