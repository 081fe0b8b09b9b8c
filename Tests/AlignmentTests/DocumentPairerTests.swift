import CorpusModel
import Testing

@testable import Alignment

@Suite struct DocumentPairerTests {
  private static func document(
    _ id: String, _ language: Language, _ lines: [String], iso: String? = nil
  ) -> PairingDocument {
    PairingDocument(
      id: DocumentID(rawValue: id), text: SentenceAlignerTests.text(language, lines),
      published: iso.map { DateExpression(iso: $0, calendar: .gregorian, original: $0) })
  }

  private static let oil = document(
    "fa-oil", .persian, Array(SentenceAlignerTests.persian.dropFirst()), iso: "2020-07-08")
  private static let match = document(
    "fa-match", .persian,
    [
      "تیم فوتبال استقلال در ورزشگاه آزادی حریف خود را شکست داد.",
      "مربی تیم پس از بازی از داور انتقاد کرد.", "هواداران در خیابان‌ها جشن گرفتند.",
    ])
  private static let arabicOil = document(
    "ar-oil", .arabic, SentenceAlignerTests.arabic, iso: "2020-07-09")

  @Test func `pairs the reports of one event and leaves the other alone`() {
    let pairs = DocumentPairer().pair(
      PerLanguage(persian: [Self.match, Self.oil], arabic: [Self.arabicOil]))
    #expect(pairs.map { $0.persian?.rawValue } == ["fa-match", "fa-oil"])
    #expect(pairs.map { $0.arabic?.rawValue } == [nil, "ar-oil"])
  }

  @Test func `a date window refuses what is too far apart`() {
    let documents = PerLanguage(persian: [Self.oil], arabic: [Self.arabicOil])
    #expect(DocumentPairer(window: 1).pair(documents).count == 1)
    #expect(DocumentPairer(window: 0).pair(documents).count == 2)
  }

  @Test func `empty sides give documents alone`() {
    #expect(DocumentPairer().pair(PerLanguage(persian: [], arabic: [])).isEmpty)
    let alone = DocumentPairer().pair(PerLanguage(persian: [Self.oil], arabic: []))
    #expect(alone == [DocumentPair(persian: Self.oil.id, arabic: nil, score: 0)])
  }
}
