import Orthography
import Testing

@Suite struct LosslessRomanizerTests {
  static let schemes: [RomanizationScheme] = [.buckwalter, .habashSoudiBuckwalter]

  /// Text, Buckwalter, HSB.
  static let texts: [(String, String, String)] = [
    ("كتاب", "ktAb", "ktAb"),
    ("مُحَمَّدٌ", "muHama~dN", "muHama~dũ"),
    ("الْعَرَبِيَّة", "AloEarabiya~p", "Al·ςarabiya~ħ"),
    ("آمن أإؤئءى", "|mn ><&}'Y", "Āmn ÂĂŵŷ'ý"),
    ("ثذشضظغ", "v*$DZg", "θðšDĎγ"),
    ("پچژگک", "PJRGQ", "pcžgǩ"),
    ("می‌رود", "mI=rwd", "mÿ=rwd"),
    ("۱۲، ٣؟", "\\1\\2\\, \\d\\?", "\\1\\2\\, \\d\\?"),
    ("ٱلرحمٰن", "{lrHm`n", "ÄlrHmán"),
    ("COVID-19 و", "\\[COVID\\]-19 w", "\\[COVID\\]-19 w"),
    ("ٹ ﷲ", "\\u{679} \\u{fdf2}", "\\u{679} \\u{fdf2}"),
    ("a\\b", "\\[a\\\\b\\]", "\\[a\\\\b\\]"),
    ("«😀»\r\n", "«😀»\r\n", "«😀»\r\n"),
  ]

  @Test(arguments: texts) func `writes the code`(text: String, buckwalter: String, hsb: String) {
    #expect(LosslessRomanizer(scheme: .buckwalter).romanize(text) == buckwalter)
    #expect(LosslessRomanizer(scheme: .habashSoudiBuckwalter).romanize(text) == hsb)
  }

  @Test(arguments: schemes) func `restores any text`(scheme: RomanizationScheme) throws {
    let code = LosslessRomanizer(scheme: scheme)
    var generator = SeededGenerator(seed: 15)
    for _ in 0..<3_000 {
      let made = [
        RandomText.nasty(&generator, maximum: 40), RandomText.anything(&generator, maximum: 40),
        Self.codeLike(&generator),
      ]
      for text in made {
        let romanized = code.romanize(text)
        // Scalar by scalar: strings that are canonically equal are equal to Swift.
        #expect(Array(try code.restore(romanized).utf8) == Array(text.utf8), "\(text)")
        #expect(!romanized.unicodeScalars.contains(where: Script.arabic.isScript(of:)), "\(text)")
      }
    }
  }

  /// Text made of what the codes themselves are made of.
  private static func codeLike(_ generator: inout SeededGenerator) -> String {
    let signs = Array("\\[]{}u=|'<>&$*~`_AbŵÂ·šžǩÿ16،؟پی\u{200C}\n ".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      text.append(signs[Int.random(in: 0..<signs.count, using: &generator)])
    }
    return String(text)
  }

  @Test(arguments: [
    "\\", "\\x", "\\[abc", "\\[a\\b\\]", "\\u{}", "\\u{679", "\\u{D800}", "\\u{zz}",
  ])
  func `refuses what no text is written as`(romanization: String) {
    for scheme in Self.schemes {
      #expect(throws: LosslessRomanizationError.self) {
        try LosslessRomanizer(scheme: scheme).restore("ktAb" + romanization)
      }
    }
  }
}

extension Script {
  /// Whether this is the script of a character.
  func isScript(of scalar: Unicode.Scalar) -> Bool { Script(of: scalar) == self }
}
