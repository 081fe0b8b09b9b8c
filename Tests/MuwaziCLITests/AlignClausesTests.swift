import Foundation
import Testing

@Suite struct AlignClausesTests {
  private struct Clause: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  private struct Bead: Decodable {
    var fa: [Int]
    var ar: [Int]
    var fa_spans: [[Int]]
    var ar_spans: [[Int]]
  }

  private static func records<Record: Decodable>(_ outcome: Tool.Outcome) throws -> [Record] {
    try outcome.output.split(separator: 0x0A).map {
      try JSONDecoder().decode(Record.self, from: $0)
    }
  }

  /// The clauses of one sentence are told in two on the other side.
  private static let persian = """
    دیدار وزیر کشاورزی با سفیر عراق

    وزیر کشاورزی گفت که صادرات خرما به عراق افزایش یافت و قیمت گندم کاهش پیدا کرد.
    او افزود: «ما با همسایگان همکاری می‌کنیم».
    """
  private static let arabic = """
    وزير الزراعة يلتقي سفير العراق

    قال وزير الزراعة إن صادرات التمور إلى العراق ارتفعت. وانخفض سعر القمح.
    وأضاف: «نحن نتعاون مع الجيران».
    """

  @Test func `numbers are those of segment --clauses, each in one bead`() throws {
    let scratch = try Scratch()
    let persian = try scratch.write(Self.persian, to: "fa.txt")
    let arabic = try scratch.write(Self.arabic, to: "ar.txt")
    let clauses: (fa: [Clause], ar: [Clause]) = (
      try Self.records(try Tool.run("segment", "--clauses", "--lang", "fa", persian)),
      try Self.records(try Tool.run("segment", "--clauses", "--lang", "ar", arabic))
    )
    let sentences: [Clause] = try Self.records(try Tool.run("segment", "--lang", "fa", persian))
    #expect(clauses.fa.count > sentences.count, "the text has sentences of several clauses")
    let outcome = try Tool.run("align", "--clauses", persian, arabic)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let beads: [Bead] = try Self.records(outcome)
    #expect(beads.flatMap(\.fa).sorted() == Array(clauses.fa.indices))
    #expect(beads.flatMap(\.ar).sorted() == Array(clauses.ar.indices))
    for bead in beads {
      #expect(bead.fa_spans == bead.fa.map { [clauses.fa[$0].start, clauses.fa[$0].end] })
      #expect(bead.ar_spans == bead.ar.map { [clauses.ar[$0].start, clauses.ar[$0].end] })
    }
  }

  @Test func `lines are not divided`() throws {
    let outcome = try Tool.run("align", "--lines", "--clauses", "a", "b")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--clauses divides sentences"))
  }
}
