import CorpusModel
import Testing

@testable import Orthography

@Suite struct ZWNJRestorerTests {
  static let vocabulary = {
    var vocabulary = PersianVocabulary()
    let verbs: [(past: String, presents: [String])] = [
      (past: "رفت", presents: ["رو"]), (past: "گشت", presents: ["گرد"]),
      (past: "پذیرفت", presents: ["پذیر"]), (past: "کرد", presents: ["کن"]),
      (past: "شد", presents: ["شو"]), (past: "دانست", presents: ["دان"]),
      (past: "گفت", presents: ["گو", "گوی"]), (past: "گذاشت", presents: ["گذار"]),
      (past: "پوشید", presents: ["پوش"]), (past: "دید", presents: ["بین"]),
      (past: "خواست", presents: ["خواه"]),

    ]
    let words = [
      "کتاب", "گروه", "خانه", "خانواده", "روز", "روزه", "بزرگ", "مهم", "تنها", "میدان", "میهن",
      "پیش‌بینی", "بین‌المللی", "گفت‌وگو", "سه‌شنبه", "به‌طور", "این‌که", "یاوه", "سرمایه", "راه",
      "نتیجه", "دختر", "رها", "سود", "دقیق", "دقیقه", "بی‌شک", "رحم", "اعتنا", "قانون", "آتش بس",

    ]
    for verb in verbs {
      vocabulary.add(verb.past, as: .pastStem)
      for present in verb.presents { vocabulary.add(present, as: .presentStem) }
    }
    for word in words { vocabulary.add(word, as: .word) }
    for adjective in ["بزرگ", "مهم", "دقیق", "خوب"] { vocabulary.add(adjective, as: .adjective) }
    return vocabulary
  }()

  private func restored(_ text: String) throws -> String {
    try Normalizer(language: .persian, rules: [], zwnj: ZWNJRestorer(Self.vocabulary))
      .normalized(text)
  }

  @Test(arguments: [
    // Verbs
    ("میرود نمیروم برنمیگردد میپذیرفتند", "می‌رود نمی‌روم برنمی‌گردد می‌پذیرفتند"),
    ("رفتهاند نرفتهام کردهایم بازگشتهاند", "رفته‌اند نرفته‌ام کرده‌ایم بازگشته‌اند"),
    ("میرفتهاند میپوشاند میخواهندش", "می‌رفته‌اند می‌پوشاند می‌خواهندش"),
    ("میگویند", "می‌گویند"),
    // Nouns
    ("کتابها کتابهای گروههایی کتابهایشان", "کتاب‌ها کتاب‌های گروه‌هایی کتاب‌هایشان"),
    ("خانهام خانوادهای خانهها نتیجهاش", "خانه‌ام خانواده‌ای خانه‌ها نتیجه‌اش"),
    ("سرمایهگذاریهای یاوهگویی", "سرمایه‌گذاری‌های یاوه‌گویی"),
    ("زحمتکشهای", "زحمتکش‌های"),
    // Adjectives and compounds
    ("بزرگتر مهمترین بزرگترها", "بزرگ‌تر مهم‌ترین بزرگ‌ترها"),
    ("بینالمللی پیشبینی گفتوگو سهشنبه بیشک", "بین‌المللی پیش‌بینی گفت‌وگو سه‌شنبه بی‌شک"),
    ("پیشبینیهای گفتوگوی", "پیش‌بینی‌های گفت‌وگوی"),
    ("قانونگذاری بیاعتنا", "قانون‌گذاری بی‌اعتنا"),
  ])
  func `divides what was fused`(fused: String, divided: String) throws {
    #expect(try restored(fused) == divided)
    #expect(try restored(divided) == divided)
  }

  @Test(arguments: [
    ("می رود، نمی روم", "می‌رود، نمی‌روم"), ("دقیق ترین ها", "دقیق‌ترین‌ها"),
    ("کتاب ها و گروه هایی", "کتاب‌ها و گروه‌هایی"),
    ("رفته اند که خانه ام", "رفته‌اند که خانه‌ام"), ("بزرگ تر و مهم ترین", "بزرگ‌تر و مهم‌ترین"),
    ("بین المللی سه شنبه", "بین‌المللی سه‌شنبه"), ("برنمی گردد", "برنمی‌گردد"),
    ("می رفته اند", "می‌رفته‌اند"), ("بی شک", "بی‌شک"),
  ])
  func `joins what was parted`(spaced: String, joined: String) throws {
    #expect(try restored(spaced) == joined)
  }

  @Test(arguments: [
    "میدان میهن تنها تنهایی رهایی دختر بهتر بیشترین", "روزهای روزها", "اینکه آنها به طور این که",
    "می. رود", "می\nرود", "کتاب\nها", "آتش بس", "رفته است", "راه ها؟ نه: ها", "بهروز میهنم",
    "کِتابها", "می‌رود کتاب‌ها", "و می", "", "قال ها",
  ])
  func `leaves alone what is right or unknown`(text: String) throws {
    let expected = text == "راه ها؟ نه: ها" ? "راه‌ها؟ نه: ها" : text == "قال ها" ? "قال‌ها" : text
    #expect(try restored(text) == expected)
  }

