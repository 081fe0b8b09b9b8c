import CorpusModel
import Testing

@testable import Interchange

@Suite struct BeadTextViewTests {
  private static func bead(
    _ persian: [Int], _ arabic: [Int], score: Double = 0.9, status: BeadStatus = .auto,
    note: String? = nil
  ) -> BeadFile.Named {
    var bead = Bead(
      persian: persian.map { SegmentIndex($0) }, arabic: arabic.map { SegmentIndex($0) },
      score: score, status: status)
    bead.note = note
    return BeadFile.Named(bead: bead)
  }

  /// Two reports of one meeting that tell its two speeches in opposite order.
  private static let sides = PerLanguage(
    persian: BeadFileTests.side(
      """
      دیدار دو وزیر در تهران
      وزیر امور خارجه گفت: «گفت‌وگوها ادامه دارد و ما امیدواریم که تا پایان ماه به نتیجه برسیم.»
      همتای او افزود: راه دشوار است. 😀
      وی سپس به کشورش بازگشت.
      هوا ۱۲٪ سردتر شد.
      """),
    arabic: BeadFileTests.side(
      """
      لقاء الوزيرين في طهران
      وأضاف نظيره: الطريق صعب.
      وقال إنَّه سيعود.
      وقال وزير الخارجية: «المحادثات مستمرة».
      وأعرب عن أمله في التوصل إلى نتيجة قبل نهاية الشهر.
      ثم عاد إلى بلاده.
      """))

  private static let beads = [
    bead([0], [0], score: 0.98), bead([1], [3, 4], score: 0.815),
    bead([2], [1], status: .manual, note: "the second speech"), bead([3], [5]),
    bead([4], [], score: 0.5), bead([], [2], score: 0.5), bead([2], [5], status: .rejected),
  ]

  private func lines(_ width: Int) -> [String] {
    BeadTextView(
      sides: Self.sides, names: PerLanguage(persian: "fa-meeting", arabic: "ar-meeting"),
      beads: Self.beads, width: width
    ).lines
  }

  @Test func `its bytes are pinned`() throws {
    try Golden.expect(lines(100).map { $0 + "\n" }.joined(), at: "bead-view.txt")
  }

  @Test(arguments: [1, 48, 60, 61, 100, 133, 240])
  func `no line is wider than the view, and the rule between the columns is straight`(width: Int) {
    let lines = lines(width)
    let widest = max(width, BeadTextView.minimumWidth)
    #expect(lines.allSatisfy { TerminalCells.count($0) <= widest })
    let rules = lines.compactMap { line in
      line.firstIndex(of: "│").map { TerminalCells.count(line[..<$0]) }
    }
    #expect(Set(rules).count == 1)
    #expect(rules.count >= Self.beads.count)
  }

  @Test func `every run of right-to-left text is isolated on its own line`() {
    for line in lines(60) {
      var depth = 0
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\u{2068}": depth += 1
        case "\u{2069}": depth -= 1
        default:
          #expect(
            depth == 1 || !(0x0590...0x08FF).contains(scalar.value), "bare \(scalar) in \(line)")
        }
      }
      #expect(depth == 0, "\(line)")
    }
  }

  @Test func `tells jumps back and ahead, passing over what has no counterpart`() {
    let crossings = BeadCrossings(Self.beads.map(\.bead))
    #expect(crossings.jump(before: 0) == nil)
    #expect(
      crossings.jump(before: 1)
        == .init(from: SegmentIndex(0), to: SegmentIndex(3), isForward: true))
    #expect(
      crossings.jump(before: 2)
        == .init(from: SegmentIndex(4), to: SegmentIndex(1), isForward: false))
    #expect(
      crossings.jump(before: 3)
        == .init(from: SegmentIndex(1), to: SegmentIndex(5), isForward: true))
    #expect(crossings.jumps == 3)
    let skipping = BeadCrossings([Self.bead([0], [0]).bead, Self.bead([1], [4]).bead])
    #expect(skipping.jumps == 0)
  }

  @Test func `a text that would end its own isolate does not`() {
    let side = BeadFileTests.side("الف\u{2069}\u{202E}ب\tج")
    let lines = BeadTextView(
      sides: PerLanguage(persian: side, arabic: side),
      names: PerLanguage(persian: "f", arabic: "a"), beads: [Self.bead([0], [0])]
    ).lines
    #expect(lines.contains { $0.contains("\u{2068}الفب ج\u{2069}") })
    #expect(!lines.joined().contains("\u{202E}"))
  }

  @Test func `of a path that is too wide the end is shown`() {
    let side = BeadFileTests.side("الف")
    let path = String(repeating: "directory/", count: 9) + "گزارش.txt"
    let lines = BeadTextView(
      sides: PerLanguage(persian: side, arabic: side),
      names: PerLanguage(persian: path, arabic: "a"), beads: []
    ).lines
    #expect(lines[0].hasPrefix("\u{2068}Persian: …"))
    #expect(lines[0].contains("directory/گزارش.txt\u{2069}"))
    #expect(lines.allSatisfy { TerminalCells.count($0) <= 100 })
  }

  @Test func `no beads are no error`() {
    let side = BeadFileTests.side("")
    let lines = BeadTextView(
      sides: PerLanguage(persian: side, arabic: side),
      names: PerLanguage(persian: "f", arabic: "a"), beads: []
    ).lines
    #expect(lines.last == "0 beads; the Arabic order jumps 0 times")
  }
}
