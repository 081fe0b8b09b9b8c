import CorpusModel
import Segmentation
import Testing

@testable import Alignment

/// Texts that no one would align, but that come: each segment stands in one bead, and no case hangs.
@Suite struct HostileTextsTests {
  private static let persian = [
    "وزیر نفت گفت که تولید روزانه به سه میلیون بشکه رسید.", "زلزله شهر کرمان را لرزاند.",
    "تیم ملی فوتبال در تهران تمرین کرد.", "قیمت طلا در بازار جهانی کاهش یافت.",
  ]
  private static let arabic = [
    "قال وزير النفط إن الإنتاج اليومي بلغ ثلاثة ملايين برميل.", "ضرب زلزال مدينة كرمان.",
    "تدرب المنتخب الوطني لكرة القدم في طهران.", "انخفض سعر الذهب في السوق العالمية.",
  ]

  /// One sentence of very many words: no mark ends it before.
  private static func long(_ sentences: [String], count: Int) -> String {
    let words = sentences.flatMap { $0.split { $0 == " " || $0 == "." } }
    return (0..<count).map { String(words[$0 % words.count]) }.joined(separator: " ")
  }

  static let cases: [(name: String, persian: [String], arabic: [String])] = [
    ("an empty side", persian, []),
    ("two empty sides", [], []),
    (
      "thousands of empty lines", Array(repeating: "", count: 2_000),
      Array(repeating: "", count: 2_000)
    ),
    (
      "thousands of empty lines around a text", Array(repeating: "", count: 2_000) + persian,
      arabic + Array(repeating: "", count: 2_000)
    ),
    ("a side a hundred times longer", (0..<400).map { persian[$0 % 4] + " \($0)" }, arabic),
    ("the other a hundred times longer", persian, (0..<400).map { arabic[$0 % 4] + " \($0)" }),
    ("identical texts", persian, persian),
    ("one language twice", arabic, arabic.reversed()),
    (
      "one sentence again and again", Array(repeating: persian[0], count: 300),
      Array(repeating: arabic[0], count: 300)
    ),
    ("a sentence of 100,000 words", [long(persian, count: 100_000)] + persian, arabic),
    ("two of them", [long(persian, count: 100_000)], [long(arabic, count: 100_000)] + arabic),
    ("marks alone", Array(repeating: "…!؟", count: 300), Array(repeating: "«»", count: 300)),
    (
      "numbers alone", (0..<300).map { "\($0 * 37 % 501)" }, (0..<300).map { "\($0 * 41 % 503)" }
    ),
  ]

  @Test(arguments: cases.indices, [false, true])
  func `each segment stands in exactly one bead`(index: Int, hasLines: Bool) {
    let hostile = Self.cases[index]
    func text(_ language: Language, _ lines: [String]) -> AlignmentText {
      let source = SourceText(lines.map { $0 + "\n" }.joined())
      return AlignmentText(
        language: language, source: source, segments: LineSegmenter.segments(in: source),
        hasLines: hasLines)
    }
    let texts = PerLanguage(
      persian: text(.persian, hostile.persian), arabic: text(.arabic, hostile.arabic))
    let beads = SentenceAligner().align(texts).beads
    #expect(
      beads.flatMap(\.segments.persian).map(\.rawValue).sorted() == Array(hostile.persian.indices),
      "\(hostile.name)")
    #expect(
      beads.flatMap(\.segments.arabic).map(\.rawValue).sorted() == Array(hostile.arabic.indices),
      "\(hostile.name)")
    #expect(beads.allSatisfy { (0...1).contains($0.score) })
  }
}
