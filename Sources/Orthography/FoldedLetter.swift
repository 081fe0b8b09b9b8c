/// A letter with what Persian and Arabic spelling do not agree upon taken away: the alphabet of
/// ``FoldedWord``.
///
/// The carriers of hamza fall together with their bare letters (أ إ آ ٱ with ا, ؤ with و, ئ ى ي with
/// ی), ة ۀ with ه, ك with ک; ء, tatweel, harakat and zero-width characters vanish. What distinguishes
/// the languages' own letters (پ چ ژ گ) stays: ``CognateKey`` goes further.
public struct FoldedLetter: RawRepresentable, Hashable, Sendable {
  /// 1–32 for the letters from alef to yeh, 33–58 for the Latin letters, 59 for any other letter.
  public let rawValue: UInt8

  /// Takes a code.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The letters of the Persian alphabet in the order of their codes, which begin at 1.
  public static let alphabet: [Character] = Array("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")

  static let alef = FoldedLetter(1)
  static let te = FoldedLetter(4)
  static let che = FoldedLetter(7)
  static let shin = FoldedLetter(16)
  static let ain = FoldedLetter(21)
  static let lam = FoldedLetter(27)
  static let vav = FoldedLetter(30)
  static let he = FoldedLetter(31)
  static let ye = FoldedLetter(32)

  /// Codes that the morphologies of the lexicon ask for.
  public static let alefCode: UInt8 = 1
  /// The code of ل.
  public static let lamCode: UInt8 = 27
  /// The code of و.
  public static let vavCode: UInt8 = 30
  /// The code of ه.
  public static let heCode: UInt8 = 31
  /// The code of ی.
  public static let yeCode: UInt8 = 32

  private init(_ rawValue: UInt8) { self.rawValue = rawValue }
}

/// What folding makes of a code point.
package enum Folding {
  /// One letter.
  case letter(UInt8)
  /// A lam-alef ligature, two letters.
  case lamAlef
  /// A mark or zero-width character: no letter, but inside a word.
  case transparent
  /// The end of a word.
  case boundary

  /// What folding makes of a scalar.
  package static func of(_ scalar: UInt32) -> Folding {
    switch scalar {
    case 0x41...0x5A: .letter(UInt8(scalar - 0x41) + 33)
    case 0x61...0x7A: .letter(UInt8(scalar - 0x61) + 33)
    case 0..<0x80: .boundary
    case 0x600..<0x700: of(code: arabicBlock[Int(scalar - 0x600)])
    case 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x300..<0x370: .transparent
    case 0xFE70...0xFEF4: of(code: presentationForms[Int(scalar - 0xFE70)])
    case 0xFEF5...0xFEFC: .lamAlef
    case 0xFB50...0xFBFF: of(code: persianPresentationForm(scalar))
    case 0xC0..<0x250, 0x370..<0x590: .letter(59)
    default: .boundary
    }
  }

  private static let transparentCode: UInt8 = 254

  private static func of(code: UInt8) -> Folding {
    switch code {
    case 0: .boundary
    case transparentCode: .transparent
    default: .letter(code)
    }
  }

  private static func code(of letter: Character) -> UInt8 {
    FoldedLetter.alphabet.firstIndex(of: letter).map { UInt8($0 + 1) } ?? 0
  }

  /// The code of each scalar of the Arabic block (U+0600–U+06FF); 0 ends a word.
  private static let arabicBlock: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    let classes: [(Character, String)] = [
      ("ا", "اآأإٱٲٳٵ"), ("و", "وؤۆۇۈۋۄۅۉٶ"), ("ی", "يىیئېۍێٸؽؾؿ"), ("ه", "هةۀەہۂۃھ"), ("ک", "كکڪ"),
      ("گ", "گ"), ("پ", "پ"), ("چ", "چ"), ("ژ", "ژ"), ("ف", "فڤڢ"), ("ق", "قڨڧ"), ("ن", "نں"),
      ("ر", "رڕ"), ("ل", "لڵ"),
    ]
    for letter in FoldedLetter.alphabet {
      for scalar in letter.unicodeScalars where scalar.value < 0x700 {
        table[Int(scalar.value - 0x600)] = code(of: letter)
      }
    }
    for (letter, variants) in classes {
      for scalar in variants.unicodeScalars { table[Int(scalar.value - 0x600)] = code(of: letter) }
    }
    // Hamza on its own, tatweel, harakat, superscript alef, Koranic marks.
    for scalar in [0x21, 0x40, 0x70] + Array(0x10...0x1A) + Array(0x4B...0x5F)
      + Array(0xD6...0xDC) + Array(0xDF...0xE4) + [0xE7, 0xE8] + Array(0xEA...0xED)
    {
      table[scalar] = transparentCode
    }
    return table
  }()

  /// The codes of U+FE70–U+FEF4 (Arabic Presentation Forms-B): runs of forms of one letter.
  private static let presentationForms: [UInt8] = {
    var table = [UInt8](repeating: transparentCode, count: 0xFEF5 - 0xFE70)
    let runs: [(Character, Int)] = [
      ("ا", 2), ("ا", 2), ("و", 2), ("ا", 2), ("ی", 4), ("ا", 2), ("ب", 4), ("ه", 2), ("ت", 4),
      ("ث", 4), ("ج", 4), ("ح", 4), ("خ", 4), ("د", 2), ("ذ", 2), ("ر", 2), ("ز", 2), ("س", 4),
      ("ش", 4), ("ص", 4), ("ض", 4), ("ط", 4), ("ظ", 4), ("ع", 4), ("غ", 4), ("ف", 4), ("ق", 4),
      ("ک", 4), ("ل", 4), ("م", 4), ("ن", 4), ("ه", 4), ("و", 2), ("ی", 2), ("ی", 4),
    ]
    var index = 0xFE81 - 0xFE70
    for (letter, count) in runs {
      for _ in 0..<count where index < table.count {
        table[index] = code(of: letter)
        index += 1
      }
    }
    return table
  }()

  /// The code of a form of a Persian letter in U+FB50–U+FBFF; 0 for the rest.
  private static func persianPresentationForm(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xFB56...0xFB59: code(of: "پ")
    case 0xFB7A...0xFB7D: code(of: "چ")
    case 0xFB8A...0xFB8B: code(of: "ژ")
    case 0xFB8E...0xFB91: code(of: "ک")
    case 0xFB92...0xFB95: code(of: "گ")
    case 0xFBA4...0xFBAD: code(of: "ه")
    case 0xFBFC...0xFBFF: code(of: "ی")
    default: 0
    }
  }
}
