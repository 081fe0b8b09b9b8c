import CorpusModel
import Orthography
import Testing

@testable import Calendars

@Suite struct DateReaderTests {
  private func check(_ line: String, _ language: Language) throws {
    let halves = line.split(separator: " => ")
    let sentence = MarkedSentence(halves[0])
    let found = try dates(sentence.text, language)
    #expect(found.map(\.text) == sentence.marked)
    let told = found.map { _, mention in
      ["\(mention.calendar)", mention.iso ?? "null", mention.doubt?.rawValue].compactMap { $0 }
        .joined(separator: " ")
    }
    #expect(told.joined(separator: ", ") == (halves.count > 1 ? halves[1] : ""))
  }

  @Test(arguments: PersianDateCases.found) func `finds Persian dates`(line: String) throws {
    try check(line, .persian)
  }

  @Test(arguments: ArabicDateCases.found) func `finds Arabic dates`(line: String) throws {
    try check(line, .arabic)
  }

  @Test(arguments: PersianDateCases.none) func `leaves Persian words alone`(line: String) throws {
    #expect(try dates(line, .persian).map(\.text) == [])
  }

  @Test(arguments: ArabicDateCases.none) func `leaves Arabic words alone`(line: String) throws {
    #expect(try dates(line, .arabic).map(\.text) == [])
  }

  @Test func `the tables are as long as they should be`() {
    #expect(PersianDateCases.none.count >= 40)
    #expect(ArabicDateCases.none.count >= 40)
    #expect(PersianDateCases.found.count + PersianDateCases.none.count >= 150)
    #expect(ArabicDateCases.found.count + ArabicDateCases.none.count >= 150)
  }

  @Test(arguments: [
    ("دیروز", "-P1D"), ("سال جاری", "P0Y"), ("هفته آینده", "P1W"), ("چهارشنبه", "last-wednesday"),
    ("شنبه آینده", "next-saturday"), ("سه ماه پیش", "-P3M"),
  ])
  func `says how a date lies to the publication`(text: String, relative: String) throws {
    let found = try dates(text, .persian, published: nil)
    #expect(found.first?.mention.relative == relative)
    #expect(found.first?.mention.iso == nil)
    #expect(found.first?.mention.doubt == .noReference)
  }

  @Test func `takes the first full date of a text for its publication`() throws {
    let found = try dates("۱۷ تیر ۱۳۹۹: دیروز و ۲۰ خرداد", .persian, published: nil)
    #expect(found.map(\.mention.iso) == ["2020-07-07", "2020-07-06", "2020-06-09"])
  }

  @Test(arguments: [
    ("28 ديسمبر", "2021-01-04", "2020-12-28"), ("10 يناير", "2020-12-20", "2021-01-10"),
    ("26 نوفمبر", "2023-06-05", "2023-11-26"), ("29 مارس", "2022-10-18", "2022-03-29"),
    ("الخميس 31 ديسمبر", "2021-06-01", "2020-12-31"),
  ])
  func `gives a day the year of the publication, or the nearer one`(
    text: String, published: String, iso: String
  ) throws {
    let parts = published.split(separator: "-").compactMap { Int($0) }
    let day = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    #expect(try dates(text, .arabic, published: day).map(\.mention.iso) == [iso])
  }

  @Test func `keeps the weekday and what is written`() throws {
    let mention = try #require(try dates("چهارشنبه ۱۸ تیر ۱۳۹۹", .persian).first?.mention)
    #expect(mention.weekday == .wednesday)
    #expect(mention.original == "1399-04-18")
    #expect(mention.doubt == nil)
  }
}
