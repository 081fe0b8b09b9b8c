import CorpusModel
import Testing

@testable import Alignment

@Suite struct SentenceAlignerTests {
  static func text(
    _ language: Language, _ lines: [String], roles: [Int: SegmentRole] = [:]
  ) -> AlignmentText {
    var segments: [Segment] = []
    var offset = 0
    for (index, line) in lines.enumerated() {
      segments.append(
        Segment(
          span: TextSpan(offset, offset + line.utf8.count), role: roles[index] ?? .body,
          paragraph: index))
      offset += line.utf8.count + 1
    }
    return AlignmentText(
      language: language, source: SourceText(lines.joined(separator: "\n") + "\n"),
      segments: segments)
  }

  /// Two agencies on one event: the blocks stand in opposite order, one sentence answers two.
  static let persian = [
    "صفحه نخست",
    "وزیر نفت گفت که تولید روزانه نفت به سه میلیون بشکه رسیده است.",
    "او افزود که قیمت نفت در بازار جهانی هفت درصد کاهش یافت.",
    "زلزله‌ای به بزرگی ۵.۶ ریشتر شهر کرمان را لرزاند و ۱۲ نفر زخمی شدند.",
    "تیم ملی فوتبال در تهران تمرین کرد.",
  ]
  static let arabic = [
    "ضرب زلزال بقوة 5.6 درجات مدينة كرمان.",
    "وأصيب 12 شخصا بجروح في الزلزال.",
    "قال وزير النفط إن إنتاج النفط اليومي بلغ ثلاثة ملايين برميل.",
    "وأضاف أن سعر النفط في السوق العالمية انخفض سبعة في المئة.",
  ]

  private static func types(_ beads: [Bead]) -> [String] {
    beads.filter { !$0.isNull }.map { bead in
      bead.segments.persian.map(\.description).joined(separator: "+") + "="
        + bead.segments.arabic.map(\.description).joined(separator: "+")
    }
  }

  @Test func `links across moved blocks and leaves the rest alone`() {
    let texts = PerLanguage(
      persian: Self.text(.persian, Self.persian, roles: [0: .boilerplate]),
      arabic: Self.text(.arabic, Self.arabic))
    let alignment = SentenceAligner().align(texts)
    #expect(alignment.mode == .comparable)
    #expect(Self.types(alignment.beads) == ["1=2", "2=3", "3=0+1"])
    let segments = alignment.beads.flatMap(\.segments.persian)
    #expect(segments.sorted().map(\.rawValue) == [1, 2, 3, 4], "boilerplate stands in no bead")
    #expect(alignment.beads.allSatisfy { (0...1).contains($0.score) })
  }

  @Test func `keeps a person's beads and never makes a rejected one`() {
    let texts = PerLanguage(
      persian: Self.text(.persian, Self.persian, roles: [0: .boilerplate]),
      arabic: Self.text(.arabic, Self.arabic))
    let manual = Bead(
      persian: [SegmentIndex(4)], arabic: [SegmentIndex(3)], score: 1, status: .manual,
      method: "manual")
    let rejected = Bead(
      persian: [SegmentIndex(1)], arabic: [SegmentIndex(2)], score: 0, status: .rejected)
    let beads = SentenceAligner().align(texts, keeping: [manual, rejected]).beads
    #expect(beads.contains(manual))
    #expect(Self.types(beads).contains("3=0+1"))
    #expect(!Self.types(beads).contains("1=2"))
    #expect(beads.flatMap(\.segments.arabic).count { $0.rawValue == 3 } == 1)
  }

  @Test func `less probable beads fall under the least score`() {
    let texts = PerLanguage(
      persian: Self.text(.persian, Self.persian), arabic: Self.text(.arabic, Self.arabic))
    let all = SentenceAligner().align(texts).beads.filter { !$0.isNull }
    let least = (all.map(\.score).min() ?? 0) + 0.0001
    let options = AlignmentOptions(minimumScore: least)
    let kept = SentenceAligner(options: options).align(texts).beads.filter { !$0.isNull }
    #expect(kept.count < all.count)
    #expect(kept.allSatisfy { $0.score >= least })
  }

  @Test(arguments: [
    ([String](), [String]()), (["سلام"], []), ([], ["سلام"]), (["…"], ["!!!"]), ([""], [""]),
    (["نفت نفت نفت"], ["نفط نفط نفط"]),
  ])
  func `each segment stands in exactly one bead, whatever the texts`(
    persian: [String], arabic: [String]
  ) {
    for mode in [nil, AlignmentMode.parallel, .comparable] {
      let alignment = SentenceAligner(options: AlignmentOptions(mode: mode)).align(
        PerLanguage(
          persian: Self.text(.persian, persian), arabic: Self.text(.arabic, arabic)))
      let beads = alignment.beads
      #expect(beads.flatMap(\.segments.persian).map(\.rawValue).sorted() == Array(persian.indices))
      #expect(beads.flatMap(\.segments.arabic).map(\.rawValue).sorted() == Array(arabic.indices))
    }
  }

  @Test func `one side a hundred times longer, identical texts and one language twice end soundly`()
  {
    let long = (0..<300).map { "گزارش شماره \($0) درباره نفت و گاز و برق" }
    let short = ["تقرير رقم 7 عن النفط والغاز والكهرباء", "لا شيء", "نص"]
    for (persian, arabic) in [(long, short), (long, long), (short, short)] {
      let beads = SentenceAligner().align(
        PerLanguage(persian: Self.text(.persian, persian), arabic: Self.text(.arabic, arabic))
      ).beads
      #expect(beads.flatMap(\.segments.persian).count == persian.count)
      #expect(beads.flatMap(\.segments.arabic).count == arabic.count)
    }
  }

  @Test func `translations in one order are taken for parallel`() {
    let texts = PerLanguage(
      persian: Self.text(.persian, Array(Self.persian[1...3])),
      arabic: Self.text(
        .arabic, [Self.arabic[2], Self.arabic[3], "ضرب زلزال بقوة 5.6 درجات كرمان وأصيب 12 شخصا."]))
    let alignment = SentenceAligner().align(texts)
    #expect(alignment.mode == .parallel)
    #expect(Self.types(alignment.beads) == ["0=0", "1=1", "2=2"])
  }

  @Test func `a headline hardly changes a score in parallel mode, which was fitted without any`() {
    let persian = Array(Self.persian[1...3])
    let arabic = Array(Self.arabic[1...3])
    let options = AlignmentOptions(mode: .parallel)
    func scores(_ roles: [Int: SegmentRole]) -> [Double] {
      SentenceAligner(options: options).align(
        PerLanguage(
          persian: Self.text(.persian, persian, roles: roles),
          arabic: Self.text(.arabic, arabic))
      ).beads.filter { !$0.isNull && $0.segments.persian.first == SegmentIndex(0) }.map(\.score)
    }
    let (without, with) = (scores([:]), scores([0: .headline]))
    #expect(!without.isEmpty)
    // No feature of its own has a weight; but a headline makes no greater beads with other text.
    #expect(without.count == with.count)
    #expect(zip(without, with).allSatisfy { abs($0 - $1) < 0.01 })
  }
}