  @Test func `reports each as an edit of the source, whatever the letters were`() throws {
    let source = SourceText("كتاب\u{A0}هاي خانوادهاي ميرود")
    let normalizer = try Normalizer(
      language: .persian, zwnj: ZWNJRestorer(Self.vocabulary))
    let edits = try normalizer.edits(in: source)
    let view = String(decoding: edits.apply(to: source.bytes), as: UTF8.self)
    #expect(view == "کتاب‌های خانواده‌ای می‌رود")
    #expect(
      edits.edits.filter { $0.rules.contains(.zwnj) }.map(\.rules.name)
        == ["spaces+zwnj", "zwnj", "zwnj"])
    let word = TextSpan(0, "کتاب‌های".utf8.count)
    #expect(source.text(in: edits.sourceSpan(ofView: word)) == "كتاب\u{A0}هاي")
    #expect(edits.viewSpan(ofSource: edits.sourceSpan(ofView: word)) == word)
  }

  @Test func `does nothing in Arabic`() throws {
    let normalizer = try Normalizer(language: .arabic, zwnj: ZWNJRestorer(Self.vocabulary))
    #expect(!normalizer.rules.contains(.zwnj))
    #expect(try normalizer.normalized("ها میرود") == "ها ميرود")
  }

  @Test(arguments: 0..<8)
  func `changes nothing but spaces and ZWNJ, whatever the text`(seed: Int) throws {
    let normalizer = try Normalizer(
      language: .persian, rules: [], zwnj: ZWNJRestorer(Self.vocabulary))
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "می", "نمی", "رو", "رفت", "ه", "ها", "ی", "تر", "ین", "خانه", "کتاب", "بزرگ", "اند", "ام",
      " ", " ", "\u{200C}", "بی", "بین", "المللی", "گوی", "\n", "،", "َ", "a",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...9, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let edits = try normalizer.edits(in: SourceText(text))
      let view = edits.apply(to: Array(text.utf8))
      func bare(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
          $0 != " " && $0 != "\u{200C}"
        }
      }
      #expect(bare(view) == bare(Array(text.utf8)))
      #expect(try normalizer.normalized(Array(text.utf8)) == view)
      expectMapsBothWays(edits, source: Array(text.utf8), view: view)
    }
  }

  @Test func `stands a word without end`() throws {
    let text = String(repeating: "میها", count: 100_000)
    #expect(try restored(text) == text)
    let words = String(repeating: "خانه ", count: 20_000)
    #expect(try restored(words) == words)
  }

  /// Texts in which no rule finds its way, with their words around them.
  private static let hostile: [(name: String, text: String)] = [
    ("ten thousand marks on a letter", "ب" + String(repeating: "\u{64E}", count: 10_000)),
    ("ten thousand marks of two kinds", "ه" + String(repeating: "\u{654}\u{64E}", count: 5_000)),
    ("a megabyte without a space", String(repeating: "میهاترکتاب", count: 50_000)),
    ("a megabyte of one letter", String(repeating: "ه", count: 1 << 19)),
    ("ten thousand joiners", "می" + String(repeating: "\u{200C}", count: 10_000) + "رود"),
    (
      "every bidirectional control",
      "\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
    ),
    (
      "every bidirectional control between words that join",
      "\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
        .unicodeScalars.map { "می\($0) رود\($0) کتاب \($0)ها " }.joined()
    ),
    ("words that join without end", String(repeating: "خانه ها ", count: 50_000)),
  ]

  @Test(arguments: hostile.map(\.name), [NormalizationRules.standard, []])
  func `stands hostile text`(name: String, rules: NormalizationRules) throws {
    let middle = try #require(Self.hostile.first { $0.name == name }).text
    let normalizer = try Normalizer(
      language: .persian, rules: rules, zwnj: ZWNJRestorer(Self.vocabulary))
    let text = Array(("می رود " + middle + " کتاب ها").utf8)
    let edits = try normalizer.edits(in: text)
    let view = edits.apply(to: text)
    #expect(String(validating: view, as: UTF8.self)?.hasPrefix("می\u{200C}رود") == true)
    #expect(try normalizer.normalized(text) == view)
    #expect(try normalizer.edits(in: view).isEmpty)
    let kept = { (bytes: [UInt8]) in
      String(decoding: bytes, as: UTF8.self).unicodeScalars.count {
        ArabicScript.isLetter($0.value)
      }
    }
    #expect(kept(view) == kept(text))
    if rules.contains(.bidiControls) {
      let isControl = { (scalar: Unicode.Scalar) in
        scalar.properties.isBidiControl
      }
      #expect(!String(decoding: view, as: UTF8.self).unicodeScalars.contains(where: isControl))
    }
  }
}
