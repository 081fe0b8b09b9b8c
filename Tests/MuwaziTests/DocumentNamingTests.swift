import CorpusModel
import Testing

@testable import Muwazi

@Suite struct DocumentNamingTests {
  static let names: [(path: String, id: String)] = [
    ("report.txt", "report"), ("a/b/SANA 12.txt", "SANA-12"), ("000_31b7.txt", "fa-000_31b7"),
    ("گزارش.txt", "fa"), ("گزارش ۱۲ irna.v2.txt", "irna.v2"), (".hidden", "hidden"),
    ("a__b___c.txt", "a_b_c"), ("-x-.txt", "x"), ("", "fa"), ("é.txt", "fa"), ("a\nb", "a-b"),
    (String(repeating: "x", count: 300), String(repeating: "x", count: 90)),
  ]

  @Test(arguments: names)
  func `makes a readable name that a corpus accepts`(name: (path: String, id: String)) {
    let id = DocumentNaming.id(of: name.path, language: .persian)
    #expect(id.rawValue == name.id)
    #expect(id.isWellFormed)
  }

  @Test(arguments: [
    ("2020", true), ("2020-07", true), ("2020-07-08", true), ("2020-07-08T14:34", true),
    ("2020-02-29", true), ("2019-02-29", false), ("1900-02-29", false), ("2020-13", false),
    ("2020-7-8", false), ("20-07-08", false), ("2020-07T10:00", false), ("2020-07-08T24:00", false),
    ("2020-07-08T1:00", false), ("", false), ("۲۰۲۰", false), ("2020-07-08T", false),
    ("2020-07-08T10:00T", false),
  ])
  func `knows a date of ISO 8601`(date: String, isWellFormed: Bool) {
    #expect(ISODate.isWellFormed(date) == isWellFormed)
  }
}
