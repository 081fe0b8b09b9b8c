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

  private static func copy(_ document: PairingDocument, _ number: Int) -> PairingDocument {
    var copy = document
    copy.id = DocumentID(rawValue: "\(document.id.rawValue)-\(number)")
    return copy
  }

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

  @Test func `empty documents stand alone`() {
    let empty = PerLanguage(
      persian: Self.document("fa-empty", .persian, []),
      arabic: Self.document("ar-empty", .arabic, []))
    let pairs = DocumentPairer().pair(
      PerLanguage(persian: [empty.persian, Self.oil], arabic: [empty.arabic, Self.arabicOil]))
    #expect(
      pairs.map { [$0.persian?.rawValue, $0.arabic?.rawValue] } == [
        ["fa-empty", nil], ["fa-oil", "ar-oil"], [nil, "ar-empty"],
      ])
  }

  @Test(.timeLimit(.minutes(1)))
  func `of thousands of copies as many are paired as the other side has`() {
    let pairs = DocumentPairer().pair(
      PerLanguage(
        persian: (0..<3_000).map { Self.copy(Self.oil, $0) } + [Self.match],
        arabic: (0..<2_000).map { Self.copy(Self.arabicOil, $0) }))
    #expect(pairs.count == 3_001)
    #expect(
      (0..<2_000).allSatisfy {
        pairs[$0].arabic?.rawValue == "ar-oil-\($0)" && pairs[$0].score >= 0.9
      }
    )
    #expect(pairs[2_000...].allSatisfy { $0.arabic == nil })
  }

  @Test func `the pairs are the same for any number of threads`() {
    // Alike but for their figures, so that scores differ and no text is another's copy.
    let persian = (0..<200).map { number in
      Self.document(
        "fa-\(number)", .persian,
        [
          SentenceAlignerTests.persian[1 + number % 2],
          "بهای نفت به \(1_000 + 7 * number) دلار رسید.",
          "در این نشست \(5_000 + 3 * number) نماینده حضور داشتند.",
        ])
    }
    let arabic = (0..<200).map { number in
      Self.document(
        "ar-\(number)", .arabic,
        [
          "بلغ سعر النفط \(1_000 + 7 * number) دولار.",
          "حضر الاجتماع \(5_000 + 3 * number) نائب.",
        ])
    }
    let documents = PerLanguage(persian: persian, arabic: arabic)
    let alone = DocumentPairer(jobs: 1).pair(documents)
    #expect(alone.contains { $0.persian != nil && $0.arabic != nil })
    #expect(DocumentPairer(jobs: 3).pair(documents) == alone)
    #expect(DocumentPairer(jobs: 64).pair(documents) == alone)
  }
}
