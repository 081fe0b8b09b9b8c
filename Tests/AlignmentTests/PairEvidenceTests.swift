import CorpusModel
import Lexicon
import Testing

@testable import Alignment

@Suite struct PairEvidenceTests {
  private static func evidence(_ persian: [String], _ arabic: [String]) -> PairEvidence {
    PairEvidence(
      PerLanguage(
        persian: SentenceAlignerTests.text(.persian, persian),
        arabic: SentenceAlignerTests.text(.arabic, arabic)),
      lexicon: .standard)
  }

  @Test func `two reports of one event are a pair`() {
    let evidence = Self.evidence(
      Array(SentenceAlignerTests.persian.dropFirst()), SentenceAlignerTests.arabic)
    #expect(evidence.features[1] > 0.5)
    #expect(evidence.probability > 0.9)
  }

  @Test func `what says nothing of the same is none`() {
    let evidence = Self.evidence(
      ["تیم ملی فوتبال در تهران تمرین کرد."], ["افتتح الوزير معرض الكتاب."])
    #expect(evidence.features[1] < 0.1)
    #expect(evidence.probability < 0.1)
  }

  @Test func `a part of a longer report is less of a pair than the whole`() {
    let persian = Array(SentenceAlignerTests.persian.dropFirst())
    let part = Self.evidence(persian, Array(SentenceAlignerTests.arabic.prefix(2)))
    let whole = Self.evidence(persian, SentenceAlignerTests.arabic)
    #expect(part.features[1] < whole.features[1])
  }

  private static let figures: [(persian: String, arabic: String, share: Double)] = [
    ("هیچ رقمی نیست.", "لا رقم هنا.", 0.5),
    ("۱۲۰ نفر و ۴۵ خودرو.", "120 شخصا و45 سيارة.", 0.75),
    ("۱۲۰ نفر و ۴۵ خودرو.", "120 شخصا و46 سيارة و300 خيمة.", 0.5),
    ("۱۲۰ نفر.", "130 شخصا.", 0.3333),
    ("سال ۱۳۹۹ بود.", "كان عام 2020.", 0.6667),
    // Small numbers stand everywhere.
    ("۲ نفر.", "2 شخصان.", 0.5),
  ]

  @Test(arguments: figures.indices)
  func `figures that both state speak for a pair`(index: Int) {
    let (persian, arabic, share) = Self.figures[index]
    #expect(abs(Self.evidence([persian], [arabic]).features[2] - share) < 0.001)
  }

  @Test func `empty documents are no pair`() {
    let evidence = Self.evidence([], [])
    #expect(evidence.features == [1, 0, 0.5])
    #expect(evidence.probability < 0.01)
  }
}
