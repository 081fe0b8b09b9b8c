import CorpusModel
import Testing

@testable import Segmentation

/// Tokens are pinned with `|`, their kinds by one letter each: Word, Number, Punctuation, Symbol, Url,
/// Email, Handle, hash Tag.
@Suite struct TokenizerTests {
  private static let cases: [(String, String)] = [
    ("می‌رود |.", "WP"),
    ("کتاب‌هایشان| را| خواند", "WWW"),
    ("كَتَبَ| الدَّرْسَ", "WW"),
    ("كـتـاب", "W"),
    ("هٔ", "W"),
    ("«|سلام|»|،| گفت|:| “|نه|”|؛", "PWPPWPPWPP"),
    ("۲٫۵| درصد", "NW"),
    ("۵|٪| و| 20|%", "NPWNP"),
    ("1,200| و| ۱٬۲۰۰٬۳۰۰", "NWN"),
    ("103,7", "N"),
    ("۲۰-۰۱-۱۳۹۶", "N"),
    ("31/10/1917", "N"),
    ("۱۷:۱۴| -| ۲۰/۰۱/۱۳۹۶", "NPN"),
    ("830|-|846", "NPN"),
    ("ساعت| ۱۷:۳۰:۰۵", "WN"),
    ("۱۳۹۶|.", "NP"),
    ("۲۰|م", "NW"),
    ("و2006| ال53", "WW"),
    ("5G| و| COVID-19| F-16", "WWWW"),
    ("CoRoT-7b", "W"),
    ("don't| o’clock", "WW"),
    ("https://example.ir/a?b=|۱", "UN"),
    ("به| https://example.ir/a_(b)?c=d#e|.", "WUP"),
    ("www.example.com|،", "UP"),
    ("isna.ir| خبر| داد", "UWW"),
    ("info@example.co.uk|.", "EP"),
    ("@irna_ir| #آزادی_بیان| #کتاب‌ها|!", "HTTP"),
    ("#| @", "PS"),
    ("خب|...| نه|…|!!!|؟|!", "WPWPPPP"),
    ("👩‍👩‍👧| 🇮🇷|🇸🇾| 👍🏽| ❤️| ↔️", "SSSSSS"),
    ("$|5| €|3| ﷼", "SNSNS"),
    ("日本語|。", "WP"),
    ("שלום| мир| Ελλάδα", "WWW"),
    ("\u{FEFF}سلام| \u{200F}(|نه|)\u{200E}", "WPWP"),
    ("می‌ |رود", "WW"),
    ("\u{1}|ا", "SW"),
    ("Zürich| naïve| e\u{301}te\u{301}", "WWW"),
    ("الف|/|ب", "WPW"),
    ("[|تهیه|]| (|ایران|)", "PWPPWP"),
  ]

  private static let letters: [TokenKind: Character] = [
    .word: "W", .number: "N", .punctuation: "P", .symbol: "S", .url: "U", .email: "E",
    .handle: "H", .hashtag: "T",
  ]

  @Test(arguments: cases)
  func `divides into words, numbers, marks and addresses`(_ marked: String, _ kinds: String) {
    check(marked, kinds, .persian)
  }

  @Test(arguments: StressCase.table("tokens-fa"))
  func `divides Persian into tokens`(_ stress: StressCase) {
    check(stress.text, stress.kinds, .persian)
  }

  @Test(arguments: StressCase.table("tokens-ar"))
  func `divides Arabic into tokens`(_ stress: StressCase) {
    check(stress.text, stress.kinds, .arabic)
  }

  private func check(_ marked: String, _ kinds: String, _ language: Language) {
    let (text, expected) = pinned(marked)
    let source = SourceText(text)
    let tokens = Tokenizer(language: language).tokens(in: source, span: source.span)
    #expect(segmented(text, tokens.map(\.span)) == expected)
    #expect(String(tokens.compactMap { Self.letters[$0.kind] }) == kinds)
  }

  @Test func `reads only its span`() {
    let text = SourceText("یک دو سه")
    let two = Segment(span: TextSpan(5, 9))
    let tokens = Tokenizer(language: .persian).tokens(in: text, span: two.span)
    #expect(tokens.map { text.text(in: $0.span) } == ["دو"])
  }
}
