import CorpusModel
import Lexicon
import Testing

@testable import Alignment

/// Texts of so many sentences that not all are compared with all.
@Suite struct LongTextTests {
  private static let nouns = [
    ("وزیر", "وزير"), ("نفت", "نفط"), ("زلزله", "زلزال"), ("شهر", "مدينة"), ("آب", "ماء"),
    ("کشور", "دولة"), ("جنگ", "حرب"), ("صلح", "سلام"), ("مدرسه", "مدرسة"), ("بیمارستان", "مستشفى"),
    ("رودخانه", "نهر"), ("کتاب", "كتاب"), ("روزنامه", "صحيفة"), ("ارتش", "جيش"), ("پل", "جسر"),
    ("بندر", "ميناء"), ("گاز", "غاز"), ("نان", "خبز"), ("کارگر", "عامل"), ("دریا", "بحر"),
  ]

  /// A sentence of four common words and a number of its own.
  private static func line(_ index: Int, _ language: Language) -> String {
    let words = [7, 13, 29, 31].map { nouns[(index * $0 + index / 20) % nouns.count] }
    return words.map { language == .persian ? $0.0 : $0.1 }.joined(separator: " ")
      + " \(1_000_000 + index * 7)."
  }

  private static func texts(_ order: [Int]) -> PerLanguage<AlignmentText> {
    PerLanguage(
      persian: SentenceAlignerTests.text(.persian, order.indices.map { line($0, .persian) }),
      arabic: SentenceAlignerTests.text(.arabic, order.map { line($0, .arabic) }))
  }

  private static func pairs(_ alignment: Alignment) -> [[Int]] {
    alignment.beads.filter { !$0.isNull }.map { bead in
      bead.segments.persian.map(\.rawValue) + bead.segments.arabic.map(\.rawValue)
    }.sorted { $0[0] < $1[0] }
  }

  @Test func `a long translation is aligned whole, by any number of threads`() {
    let order = Array(0..<1_500)
    let alone = SentenceAligner().align(Self.texts(order))
    #expect(alone.mode == .parallel)
    #expect(Self.pairs(alone) == order.map { [$0, $0] })
    let together = SentenceAligner(options: AlignmentOptions(jobs: 3)).align(Self.texts(order))
    #expect(together.beads == alone.beads)
  }

  @Test func `blocks of a long text may have moved`() {
    let order = Array(1_000..<1_500) + Array(0..<1_000)
    let alignment = SentenceAligner().align(Self.texts(order))
    #expect(alignment.mode == .comparable)
    let right = Set(order.enumerated().map { [$0.element, $0.offset] })
    let found = Self.pairs(alignment)
    #expect(found.count { right.contains($0) } >= 1_450)
  }

  @Test func `the covers of single sentences agree with those of groups of one`() {
    let order = Array(0..<60)
    let reports = ReportSentences(Self.texts(order), lexicon: .standard)
    var scorer = reports.scorer
    var layout = SentenceLayout(scorer.model)
    for persian in order {
      layout.layOut(persian)
      scorer.prepare(order.map { SentenceGroup(persian..<persian + 1, $0..<$0 + 1) })
      for arabic in order {
        let quick = layout.covers(arabic)
        let slow = scorer.covers(SentenceGroup(persian..<persian + 1, arabic..<arabic + 1))
        #expect(abs(quick.persian - slow.persian) < 1e-5, "\(persian), \(arabic)")
        #expect(abs(quick.arabic - slow.arabic) < 1e-5, "\(persian), \(arabic)")
      }
    }
  }

  @Test func `the scout finds the counterpart among thousands`() {
    let order = Array(0..<1_500)
    let model = ReportSentences(Self.texts(order), lexicon: .standard).scorer.model
    let candidates = SentenceScout.candidates(in: model, jobs: 2)
    #expect(candidates.count == order.count)
    for persian in order {
      let row = candidates[persian]
      #expect(row.contains(Int32(persian)))
      #expect(row.count <= 128)
    }
  }
}

@Suite struct ChunksTests {
  @Test(arguments: [0, 1, 5, 1_024, 1_025, 5_000])
  func `come back in order, whoever worked on them`(_ count: Int) {
    for jobs in 1...4 {
      let found = Chunks.map(count, by: 100, jobs: jobs) { Array($0) }.flatMap { $0 }
      #expect(found == Array(0..<count))
    }
  }
}
