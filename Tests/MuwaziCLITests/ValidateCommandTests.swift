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

  static let outputs:
    [(files: [String: String], arguments: String, status: Int32, out: String, err: String)] =
      [
        (
          ["x.jsonl": "1\n\"a\"\n", "s.json": #"{"$id":"urn:s","type":"string","title":"T"}"#],
          "--output basic --schema s.json x.jsonl", 1,
          """
          {"file":"x.jsonl","line":1,"record":null,"valid":false,"keywordLocation":"","absoluteKeywordLocation":"urn:s#","instanceLocation":"","errors":[{"valid":false,"keywordLocation":"/type","absoluteKeywordLocation":"urn:s#/type","instanceLocation":"","position":[1,1],"error":"string expected, 1 found"}]}
          {"file":"x.jsonl","line":2,"record":null,"valid":true,"keywordLocation":"","absoluteKeywordLocation":"urn:s#","instanceLocation":"","annotations":[{"valid":true,"keywordLocation":"/title","absoluteKeywordLocation":"urn:s#/title","instanceLocation":"","position":[2,1],"annotation":"T"}]}

          """, "1 error: 1 × schema/type\n"
        ),
        (
          ["x.json": #"{"id":"r","id":"r"}"#, "s.json": #"{"minProperties":0}"#],
          "--output detailed --schema s.json x.json", 1,
          """
          {"file":"x.json","line":1,"record":"r","valid":true,"keywordLocation":"","instanceLocation":""}

          """,
          """
          x.json:1:11: error: "id" stands twice in one object [duplicate-key] (r)
          1 error: 1 × duplicate-key

          """
        ),
        (
          ["x.xml": "<a/>"], "--output basic x.xml", 3, "",
          "x.xml: XML, of which JSON Schema's output says nothing\n"
        ),
      ]

  @Test(arguments: outputs.indices)
  func `prints the output of the standard instead, and what that has no place for beside it`(
    index: Int
  ) throws {
    let (files, arguments, status, out, err) = Self.outputs[index]
    let scratch = try Scratch()
    for (path, text) in files { try scratch.write(Data(text.utf8), to: path) }
    let outcome = try Tool.shell(
      "cd \"$1\" && exec \"$MUWAZI\" validate --format json " + arguments, scratch.url("").path)
    #expect(outcome.text == out)
    #expect(outcome.errors == err)
    #expect(outcome.status == status)
  }

  @Test func `fixes are shown, and made only where that is agreed to`() throws {
    let scratch = try Scratch()
    let record = #"{"layer":"x","start":0,"end":5,"text":"باران","label":"ايران"}"# + "\n"
    let path = "c/layers/fa-a.annotations.jsonl"
    for folder in ["c/sources/fa", "c/layers"] {
      try FileManager.default.createDirectory(
        at: scratch.url(folder), withIntermediateDirectories: true)
    }
    try scratch.write(Data("باران آمد\n".utf8), to: "c/sources/fa/fa-a.txt")
    try scratch.write(Data(record.utf8), to: path)
    try scratch.write(
      Data(
        """
        muwazi: 1
        name: x
        documents:
          fa-a:
            language: fa
            source: sources/fa/fa-a.txt
            sha256: \(String(repeating: "0", count: 64))

        """.utf8), to: "c/corpus.yaml")
    func run(_ arguments: String) throws -> (text: String, errors: String, status: Int32) {
      let outcome = try Tool.shell(
        "cd \"$1\" && exec \"$MUWAZI\" validate c " + arguments + " </dev/null",
        scratch.url("").path)
      return (outcome.text, outcome.errors, outcome.status)
    }
    let shown = try run("--fix")
    #expect(shown.text.hasPrefix("--- \(path)\n+++ \(path)\n@@ -1,1 +1,1 @@\n-"))
    #expect(shown.errors == "c: nothing changed (--yes applies without asking)\n")
    #expect(try String(contentsOf: scratch.url(path), encoding: .utf8) == record)
    let made = try run("--fix --yes")
    #expect(made.text == shown.text && made.status == 0)
    #expect(
      try String(contentsOf: scratch.url(path), encoding: .utf8)
        == record.replacing("ايران", with: "ایران"))
    #expect(try run("--fix --yes").errors == "c: nothing to fix\n")
    #expect(try run("").status == 1)
  }

  @Test(arguments: [
    ("--yes x.json", "--yes goes with --fix"), ("--watch -", "Standard input cannot be watched"),
    ("--fix --watch c", "do not go together"),
    ("--output basic x.json", "--output goes with --format json"),
    ("--output basic --format json --max-findings 1 x.json", "with neither --max-findings nor"),
  ])
  func `what does not go together is said`(arguments: String, message: String) throws {
    let outcome = try Tool.shell("exec \"$MUWAZI\" validate " + arguments, "")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
