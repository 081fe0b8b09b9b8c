import CorpusModel
import JSONSyntax
import Testing

@testable import Validation

@Suite struct FindingFormatTests {
  static let findings = [
    Finding(
      rule: "bead-type", severity: .error, path: "پیکره/a,b.jsonl",
      location: SourceLocation(line: 3, column: 7), message: "100 %: \u{2068}سلام\u{2069}",
      pointer: "/type", record: "b2"),
    Finding(
      rule: "schema/required", severity: .warning, path: "x.json",
      location: SourceLocation(line: 1, column: 1), message: "“id” is missing", pointer: ""),
    Finding(
      rule: "unknown-format", severity: .info, path: "x.json",
      location: SourceLocation(line: 1, column: 1), message: "m"),
  ]

  @Test(arguments: [
    (
      FindingFormat.text,
      """
      پیکره/a,b.jsonl:3:7: error: 100 %: \u{2068}سلام\u{2069} [bead-type] (b2 /type)
      x.json:1:1: warning: “id” is missing [schema/required]
      x.json:1:1: info: m [unknown-format]

      """
    ),
    (
      .github,
      """
      ::error file=پیکره/a%2Cb.jsonl,line=3,col=7,title=bead-type::100 %25: \u{2068}سلام\u{2069}
      ::warning file=x.json,line=1,col=1,title=schema/required::“id” is missing
      ::notice file=x.json,line=1,col=1,title=unknown-format::m

      """
    ),
    (
      .json,
      """
      {"file":"پیکره/a,b.jsonl","line":3,"column":7,"severity":"error","rule":"bead-type","message":"100 %: \u{2068}سلام\u{2069}","pointer":"/type","record":"b2"}
      {"file":"x.json","line":1,"column":1,"severity":"warning","rule":"schema/required","message":"“id” is missing","pointer":"","record":null}
      {"file":"x.json","line":1,"column":1,"severity":"info","rule":"unknown-format","message":"m","pointer":null,"record":null}

      """
    ),
  ])
  func `writes what each reader expects`(format: FindingFormat, expected: String) {
    #expect(format.write(Self.findings) == expected)
  }

  @Test func `what it writes as JSON is what its schema asks for`() {
    let report = Validator().validate(
      path: "findings.jsonl", bytes: Array(FindingFormat.json.write(Self.findings).utf8))
    #expect(report.findings.map(\.description) == [])
  }

  @Test func `SARIF names rules, levels and places`() throws {
    let log = try JSONReader.parse(SourceText(FindingFormat.sarif.write(Self.findings)))
    let run = try #require(log["runs"]?.elements?.first)
    #expect(run["columnKind"]?.string == "unicodeCodePoints")
    let results = try #require(run["results"]?.elements)
    #expect(results.map { $0["level"]?.string } == ["error", "warning", "note"])
    #expect(results.map { $0["ruleIndex"]?.integer } == [0, 1, 2])
    let place = results[0]["locations"]?.elements?.first?["physicalLocation"]
    #expect(place?["region"]?["startColumn"]?.integer == 7)
    #expect(
      place?["artifactLocation"]?["uri"]?.string == "%D9%BE%DB%8C%DA%A9%D8%B1%D9%87/a%2Cb.jsonl")
  }

  @Test func `no findings are no lines`() {
    #expect(FindingFormat.text.write([]).isEmpty)
    #expect(FindingFormat.json.write([]).isEmpty)
    #expect(FindingFormat.sarif.write([]).hasPrefix("{\"$schema\""))
  }

  @Test(arguments: [
    ("plain ASCII", "plain ASCII"), ("سلام", "\u{2068}سلام\u{2069}"),
    ("می‌رود", "\u{2068}می‌رود\u{2069}"), ("a\nb", "a\\u{A}b"),
    ("\u{202E}abc", "\\u{202E}abc"), ("x\u{2069}y", "x\\u{2069}y"),
    (String(repeating: "a", count: 61), String(repeating: "a", count: 60) + "…"),
  ])
  func `an excerpt keeps the line around it in order`(text: String, expected: String) {
    #expect(Array(text.isolated.unicodeScalars) == Array(expected.unicodeScalars))
  }
}
