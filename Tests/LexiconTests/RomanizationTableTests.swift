import CorpusModel
import Foundation
import Lexicon
import Orthography
import Testing

/// Words and phrases, vocalised and bare, in every scheme with vowels, as the standards have them:
/// `Tests/Golden/romanization`, a column a scheme.
@Suite struct RomanizationTableTests {
  private static func rows(_ language: Language) throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/romanization/\(language.rawValue).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: Language.allCases) func `writes each word as the scheme does`(
    language: Language
  ) throws {
    let rows = try Self.rows(language)
    #expect(rows.count > 90)
    for (column, name) in rows[0].enumerated().dropFirst() {
      let scheme = try #require(RomanizationScheme(rawValue: name))
      let romanizer = try Romanizer(
        scheme: scheme, language: language, vocabulary: .standard(language))
      for row in rows.dropFirst() {
        #expect(try romanizer.romanize(SourceText(row[0])).text == row[column], "\(row[0])")
      }
    }
  }

  @Test(arguments: [
    ("لم يكتب الرجل", "lam yaktub al-rajul"), ("يجب أن تكون", "yajibu an takūna"),
    ("أن الرئيس", "anna al-raʼīs"), ("لن، يكتب", "lan, yaktubu"),
    ("من خلال ذلك", "min khilāli dhālika"), ("خلال ذلك", "khilāla dhālika"),
    ("والذي", "wa-alladhī"), ("عملا عقداً", "ʻamalan ʻaqdan"), ("ستتمكن", "sa-tatamakkanu"),
    ("من قبل الرئيس", "min q·b·li al-raʼīs"), ("قبل ذلك", "qabla dhālika"),
    ("كانتا", "kānatā"), ("لقد", "la-qad"), ("كلاً", "k·lan"),
  ])
  func `gives a word what the one before it governs`(text: String, romanized: String) throws {
    let romanizer = try Romanizer(
      scheme: .alaLC, language: .arabic, vocabulary: .standardArabic)
    #expect(try romanizer.romanize(SourceText(text)).text == romanized)
  }

  @Test(arguments: [
    ("زخرف‌های نو", "z·kh·r·fʹhā-yi naw"), ("سپاهی", "sipāhī"), ("سپاهی‌ای", "sipāhīʹī"),
    ("خانه‌ی ما", "khānah-yi mā"), ("گفت‌وگوهای", "guft va gūhā-yi"), ("ایرانیان", "īrāniyān"),
    ("تاکید موثر", "taʼkīd muʼas̱s̱ir"), ("معتقدیم", "muʻtaqidīm"),
  ])
  func `knows the endings of Persian words`(text: String, romanized: String) throws {
    let romanizer = try Romanizer(
      scheme: .alaLC, language: .persian, vocabulary: .standardPersian)
    #expect(try romanizer.romanize(SourceText(text)).text == romanized)
  }
}
