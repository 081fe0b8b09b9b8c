import CorpusModel
import Orthography
import Testing

@Suite struct RomanizerTests {
  static let schemes = RomanizationScheme.allCases.filter { !$0.isLossless }

  static func romanizer(
    _ scheme: RomanizationScheme, _ language: Language,
    _ entries: [VocalisedVocabulary.Entry] = []
  ) throws -> Romanizer {
    try Romanizer(
      scheme: scheme, language: language,
      vocabulary: VocalisedVocabulary(language: language, entries: entries))
  }

  static func romanize(
    _ text: String, _ scheme: RomanizationScheme, _ language: Language,
    _ entries: [VocalisedVocabulary.Entry] = []
  ) throws -> String {
    try romanizer(scheme, language, entries).romanize(SourceText(text)).text
  }

  // MARK: Characters

  /// Every assigned character of the blocks of Arabic script.
  static let arabicScalars: [Unicode.Scalar] = [
    0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF,
    0x10E60...0x10E7F, 0x10EC0...0x10EFF, 0x1EC70...0x1ECBF, 0x1ED00...0x1ED4F,
    0x1EE00...0x1EEFF,
  ].flatMap { $0.compactMap(Unicode.Scalar.init) }

  @Test(arguments: schemes, Language.allCases)
  func `leaves no Arabic letter`(scheme: RomanizationScheme, language: Language) throws {
    let romanizer = try Self.romanizer(scheme, language)
    var generator = SeededGenerator(seed: 5)
    var texts = Self.arabicScalars.flatMap { ["\($0)", "ب\($0)ب", "\($0)\u{64E}ا"] }
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let index = Int.random(in: 0..<Self.arabicScalars.count, using: &generator)
        text.append(Self.arabicScalars[index])
      }
      texts += [String(text), RandomText.nasty(&generator, maximum: 30)]
    }
    for text in texts {
      let view = try romanizer.romanize(SourceText(text)).text
      let left = view.unicodeScalars.filter(Script.arabic.isScript(of:))
      #expect(left.isEmpty, "\(text.unicodeScalars.map(\.value)) → \(view)")
    }
  }

  @Test func `has a Latin letter for every letter of Unicode 14`() throws {
    let romanizer = try Self.romanizer(.alaLC, .arabic)
    for scalar in Self.arabicScalars where scalar.properties.generalCategory == .otherLetter {
      guard (scalar.properties.age ?? (99, 0)) < (15, 0) else { continue }
      let view = try romanizer.romanize(SourceText("\(scalar)")).text
      #expect(!view.unicodeScalars.contains("\u{FFFD}"), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `turns punctuation and digits into those of Latin script`() throws {
    let text = "۱۲۳ ٤٥٦ ۳٫۵ ۱٬۰۰۰ ۵٪ ، ؛ ؟ « » ۔\r\n\tA—😀"
    #expect(
      try Self.romanize(text, .alaLC, .persian)
        == "123 456 3.5 1,000 5% , ; ? “ ” .\r\n\tA—😀")
  }

  // MARK: Map

  @Test func `maps each word to its span`() throws {
    let text = SourceText("\u{FEFF}«كِتابٌ» 12 ، شمس😀 ﷲ")
    let view = try Self.romanizer(.din31635, .arabic).romanize(text)
    #expect(view.tokens.map { text.text(in: $0.span) } == ["كِتابٌ", "شمس", "ﷲ"])
    for token in view.tokens {
      #expect(view.sourceSpan(ofView: token.view) == token.span)
      let middle = TextSpan(token.view.start + 1, token.view.start + 2)
      #expect(view.sourceSpan(ofView: middle) == token.span)
    }
    #expect(view.sourceSpan(ofView: TextSpan(0, view.bytes.count)) == text.span)
  }

  @Test func `maps any text, and keeps its lines`() throws {
    let romanizer = try Self.romanizer(.ijmes, .persian)
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let text = SourceText(RandomText.nasty(&generator, maximum: 60))
      let view = try romanizer.romanize(text)
      #expect(String(validating: view.bytes, as: UTF8.self) != nil)
      #expect(view.bytes.count { $0 == 0x0A } == text.bytes.count { $0 == 0x0A })
      var end = (source: 0, view: 0)
      for token in view.tokens {
        #expect(token.span.start >= end.source && token.view.start >= end.view)
        end = (token.span.end, token.view.end)
        #expect(String(validating: text.bytes[token.span.range], as: UTF8.self) != nil)
        #expect(String(validating: view.bytes[token.view.range], as: UTF8.self) != nil)
      }
    }
  }

  @Test func `windows make up the text, and a word without end does no harm`() throws {
    let text = SourceText(
      String(repeating: "ب", count: 900_000) + String(repeating: "كتاب ", count: 150_000)
        + "م" + String(repeating: "\u{64E}", count: 10_000))
    let windows = Romanizer.windows(of: text)
    #expect(windows.count > 2)
    #expect(windows.first?.start == 0 && windows.last?.end == text.bytes.count)
    let romanizer = try Self.romanizer(.bgn, .arabic)
    for (window, next) in zip(windows, windows.dropFirst()) { #expect(window.end == next.start) }
    for window in windows { _ = try romanizer.romanize(text, span: window) }
  }

  // MARK: Where vowels come from

  @Test func `takes vowels from marks, then from the vocabulary, and invents none`() throws {
    let entries = [
      VocalisedVocabulary.Entry(word: "علم", vocalised: "عِلْم"),
      VocalisedVocabulary.Entry(word: "علم", vocalised: "عَلَم"),
      VocalisedVocabulary.Entry(word: "كتاب", vocalised: "كِتاب"),
    ]
    let view = try Self.romanizer(.alaLC, .arabic, entries).romanize(
      SourceText("عَلَّمَ علم عَلم الكتاب كتابه زخرف والزخرف"))
    #expect(view.text == "ʻallama ʻilm ʻalam al-kitāb kitāb·h· z·kh·r·f wa-al-z·kh·r·f")
    #expect(
      view.tokens.map(\.source) == [
        .diacritics, .lexicon, .lexicon, .lexicon, .lexicon, .consonants, .consonants,
      ])
    #expect(
      view.tokens.map(\.hasSeveralReadings) == [false, true, false, false, false, false, false])
  }
}
