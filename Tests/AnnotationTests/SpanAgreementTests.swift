import CorpusModel
import Testing

@testable import Annotation

@Suite struct SpanAgreementTests {
  private func span(_ start: Int, _ end: Int, _ label: String) -> LabelledSpan {
    LabelledSpan(CodePointSpan(start, end), label)
  }

  @Test func `counts as by hand`() throws {
    let agreement = SpanAgreement(
      [span(0, 2, "A"), span(4, 6, "B")], [span(0, 2, "A"), span(5, 6, "B")], length: 10)
    #expect(agreement.common == 1)
    #expect(agreement.f1 == 0.5)
    #expect(agreement.overlapF1 == 1)
    // Nine of ten points alike; by chance .2·.2 + .2·.1 + .6·.7 = .48.
    let kappa: Double = 0.42 / 0.52
    #expect(abs(try #require(agreement.kappa) - kappa) < 1e-12)
    // Of twenty values A 4, B 3, none 13: D_e = 1 − (12 + 6 + 156) / 380.
    let alpha: Double = 1 - 0.1 / (1 - 174.0 / 380)
    #expect(abs(try #require(agreement.alpha) - alpha) < 1e-12)
  }

  @Test func `agrees with itself`() {
    let spans = [span(0, 2, "A"), span(1, 6, "B"), span(8, 9, "A")]
    let agreement = SpanAgreement(spans, spans)
    #expect(agreement.f1 == 1)
    #expect(agreement.kappa == 1)
    #expect(agreement.alpha == 1)
  }

  @Test func `knows no agreement of nothing`() {
    let agreement = SpanAgreement([], [])
    #expect(agreement.f1 == 1)
    #expect(agreement.kappa == nil)
    #expect(agreement.alpha == nil)
  }

  @Test func `tells labels apart`() {
    let agreement = SpanAgreement([span(0, 4, "A")], [span(0, 4, "B")], length: 4)
    #expect(agreement.f1 == 0)
    #expect(agreement.overlapF1 == 0)
    #expect(agreement.kappa == 0)
  }

  @Test func `takes spans that lie over one another or are empty`() {
    let agreement = SpanAgreement(
      [span(0, 4, "A"), span(2, 8, "B"), span(3, 3, "C")], [span(0, 8, "A")])
    #expect(agreement.counts.0 == 3)
    #expect(agreement.counts.1 == 1)
    #expect(agreement.overlapF1 > 0)
  }
}
