import Foundation
import Testing

@Suite struct AlignPairsTests {
  @Test
  func `prints each pair's beads as alone, in the order of the list, on any number of threads`()
    throws
  {
    let scratch = try Scratch()
    let persian = try scratch.write(Reports.persian, to: "fa.txt")
    let arabic = try scratch.write(Reports.arabic, to: "ar.txt")
    try scratch.write("", to: "empty.txt")
    var list = "# fa\tar\tid\n\n"
    for index in 0..<40 {
      list += index % 5 == 0 ? "fa.txt\tempty.txt\tpair-\(index)\n" : "fa.txt\t\(arabic)\r\n"
    }
    let path = try scratch.write(list, to: "list.tsv")
    let alone = try Tool.run("align", persian, arabic).text
    let empty = try Tool.run("align", persian, scratch.url("empty.txt").path).text
    var expected = ""
    for index in 0..<40 {
      let id = index % 5 == 0 ? "pair-\(index)" : "\(index + 3)"
      for line in (index % 5 == 0 ? empty : alone).split(separator: "\n") {
        expected += "{\"pair\":\"\(id)\"," + line.dropFirst() + "\n"
      }
    }
    for jobs in ["1", "2", "7"] {
      let outcome = try Tool.run("align", "--pairs", path, "--jobs", jobs)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.text == expected, "\(jobs) threads")
    }
    // Where the list is standard input, paths are relative to the current folder.
    let piped = try Tool.run(
      "align", "--pairs", "-", input: Data("\(persian)\t\(arabic)\tx\n".utf8))
    #expect(piped.text.hasPrefix("{\"pair\":\"x\",\"id\":\"b1\""))
  }

  @Test func `a pair that cannot be read is told, the others are aligned`() throws {
    let scratch = try Scratch()
    try scratch.write(Reports.persian, to: "fa.txt")
    try scratch.write(Reports.arabic, to: "ar.txt")
    try scratch.write(Data("الف\n".utf8) + Data([0xFF, 0x0A]), to: "bad.txt")
    let path = try scratch.write(
      "fa.txt\tnone.txt\ta\nfa.txt\tar.txt\tb\nbad.txt\tar.txt\tc\nfa.txt\tar.txt\td\n",
      to: "list.tsv")
    let outcome = try Tool.run("align", "--pairs", path)
    #expect(outcome.status == 3)
    let pairs = Set(outcome.text.split(separator: "\n").map { $0.prefix(11) })
    #expect(pairs == ["{\"pair\":\"b\"", "{\"pair\":\"d\""])
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(
      errors[0].hasPrefix("\(path):1:1: ")
        && errors[0].contains("none.txt: cannot read: No such file"))
    #expect(errors[1].hasPrefix("\(path):3:1: ") && errors[1].contains("bad.txt:2:1: "))
    #expect(errors[2] == "\(path): 2 of 4 pairs could not be read")
  }

  @Test func `what is wrong is said before anything is printed`() throws {
    let scratch = try Scratch()
    try scratch.write(Reports.persian, to: "fa.txt")
    try scratch.write(Reports.arabic, to: "ar.txt")
    func list(_ text: String) throws -> String {
      try scratch.write("fa.txt\tar.txt\n" + text, to: "list-\(text.utf8.count).tsv")
    }
    let one = try list("fa.txt\n")
    let four = try list("fa.txt\tar.txt\tx\ty\n")
    let blank = try list("fa.txt\t\tx\n")
    let nameless = try list("fa.txt\tar.txt\t\n")
    let again = try list("fa.txt\tar.txt\t1\n")
    let cases: [(arguments: [String], status: Int32, says: String)] = [
      (["--pairs", one], 3, "\(one):2:1: a pair has two or three columns"),
      (["--pairs", four], 3, "\(four):2:1: a pair has two or three columns"),
      (["--pairs", blank], 3, "\(blank):2:8: the path is empty"),
      (["--pairs", nameless], 3, "\(nameless):2:15: the id is empty"),
      (["--pairs", again], 3, "\(again):2:15: the pair 1 stands above already"),
      (["--pairs", scratch.url("none.tsv").path], 3, "none.tsv: cannot read"),
      (["--pairs", one, "fa.txt", "ar.txt"], 2, "no texts"),
      (["--pairs", one, "--format", "text"], 2, "jsonl only"),
      (["--pairs", one, "--embeddings", "a", "b"], 2, "not of --pairs"),
    ]
    for fault in cases {
      let outcome = try Tool.shell(
        "exec \"$MUWAZI\" align \"$@\"", fault.arguments[0], Array(fault.arguments.dropFirst()))
      #expect(outcome.status == fault.status, "\(fault.arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(fault.says), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }
}
