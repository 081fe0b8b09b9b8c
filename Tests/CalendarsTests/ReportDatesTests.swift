import CorpusModel
import Foundation
import Orthography
import Testing

@testable import Calendars

/// Every date of the three reports of `corpus/`, read on the days of their publication.
@Suite struct ReportDatesTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "corpus/sources")

  @Test(arguments: [
    (
      "fa/fa-phone-call-2017", CivilDate(year: 2017, month: 4, day: 9),
      [
        "۰۳ اسفند ۱۴۰۴ = 2026-02-22", "۰۳ اسفند ۱۴۰۴ = 2026-02-22", "۲۰-۰۱-۱۳۹۶ = 2017-04-09",
        "۲۰-۰۱-۱۳۹۶ = 2017-04-09", "فردا = 2017-04-10",
      ]
    ),
    ("fa/fa-agreement-2020", publicationDay, ["سال ۲۰۱۱ = 2011"]),
    (
      "ar/ar-agreement-2020", CivilDate(year: 2020, month: 7, day: 9),
      ["الأربعاء = 2020-07-08", "اليوم = 2020-07-09"]
    ),
  ])
  func `are found, and nothing else`(name: String, published: CivilDate, dates: [String]) throws {
    let data = try Data(contentsOf: Self.sources.appending(path: name + ".txt"))
    let text = try SourceText(validating: Array(data))
    let language: Language = name.hasPrefix("fa") ? .persian : .arabic
    let found = try DateReader(language: language).dates(in: text, published: published)
    #expect(found.map { "\(text.text(in: $0.span)) = \($0.iso ?? "")" } == dates)
  }
}
