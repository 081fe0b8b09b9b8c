import CorpusModel
import Lexicon
import Orthography
import Testing

@Suite struct RomanizationTests {
  @Test func `the table of Persian stems makes forms`() throws {
    let romanizer = try Romanizer(
      scheme: .alaLC, language: .persian, vocabulary: .standardPersian)
    let view = try romanizer.romanize(SourceText("می‌نویسم ننوشت بنویسند نوشته‌اند نویسنده"))
    #expect(view.text == "mīʹnivīsam nanivisht binivīsand nivishtahʹand nivīsandah")
    #expect(view.tokens.allSatisfy { $0.source == .lexicon })
  }

  /// No word of the tables may be left with a gap by its own vowels.
  @Test(arguments: Language.allCases) func `knows each of its words whole`(language: Language)
    throws
  {
    let romanizer = try Romanizer(
      scheme: .alaLC, language: language, vocabulary: .standard(language))
    let words = language == .persian ? "آتش‌نشان توافق‌نامه کنوانسیون" : "استمرار مستشفى انسحاب"
    let view = try romanizer.romanize(SourceText(words))
    #expect(!view.text.contains("·"))
  }
}
