import CorpusModel
import CorpusStore
import Testing

@testable import Muwazi

@Suite struct DocumentIntakeTests {
  private static let report = """
    کد خبر ۵۳۲۹۹
    تاریخ انتشار: ۱۷:۱۴ - ۲۰-۰۱-۱۳۹۶

    رئیس ستاد کل با وزیر دفاع دیدار کرد

    دو طرف درباره همکاری‌های نظامی گفتگو کردند. وی افزود که این توافق برای هر دو کشور مهم است.
    """

  private func add(_ metadata: [(String, String)]) throws -> ManifestDocument {
    let corpus = try TinyCorpus()
    try corpus.scratch.write(Self.report, to: "report.txt")
    let addition = try DocumentIntake(language: nil, id: nil, metadata: metadata)
      .addition(of: corpus.scratch.path + "/report.txt")
    return try Corpus.add([addition], to: CorpusDirectory(corpus.scratch.path))[0]
  }

  @Test func `what a report says of itself goes into the manifest`() throws {
    let document = try add([])
    #expect(document.id.rawValue == "report")
    #expect(document.language == .persian)
    #expect(document.metadata.code == "53299")
    #expect(document.metadata.published?.iso == "2017-04-09T17:14")
    #expect(document.metadata.published?.calendar == .persian)
  }

  @Test func `what the user says counts more`() throws {
    let document = try add([
      ("published", "persian:1399-04-18"), ("code", "7"), ("desk", "a"), ("desk", "b"),
    ])
    #expect(
      document.metadata.published
        == DateExpression(iso: "2020-07-08", calendar: .persian, original: "1399-04-18"))
    #expect(document.metadata.code == "7")
    #expect(document.extraMetadata == [.init(key: "desk", value: "b")])
  }

  @Test(arguments: [
    "persian:1399-12-31", "persian:1399-13-01", "roman:2020-01-01", "persian:1399-4-18", "persian:",
    ":", "1399/04/18",
  ])
  func `a day that is none is refused`(date: String) {
    #expect(throws: DocumentIntake.Failure.malformedDate(date)) {
      try add([("published", date)])
    }
  }
}
