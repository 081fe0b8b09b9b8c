import Foundation
import Testing

@Suite struct ValidateCommandTests {
  static let sound = #"{"fa":"fa-x","ar":null,"score":0.5}"# + "\n"

  static let cases: [(files: [String: String], arguments: String, status: Int32, says: String)] = [
    (["pairs.jsonl": sound], "pairs.jsonl", 0, ""),
    (["pairs.jsonl": sound], "- <pairs.jsonl", 0, ""),
    (
      ["pairs.jsonl": sound + #"{"fa":"fa-y","ar":null,"score":2}"# + "\n"], "pairs.jsonl", 1,
      "pairs.jsonl:2:32: error: 2 must be at most 1 [schema/maximum] (/score)\n"
    ),
    (
      ["pairs.jsonl": #"{"fa":"fa-y","ar":null,"score":2,"x":1}"# + "\n"],
      "--max-findings 1 --format github pairs.jsonl", 1,
      "::error file=pairs.jsonl,line=1,col=32,title=schema/maximum::2 must be at most 1\n"
    ),
    (
      ["x.json": "[1]"], "x.json", 0,
      "x.json:1:1: info: no schema is known for this file; it was only read (--schema names one) [unknown-format]\n"
    ),
    (
      ["x.json": "[1]", "s.json": #"{"items":{"type":"string"}}"#], "--schema s.json x.json", 1,
      "x.json:1:2: error: string expected, 1 found [schema/type] (/0)\n"
    ),
  ]

  @Test(arguments: cases.indices) func `prints findings and says how it ended`(index: Int) throws {
    let (files, arguments, status, says) = Self.cases[index]
    let scratch = try Scratch()
    for (path, text) in files { try scratch.write(Data(text.utf8), to: path) }
    let outcome = try Tool.shell(
      "cd \"$1\" && exec \"$MUWAZI\" validate " + arguments, scratch.url("").path)
    #expect(outcome.text == says)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty == says.isEmpty)
  }

  @Test(arguments: [
    ("missing.json", 3, "missing.json: cannot read"), ("broken.json", 3, "broken.json:1:6: "),
    ("--schema missing.json good.json", 3, "missing.json: cannot read"),
    ("--schema broken.json good.json", 2, "broken.json:1:6: "),
    ("--schema bad.json good.json", 2, "bad.json:1:9: “type” must name JSON types"),
    ("--schema bad.rng good.json", 2, "bad.rng:1:"),
    ("--ref-root x good.json", 2, "Error: --ref-root takes URI=DIR."), ("", 2, "Error: Missing"),
    ("utf16.json", 3, "utf16.json:1:1: the file is UTF-16"),
  ])
  func `what cannot be read or used is said, with its place`(
    arguments: String, status: Int32, message: String
  ) throws {
    let scratch = try Scratch()
    for (path, text) in [
      ("good.json", "{}"), ("broken.json", "{\"a\":"), ("bad.json", "{\"type\":5}"),
      ("bad.rng", "<grammar/>"),
    ] {
      try scratch.write(Data(text.utf8), to: path)
    }
    try scratch.write(Data([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]), to: "utf16.json")
    let outcome = try Tool.shell(
      "cd \"$1\" && exec \"$MUWAZI\" validate " + arguments, scratch.url("").path)
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
