import CorpusModel
import Testing

@testable import Orthography

@Suite struct NormalizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: Language
    var rules: NormalizationRules
    var digits: DigitSet?
    var input: String
    var output: String

    init(
      _ language: Language, _ rules: NormalizationRules, _ input: String, _ output: String,
      digits: DigitSet? = nil
    ) {
      self.language = language
      self.rules = rules
      self.digits = digits
      self.input = input
      self.output = output
    }

    var testDescription: String { "\(language.rawValue) \(rules.name): \(input)" }
  }

  static let table: [Case] = [
    // Letters
    Case(.persian, .letterVariants, "علي كتاب حتى ہوا ېک", "علی کتاب حتی هوا یک"),
    Case(.persian, .letterVariants, "خانۀ ما", "خانه\u{654} ما"),
    Case(.persian, .letterVariants, "مدينة", "مدینة"),
    Case(.persian, .tehMarbuta, "مدينة", "مدينه"),
    Case(.arabic, .tehMarbuta, "مدينة", "مدينة"),
    Case(.arabic, .letterVariants, "فی البیت", "في البيت"),
    Case(.arabic, .letterVariants, "علی إلی، حتی والأخری مستشفی", "على إلى، حتى والأخرى مستشفى"),
    Case(.arabic, .letterVariants, "کبیر", "كبير"),
    Case(.arabic, .letterVariants, "گوگل پیج چای", "گوگل پيج چاي"),
    Case(.arabic, .letterVariants, "على القاضي", "على القاضي"),
    Case(.persian, .hamza, "أبو مسؤول رئیس إن ٱ", "ابو مسوول رییس ان ا"),
    Case(.arabic, .hamza, "أبو آب رئيس", "ابو آب رييس"),
    // Composition
    Case(.persian, .composition, "ا\u{653}ب و\u{654} ي\u{654}", "آب ؤ ئ"),
    Case(.arabic, .composition, "م\u{651}\u{64E}", "م\u{64E}\u{651}"),
    Case(.arabic, .composition, "e\u{301} A\u{30A} \u{212B}", "é Å Å"),
    Case(.persian, .composition, "ᄀ\u{1161}\u{11A8}", "각"),
    Case(.persian, [.composition, .letterVariants], "ي\u{654}س ي\u{64E}", "ئس ی\u{64E}"),
    Case(.arabic, [.composition, .letterVariants], "ی\u{654}", "ئ"),
    Case(.arabic, [.composition, .bidiControls], "ا\u{200F}\u{654}", "أ"),
    Case(.arabic, [.composition, .harakat], "ا\u{64E}\u{654}ب\u{64C}", "أب"),
    // Presentation forms
    Case(.persian, .presentationForms, "ﻻﻟﻪ ﷲ ﭘﺪﺭ ﷺ", "لاله الله پدر ﷺ"),
    Case(.persian, [.presentationForms, .letterVariants], "ﻋﻠﻲ ﻛﻪ", "علی که"),
    Case(.arabic, [.presentationForms, .letterVariants], "ﻋﻠﯽ ﮐﺒﯿﺮ", "على كبير"),
    Case(.arabic, .presentationForms, "بﹰ مﱠ", "ب\u{64B} م\u{64E}\u{651}"),
    Case(.arabic, .wordLigatures, "محمد ﷺ", "محمد صلى الله عليه وسلم"),
    Case(.persian, [.wordLigatures, .letterVariants], "۱۰ ﷼", "۱۰ ریال"),
    Case(
      .persian, .compatibility, "x² ﬁn Ａ１ ½ … \u{A0}ﻻ ﷺ", "x2 fin A1 1⁄2 ...  لا صلى الله عليه وسلم"
    ),
    Case(.arabic, [.compatibility, .letterVariants], "ﻋﻠﯽ \u{1EE01} \u{1D400}", "على ب A"),
    Case(.arabic, [.compatibility, .composition], "か\u{FF9E} ㅎㅏ \u{2F800}", "が 하 丽"),
    Case(.persian, [.compatibility, .ellipsis], "رفت… آمد...", "رفت... آمد..."),
    Case(.persian, [.standard], "x² ﬁn Ａ１ …", "x² ﬁn Ａ１ …"),
    // Separators and percent signs, by the digits that are there
    Case(.persian, .separators, "۱۲.۵ و ۱,۲۳۴ و 12٫5 و 1٬234", "۱۲٫۵ و ۱٬۲۳۴ و 12.5 و 1,234"),
    Case(.arabic, .separators, "١٢.٥ ثم ١.٢.٢٠٢٠ و١٢,٥ 5.٥", "١٢٫٥ ثم ١.٢.٢٠٢٠ و١٢,٥ 5.٥"),
    Case(.arabic, .percent, "١٢% و12٪ و۵% %20", "١٢٪ و12% و۵٪ %20"),
    // Separators
    Case(.persian, [], "۱۲٫۵ و ۱٬۲۳۴٬۵۶۷", "12.5 و 1,234,567", digits: .ascii),
    Case(.persian, [], "12.5 و 1,234,567", "۱۲٫۵ و ۱٬۲۳۴٬۵۶۷", digits: .extendedArabicIndic),
    Case(.arabic, [], "1,234.5 ثم ۲.۵.", "١٬٢٣٤٫٥ ثم ٢٫٥.", digits: .arabicIndic),
    Case(
      .persian, [], "1.2.2020 و 3,4 و 10.", "۱.۲.۲۰۲۰ و ۳,۴ و ۱۰.", digits: .extendedArabicIndic),
    Case(.persian, [], "v1.5 و ۳/۵", "v1.5 و ۳/۵", digits: .extendedArabicIndic),
    // Tatweel and marks
    Case(.persian, .tatweel, "ســـلام دوستــــ ۱۴۰۰ هـ ق", "سلام دوست ۱۴۰۰ هـ ق"),
    Case(.arabic, .tatweel, "هـ\u{670}ذا ـ قال ـ", "هـ\u{670}ذا ـ قال ـ"),
    Case(.arabic, .tatweel, "شيـــ\u{654}ا", "شيـ\u{654}ا"),
    Case(.arabic, .harakat, "مُحَمَّدٌ رَسُولُ هـٰذا", "محمد رسول هـٰذا"),
    Case(.arabic, .superscriptAlef, "هٰذا", "هذا"),
    Case(.arabic, .quranicMarks, "قلۖ", "قل"),
    // Spaces and invisible characters
    Case(.persian, .spaces, "الف\u{A0}ب\u{2009}پ\u{202F}ت\u{3000}", "الف ب پ ت "),
    Case(.persian, .spaceRuns, "الف   ب\n\n  پ\t\tت", "الف ب\n\n پ\t\tت"),
    Case(.persian, [.spaces, .spaceRuns], "الف \u{A0} ب", "الف ب"),
    Case(.persian, .zeroWidth, "می\u{200B}روم می¬روم می\u{AD}روم", "می‌روم می‌روم می‌روم"),
    Case(.persian, .zeroWidth, "می‌‌روم می‌ روم ‌می\n‌روم‌", "می‌روم می روم می\nروم"),
    Case(.persian, .zeroWidth, "«کتاب»‌ها ۵‌ساله", "«کتاب»‌ها ۵‌ساله"),
    Case(.persian, .zeroWidth, "\u{FEFF}الف\n\u{FEFF}ب a\u{AD}b 5¬6", "\u{FEFF}الف\nب ab 5¬6"),
    Case(.arabic, .zeroWidth, "قا\u{200B}ل \u{2060}نعم", "قال نعم"),
    Case(.arabic, .bidiControls, "\u{202B}قال\u{202C}\u{200F}: \u{2067}a\u{2069}\u{61C}", "قال: a"),
    Case(.persian, .zeroWidth, "👨\u{200D}👩", "👨\u{200D}👩"),
    // Digits
    Case(.persian, [], "۱۲٪ ٤٥ 67%", "12% 45 67%", digits: .ascii),
    Case(.persian, [], "12% ٤٥ %20", "۱۲٪ ۴۵ %۲۰", digits: .extendedArabicIndic),
    Case(
      .arabic, [], "COVID-19 عام 2020، ۵ x.ir/2020?a=1%20 3",
      "COVID-19 عام ٢٠٢٠، ٥ x.ir/2020?a=1%20 ٣",
      digits: .arabicIndic),
    Case(.persian, .standard, "۱۲٪ ٤٥ 67%", "۱۲٪ ٤٥ 67%"),
    // Punctuation
    Case(.arabic, .quotes, "قال: “نعم“ و(\"لا\") „حسنا”", "قال: «نعم» و(«لا») «حسنا»"),
    Case(.persian, .dashes, "تهران‐قم ۱۰\u{2212}۵ – ―", "تهران-قم ۱۰-۵ – —"),
    Case(.persian, .ellipsis, "رفت... آمد..... ۱..۲", "رفت… آمد… ۱..۲"),
    Case(.persian, .punctuation, "چرا? رفت, آمد; 1,2 ok?", "چرا؟ رفت، آمد؛ 1,2 ok?"),
    Case(.persian, .repeatedLetters, "سلاااام خیـلـلـی محححبوب", "سلام خیـلـلـی محبوب"),
    Case(.persian, [.repeatedLetters, .tatweel], "سلاـااام", "سلام"),
    // Everything at once, and nothing at all
    Case(.persian, [], "ي\u{A0}ك\u{200F}", "ي\u{A0}ك\u{200F}"),
    Case(
      .persian, .standard, "رييس\u{200F} جمهور  «كره\u{A0}جنوبي» مـــي\u{200B}گويد",
      "رییس جمهور «کره جنوبی» می‌گوید"),
    Case(.persian, .standard, "", ""),
  ]

  @Test(arguments: table)
  func `edits what its rules name and nothing else`(row: Case) throws {
    let normalizer = try Normalizer(
      language: row.language, rules: row.rules, digits: row.digits)
    let output = try normalizer.normalized(row.input)
    #expect(Array(output.unicodeScalars) == Array(row.output.unicodeScalars), "\(output)")
    let source = SourceText(row.input)
    let edits = try normalizer.edits(in: source)
    for edit in edits.edits {
      #expect(!edit.rules.isEmpty && normalizer.rules.contains(edit.rules))
    }
  }

  @Test func `says which span becomes what by which rule`() throws {
    let source = SourceText("\u{FEFF}علي\u{200F} گفت:  ﻻ")
    let edits = try Normalizer(language: .persian).edits(in: source)
    let shown = edits.edits.map {
      "\(source.text(in: $0.span).unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")) > \($0.replacement) (\($0.rules.name))"
    }
    #expect(
      shown == [
        "64a > ی (letter-variants)", "200f >  (bidi-controls)", "20 >  (space-runs)",
        "fefb > لا (presentation-forms)",
      ])
  }

  static let configurations: [(Language, NormalizationRules, DigitSet?)] = {
    let all = NormalizationRules.named.reduce(into: NormalizationRules()) { $0.formUnion($1.rule) }
    var rows: [(Language, NormalizationRules, DigitSet?)] = []
    for language in Language.allCases {
      rows.append((language, .standard, nil))
      rows.append((language, all.subtracting(.zwnj), .ascii))
      rows.append((language, all.subtracting(.zwnj), DigitSet(of: language)))
      rows.append((language, all.subtracting([.zwnj, .composition, .tatweel]), .arabicIndic))
      for (_, rule) in NormalizationRules.named where rule != .zwnj {
        rows.append((language, rule, rule == .digits ? .ascii : nil))
        rows.append((language, NormalizationRules.standard.symmetricDifference(rule), nil))
      }
    }
    return rows
  }()

  @Test(arguments: configurations)
  func `leaves what it has made alone and maps it both ways`(
    language: Language, rules: NormalizationRules, digits: DigitSet?
  ) throws {
    let normalizer = try Normalizer(language: language, rules: rules, digits: digits)
    var generator = SeededGenerator(seed: UInt64(rules.rawValue))
    for round in 0..<100 {
      let text =
        round % 5 == 4
        ? RandomText.anything(&generator, maximum: 12) : RandomText.nasty(&generator, maximum: 12)
      let source = Array(text.utf8)
      let edits = try normalizer.edits(in: source)
      let view = edits.apply(to: source)
      let again = try normalizer.edits(in: view)
      #expect(
        again.isEmpty,
        "\(text.unicodeScalars.map { String($0.value, radix: 16) }) \(again.edits)")
      #expect(try normalizer.normalized(source) == view)
      expectMapsBothWays(edits, source: source, view: view)
      if rules.contains(.composition) {
        #expect(try UnicodeNormalizer(.nfc).isNormalized(String(decoding: view, as: UTF8.self)))
      }
      // Spans start and end between two code points.
      for edit in edits.edits {
        for offset in [edit.span.start, edit.span.end] where offset < source.count {
          #expect(!UTF8.isContinuation(source[offset]))
        }
      }
    }
  }

  @Test(arguments: 0..<40) func `compatibility is Unicode's own`(seed: Int) throws {
    let normalizer = try Normalizer(language: .persian, rules: [.compatibility, .composition])
    let nfkc = UnicodeNormalizer(.nfkc)
    var generator = SeededGenerator(seed: UInt64(seed))
    for round in 0..<50 {
      let text =
        round % 2 == 0
        ? RandomText.anything(&generator, maximum: 12) : RandomText.nasty(&generator, maximum: 12)
      let view = try normalizer.normalized(text)
      let expected = try nfkc.normalized(text)
      #expect(
        view.unicodeScalars.elementsEqual(expected.unicodeScalars),
        "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test(arguments: [
    (Language.persian, "رئیس‌جمهور گفت: «کتاب‌های تازه‌ای را می‌خوانم»؛ ۱۲٫۵٪ از ۱٬۰۰۰ تن؟ هٔ\n"),
    (.arabic, "قالَ الرئيسُ: «إنّ القراءةَ على الشاطئ مسألةٌ مؤجّلة»، ١٢٫٥٪؛ هـٰذا؟\n"),
  ])
  func `has no edits for a normal text`(language: Language, text: String) throws {
    let text = try UnicodeNormalizer(.nfc).normalized(text)
    #expect(try Normalizer(language: language).edits(in: SourceText(text)).isEmpty)
  }

  @Test func `stands hostile texts`() throws {
    let normalizer = try Normalizer(language: .persian)
    let marks = "ا" + String(repeating: "\u{651}\u{64E}", count: 5_000)
    #expect(
      try normalizer.normalized(marks)
        == "ا" + String(repeating: "\u{64E}", count: 5_000)
        + String(repeating: "\u{651}", count: 5_000))
    let long = String(repeating: "ي", count: 200_000)
    #expect(try normalizer.normalized(long) == String(repeating: "ی", count: 200_000))
    let controls = String(repeating: "\u{202E}\u{200B}", count: 20_000)
    #expect(try normalizer.normalized(controls) == "")
    let digits = try Normalizer(language: .persian, digits: .extendedArabicIndic)
    let run = String(repeating: "1.", count: 100_000)
    #expect(try digits.normalized(run) == String(repeating: "۱.", count: 100_000))
  }

  @Test func `treats a long text as its lines`() throws {
    let normalizer = try Normalizer(language: .persian)
    var generator = SeededGenerator(seed: 3)
    var text = "\u{FEFF}"
    while text.utf8.count < 200_000 {
      text += RandomText.nasty(&generator, maximum: 40).replacing("\n", with: "") + "\n"
    }
    let source = SourceText(text)
    let edits = try normalizer.edits(in: source)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = try lines.enumerated().map { index, line in
      // A line by itself must not take its zero-width no-break space for the mark of a file.
      try normalizer.normalized((index == 0 ? "" : "\n") + line)
    }
    let view = edits.apply(to: source.bytes)
    #expect(view == Array(expected.joined().utf8))
    #expect(try normalizer.normalized(source.bytes) == view)
  }

  @Test func `names every rule once`() {
    let names = NormalizationRules.named.map(\.name)
    #expect(Set(names).count == names.count)
    for (name, rule) in NormalizationRules.named {
      #expect(NormalizationRules(named: name) == rule)
      #expect(rule.name == name)
    }
    #expect(NormalizationRules(named: "none") == nil)
    #expect(NormalizationRules([.digits, .tatweel]).name == "tatweel+digits")
  }
}
