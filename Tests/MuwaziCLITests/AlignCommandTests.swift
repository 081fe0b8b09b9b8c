import Foundation
import Testing

@Suite struct AlignCommandTests {
  private struct Bead: Decodable {
    var fa: [Int]
    var ar: [Int]
    var type: String
    var score: Double
    var fa_spans: [[Int]]
    var ar_spans: [[Int]]
    var fa_text: String
    var ar_text: String
  }

  private func align(_ arguments: String...) throws -> (outcome: Tool.Outcome, beads: [Bead]) {
    let scratch = try Scratch()
    let files = [
      try scratch.write(Reports.persian, to: "fa.txt"),
      try scratch.write(Reports.arabic, to: "ar.txt"),
    ]
    let outcome = try Tool.shell("exec \"$MUWAZI\" align \"$@\"", files[0], [files[1]] + arguments)
    return (
      outcome,
      try outcome.output.split(separator: 0x0A).map {
        try JSONDecoder().decode(Bead.self, from: $0)
      }
    )
  }

  @Test(arguments: [[], ["--lines"]]) func `every sentence stands in one bead, with its spans`(
    options: [String]
  ) throws {
    let (outcome, beads) = try align(contentsOf: options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let persian = beads.flatMap(\.fa).sorted()
    let arabic = beads.flatMap(\.ar).sorted()
    #expect(persian == Array(0..<3) && arabic == Array(0..<3))
    for bead in beads {
      #expect(bead.type == "\(bead.fa.count)-\(bead.ar.count)")
      #expect((0...1).contains(bead.score))
      for (spans, text, report) in [
        (bead.fa_spans, bead.fa_text, Reports.persian),
        (bead.ar_spans, bead.ar_text, Reports.arabic),
      ] {
        let scalars = Array(report.unicodeScalars)
        let slices = spans.map { span in
          var slice = String.UnicodeScalarView()
          slice.append(contentsOf: scalars[span[0]..<span[1]])
          return String(slice)
        }
        #expect(slices.joined(separator: " ") == text)
      }
    }
  }

  private func align(contentsOf options: [String]) throws -> (outcome: Tool.Outcome, beads: [Bead])
  {
    options.isEmpty ? try align() : try align(options[0])
  }

  @Test func `for people, the beads stand side by side and isolated`() throws {
    let scratch = try Scratch()
    let persian = try scratch.write(Reports.persian, to: "fa.txt")
    let arabic = try scratch.write(Reports.arabic, to: "ar.txt")
    let outcome = try Tool.run("align", "--format", "text", persian, arabic)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\u{2068}رئیس ستاد کل با وزیر دفاع دیدار کرد\u{2069}"))
    #expect(outcome.text.contains("\u{2068}رئيس الأركان يلتقي وزير الدفاع\u{2069}"))
  }

  @Test func `one side is empty: the other has no counterpart`() throws {
    let scratch = try Scratch()
    let empty = try scratch.write("", to: "empty.txt")
    let persian = try scratch.write(Reports.persian, to: "fa.txt")
    let outcome = try Tool.run("align", persian, empty)
    #expect(outcome.status == 0)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.contains("\"type\":\"1-0\"") })
  }

  @Test func `what is wrong is said`() throws {
    let scratch = try Scratch()
    let persian = try scratch.write(Reports.persian, to: "fa.txt")
    let arabic = try scratch.write(Reports.arabic, to: "ar.txt")
    let lexicon = try scratch.write("# mine\nسلام\tسلام\t0.5\nسلام\n", to: "lexicon.tsv")
    let weight = try scratch.write("سلام\tسلام\tnan\n", to: "weight.tsv")
    let cases: [(arguments: [String], status: Int32, says: String)] = [
      (["-", "-"], 2, "Only one"), (["--min-score", "2", persian, arabic], 2, "from 0 to 1"),
      (["--mode", "loose", persian, arabic], 2, "'loose'"), ([persian], 2, "Missing"),
      ([persian, scratch.url("none").path], 3, "none: cannot read: No such file or directory\n"),
      (
        ["--lexicon", lexicon, persian, arabic], 3,
        "\(lexicon):3:1: a pair has two or three columns"
      ),
      (["--lexicon", weight, persian, arabic], 3, "\(weight):1:11: a weight is a number"),
    ]
    for fault in cases {
      let outcome = try Tool.shell(
        "exec \"$MUWAZI\" align \"$@\"", fault.arguments[0], Array(fault.arguments.dropFirst()))
      #expect(outcome.status == fault.status, "\(outcome.errors)")
      #expect(outcome.errors.contains(fault.says), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `files in the wrong order are noticed`() throws {
    let scratch = try Scratch()
    let persian = try scratch.write(Reports.persian, to: "fa.txt")
    let arabic = try scratch.write(Reports.arabic, to: "ar.txt")
    let outcome = try Tool.run("align", arabic, persian)
    #expect(outcome.errors.hasPrefix("\(arabic): warning: taken for fa, but the text looks ar"))
  }
}
