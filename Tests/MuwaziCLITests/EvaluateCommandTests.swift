import Foundation
import Testing

@Suite struct EvaluateCommandTests {
  private struct Row: Decodable {
    var measure: String
    var precision: Double
    var recall: Double
    var f1: Double
    var f1_interval: [Double]?
    var predicted: Int
    var gold: Int
  }

  private static func rows(_ outcome: Tool.Outcome) throws -> [String: Row] {
    let rows = try outcome.output.split(separator: 0x0A).map {
      try JSONDecoder().decode(Row.self, from: $0)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.measure, $0) })
  }

  private static let gold = """
    {"fa":[0],"ar":[0]}
    {"fa":[1,2],"ar":[1]}
    {"fa":[3],"ar":[2],"status":"rejected"}

    """

  @Test func `prints the measures, the best known first`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write(Self.gold, to: "gold.jsonl")
    let perfect = try Tool.run("evaluate", "--resamples", "0", gold, gold)
    #expect(perfect.status == 0, "\(perfect.errors)")
    #expect(
      perfect.text.split(separator: "\n").first
        == """
        {"measure":"strict","precision":1.0000,"recall":1.0000,"f1":1.0000,\
        "precision_interval":null,"recall_interval":null,"f1_interval":null,\
        "predicted":2,"correct":2,"gold":2,"found":2}
        """)
    // One bead of two is right; of three links, two are found and none is wrong.
    let half = try Tool.run(
      "evaluate", gold, "-", input: Data("{\"fa\":[0],\"ar\":[0]}\n{\"fa\":[1],\"ar\":[1]}\n".utf8))
    let rows = try Self.rows(half)
    #expect(rows["strict"]?.f1 == 0.5)
    #expect(rows["link"]?.precision == 1 && rows["link"]?.recall == 0.6667)
    #expect(rows["strict 2-1"]?.gold == 1 && rows["strict 2-1"]?.recall == 0)
    #expect(rows["macro strict"] == nil, "of one document there is no mean")
    let interval = try #require(rows["strict"]?.f1_interval)
    #expect(interval[0] < 0.5 && interval[1] > 0.5)
  }

  @Test func `formats of other tools say the same`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write(Self.gold, to: "gold.jsonl")
    for (name, text) in [
      ("ladder", "0\t0\t0.4\n1\t1\t0.1\n3\t2\t0\n"), ("vecalign", "[0]:[0]:0.1\n[1, 2]:[1]:0.3\n"),
      (
        "xml",
        "<cesAlign><linkGrp fromDoc=\"ar/a.xml\" toDoc=\"fa/a.xml\"><link xtargets=\"1;1\"/>"
          + "<link xtargets=\"2;2 3\"/></linkGrp></cesAlign>"
      ),
    ] {
      let file = try scratch.write(text, to: "a.\(name)")
      let rows = try Self.rows(try Tool.run("evaluate", gold, file))
      #expect(rows["strict"]?.f1 == 1, "\(name)")
    }
    let swapped = try scratch.write("[0]:[0]\n[1]:[1, 2]\n", to: "swapped.txt")
    let rows = try Self.rows(try Tool.run("evaluate", "--first", "ar", swapped, swapped))
    #expect(rows["strict 2-1"]?.f1 == 1)
  }

  @Test func `folders are compared name by name, pairs of a file by their names`() throws {
    let scratch = try Scratch()
    for name in ["gold", "found"] {
      try FileManager.default.createDirectory(
        at: scratch.url(name), withIntermediateDirectories: true)
    }
    try scratch.write(Self.gold, to: "gold/a.gold.jsonl")
    try scratch.write(Self.gold, to: "gold/b.jsonl")
    try scratch.write("a text beside", to: "gold/a.txt")
    try scratch.write("0 0\n1 1\n3 2\n", to: "found/a.ladder")
    try scratch.write("0 0\n1 1\n", to: "found/c.ladder")
    let outcome = try Tool.run("evaluate", scratch.url("gold").path, scratch.url("found").path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("gold/b.jsonl: warning: nothing is predicted"))
    #expect(outcome.errors.contains("found/c.ladder: warning: left out"))
    let rows = try Self.rows(outcome)
    #expect(rows["strict"]?.precision == 1 && rows["strict"]?.recall == 0.5)
    #expect(rows["macro strict"]?.f1 == 0.5)

    let gold = try scratch.write(
      "{\"pair\":\"x\",\"fa\":[0],\"ar\":[0]}\n{\"pair\":\"y\",\"fa\":[0],\"ar\":[0]}\n",
      to: "g.jsonl")
    let found = try scratch.write(
      "{\"pair\":\"y\",\"fa\":[0],\"ar\":[0]}\n{\"pair\":\"x\",\"fa\":[0],\"ar\":[1]}\n",
      to: "f.jsonl")
    #expect(try Self.rows(try Tool.run("evaluate", gold, found))["strict"]?.f1 == 0.5)
    #expect(try Self.rows(try Tool.run("evaluate", gold, found, gold, gold))["strict"]?.f1 == 0.75)
  }

  @Test func `for people, a table`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write(Self.gold, to: "gold.jsonl")
    let outcome = try Tool.run("evaluate", "--format", "text", gold, gold)
    #expect(outcome.text.contains("\nstrict 2-1 "))
    #expect(outcome.text.contains("1.000 (1.000–1.000)"))
    #expect(
      outcome.text.hasSuffix("1 document; 95 % intervals, 1000 bootstrap samples of its beads\n"))
  }

  @Test func `what is wrong is said`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write("{\"fa\":[0],\"ar\":[0]}\n{\"fa\":0}\n", to: "gold.jsonl")
    let ladder = try scratch.write("0 0\n1 x\n", to: "a.ladder")
    let other = try scratch.write("سلام\n", to: "a.txt")
    let cases: [(arguments: [String], status: Int32, says: String)] = [
      ([gold, gold], 3, "\(gold):2:"), ([ladder, ladder], 3, "\(ladder):2:3: "),
      ([other, other], 3, "\(other):1:1: this is no alignment"),
      (["--gold-format", "ladder", gold, ladder], 3, "\(gold):1:1: "),
      (["-", "-"], 2, "Only one"), ([ladder, ladder, ladder], 2, "without prediction"),
      (["--resamples", "-1", ladder, ladder], 2, "resamples"),
      ([scratch.path, ladder], 3, "two files or two folders"),
    ]
    for fault in cases {
      let outcome = try Tool.shell(
        "exec \"$MUWAZI\" evaluate \"$@\"", fault.arguments[0], Array(fault.arguments.dropFirst()))
      #expect(outcome.status == fault.status, "\(fault.arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(fault.says), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }
}
