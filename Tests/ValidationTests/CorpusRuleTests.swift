import CorpusModel
import Testing

@testable import Validation

/// Each rule against a sound corpus with one thing spoilt: the finding, and where it points.
@Suite struct CorpusRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    var file: String
    var replace: String
    var with: String
    /// What stands where the finding points.
    var at: String
    var pointer: String?
    var record: String?
    var severity = Severity.error
    /// Rules that speak as well, of the same fault.
    var also: Set<String> = []
    var testDescription: String { "\(rule): \(replace) → \(with)" }
  }

  static let beads = "alignments/fa-a__ar-a.beads.jsonl"
  static let segments = "layers/fa-a.segments.jsonl"
  static let tokens = "layers/fa-a.tokens.jsonl"
  static let annotations = "layers/fa-a.annotations.jsonl"

  static let cases: [Case] = [
    Case(
      rule: "source-missing", file: "corpus.yaml", replace: "sources/fa/fa-a.txt",
      with: "sources/fa/x.txt", at: "sources/fa/x.txt", pointer: "/documents/fa-a/source"),
    Case(
      rule: "span-outside-text", file: segments, replace: #""start":45,"end":55"#,
      with: #""start":45,"end":99"#, at: #"{"start":45"#),
    Case(
      rule: "span-outside-text", file: tokens, replace: #""start":6,"end":9"#,
      with: #""start":9,"end":6"#, at: #"{"start":9"#, also: ["token-outside-segment"]),
    Case(
      rule: "span-outside-text", file: beads, replace: "[27,44]", with: "[27,450]", at: "[27,450]",
      pointer: "/fa_spans/1", record: "b2", also: ["bead-span"]),
    Case(
      rule: "quoted-text", file: segments, replace: "مردم خوشحال", with: "مردم خوشحاﻝ",
      at: "\"مردم خوشحاﻝ", pointer: "/text"),
    Case(
      rule: "record-overlap", file: segments, replace: #""start":10,"end":26"#,
      with: #""start":8,"end":26"#, at: #"{"start":8"#,
      also: ["quoted-text", "bead-span", "bead-text"]),
    Case(
      rule: "record-order", file: tokens,
      replace: #"{"start":6,"end":9,"text":"آمد","kind":"word","segment":0}"#,
      with: #"{"start":21,"end":23,"text":"ته","kind":"word","segment":1}"#,
      at: #"{"start":10"#, also: ["quoted-text"]),
    Case(
      rule: "token-outside-segment", file: tokens, replace: #""آمد","kind":"word","segment":0"#,
      with: #""آمد","kind":"word","segment":1"#, at: #"1}"#, pointer: "/segment"),
    Case(
      rule: "token-outside-segment", file: tokens, replace: #""آمد","kind":"word","segment":0"#,
      with: #""آمد","kind":"word","segment":17"#, at: #"17}"#, pointer: "/segment"),
    Case(
      rule: "token-outside-segment", file: tokens, replace: #""آمد","kind":"word","segment":0"#,
      with: #""آمد","kind":"word""#, at: #"{"start":6"#),
    Case(
      rule: "dangling-document", file: "pairs.jsonl", replace: "ar-a", with: "ar-b", at: "\"ar-b",
      pointer: "/ar", also: ["beads-without-pair"]),
    Case(
      rule: "wrong-side", file: "pairs.jsonl", replace: #""fa":"fa-a","ar":"ar-a""#,
      with: #""fa":null,"ar":"fa-a""#, at: "\"fa-a", pointer: "/ar",
      also: ["beads-without-pair"]),
    Case(
      rule: "paired-twice", file: "pairs.jsonl", replace: "0.9}\n",
      with: "0.9}\n{\"fa\":\"fa-a\",\"ar\":null,\"score\":0}\n", at: "\"fa-a\",\"ar\":null",
      pointer: "/fa"),
    Case(
      rule: "duplicate-id", file: beads, replace: "\"b2\"", with: "\"b1\"",
      at: "\"b1\",\"fa\":[1", pointer: "/id"),
    Case(
      rule: "segment-in-two-beads", file: beads,
      replace:
        #""fa":[0],"ar":[0],"type":"1-1","score":0.9000,"status":"auto","method":"lexical","annotators":[],"note":"","fa_spans":[[0,9]]"#,
      with:
        #""fa":[0,1],"ar":[0],"type":"2-1","score":0.9000,"status":"auto","method":"lexical","annotators":[],"note":"","fa_spans":[[0,9],[10,26]]"#,
      at: "1,2]", pointer: "/fa/0", record: "b2", also: ["bead-text"]),
    Case(
      rule: "segment-in-no-bead", file: beads,
      replace:
        #""fa":[1,2],"ar":[1],"type":"2-1","score":0.8000,"status":"manual","method":"manual","annotators":["S"],"note":"","fa_spans":[[10,26],[27,44]],"#,
      with:
        #""fa":[2],"ar":[1],"type":"1-1","score":0.8000,"status":"manual","method":"manual","annotators":["S"],"note":"","fa_spans":[[27,44]],"#,
      at: #"{"start":10"#, also: ["bead-text"]),
    Case(
      rule: "boilerplate-in-bead", file: segments, replace: "شدند.\",\"role\":\"body\"",
      with: "شدند.\",\"role\":\"boilerplate\"", at: "2],\"ar\"", pointer: "/fa/1", record: "b2"),
    Case(
      rule: "bead-type", file: beads, replace: "\"2-1\"", with: "\"1-2\"", at: "\"1-2\"",
      pointer: "/type", record: "b2"),
    Case(
      rule: "bead-index", file: beads, replace: "[1,2]", with: "[1,7]", at: "7]", pointer: "/fa/1",
      record: "b2", also: ["segment-in-no-bead"]),
    Case(
      rule: "bead-index", file: beads, replace: "[1,2]", with: "[2,1]", at: "1]", pointer: "/fa/1",
      record: "b2"),
    Case(
      rule: "bead-span", file: beads, replace: "[27,44]", with: "[27,43]", at: "[27,43]",
      pointer: "/fa_spans/1", record: "b2"),
    Case(
      rule: "bead-span", file: beads, replace: ",[27,44]", with: "", at: "[[10,26]]",
      pointer: "/fa_spans", record: "b2"),
    Case(
      rule: "bead-text", file: beads, replace: "أغلقت الجامعة", with: "اغلقت الجامعة",
      at: "\"اغلقت", pointer: "/ar_text", record: "b2"),
    Case(
      rule: "manual-annotator", file: beads, replace: #"["S"]"#, with: "[]",
      at: "[],\"note\":\"\",\"fa_spans\":[[10", pointer: "/annotators", record: "b2",
      severity: .warning),
    Case(
      rule: "span-cuts-token", file: annotations,
      replace: #""start":10,"end":17,"text":"دانشگاه""#,
      with: #""start":10,"end":14,"text":"دانش""#, at: #"{"layer":"names""#, severity: .warning),
    Case(
      rule: "annotation-crosses-segments", file: annotations,
      replace: #""start":10,"end":17,"text":"دانشگاه""#,
      with: #""start":10,"end":31,"text":"دانشگاه بسته شد. مردم""#, at: #"{"layer":"names""#,
      severity: .warning),
    Case(
      rule: "yeh-kaf", file: annotations, replace: #""ref":"Q1""#,
      with: #""ref":"Q1","label":"كار""#, at: "\"كار", pointer: "/label", severity: .warning),
    Case(
      rule: "date-impossible", file: annotations, replace: #""iso":"2017-04-09""#,
      with: #""iso":"2017-02-29""#, at: "\"2017-02-29", pointer: "/iso"),
    Case(
      rule: "date-impossible", file: annotations, replace: #""original":"1396-01-20""#,
      with: #""original":"1396-12-30""#, at: "\"1396-12-30", pointer: "/original"),
    Case(
      rule: "date-iso", file: annotations, replace: #""original":"1396-01-20""#,
      with: #""original":"1396-01-21""#, at: "\"2017-04-09", pointer: "/iso"),
    Case(
      rule: "weekday-mismatch", file: annotations, replace: "sunday", with: "friday",
      at: "\"friday", pointer: "/weekday", severity: .warning),
    Case(
      rule: "number-mismatch", file: annotations, replace: "\"value\":12", with: "\"value\":21",
      at: #"{"id":"b2""#, record: "b2", severity: .warning),
    Case(
      rule: "entity-referent", file: "layers/ar-a.annotations.jsonl", replace: "\"Q1\"",
      with: "\"Q2\"", at: "\"Q2", pointer: "/ref"),
    Case(
      rule: "speaker-missing", file: annotations, replace: #""speaker":"s""#,
      with: #""speaker":null"#, at: "null", pointer: "/speaker", severity: .info),
    Case(
      rule: "duplicate-annotation", file: annotations,
      replace: #"{"layer":"numbers","#,
      with:
        #"{"layer":"names","start":10,"end":17,"text":"دانشگاه","type":"organization","key":"u","ref":"Q1"}"#
        + "\n" + #"{"layer":"numbers","#,
      at: #"{"layer":"names","#, severity: .warning, also: ["annotation-order"]),
    Case(
      rule: "annotation-order", file: annotations, replace: #"{"layer":"numbers","#,
      with: #"{"layer":"x","start":0,"end":5,"text":"باران"}"# + "\n" + #"{"layer":"numbers","#,
      at: #"{"layer":"x""#, severity: .info),
    Case(
      rule: "annotation-document", file: annotations, replace: #""ref":"Q1""#,
      with: #""ref":"Q1","document":"ar-a""#, at: "\"ar-a", pointer: "/document"),
    Case(
      rule: "segment-without-tokens", file: tokens,
      replace: #"{"start":45,"end":47,"text":"کد","kind":"word","segment":3}"#, with: "",
      at: #"{"start":45"#, severity: .warning),
    Case(
      rule: "beads-without-pair", file: "pairs.jsonl", replace: "\"ar-a\"", with: "null",
      at: #"{"id":"b1""#, severity: .warning),
    Case(
      rule: "schema/maximum", file: beads, replace: "0.8000", with: "1.2", at: "1.2",
      pointer: "/score", record: "b2"),
    Case(
      rule: "schema/additionalProperties", file: segments, replace: "\"role\":\"headline\"",
      with: "\"role\":\"headline\",\"rôle\":1", at: "\"rôle", pointer: "/rôle"),
    Case(
      rule: "duplicate-key", file: "build.json", replace: "\"version\":1",
      with: "\"version\":1,\"version\":1", at: "\"version\":1,\"files"),
  ]

  @Test func `a sound corpus has no finding`() {
    let report = Validator().validate(MemoryCorpus.sound)
    #expect(report.findings.map(\.description) == [])
    #expect(report.unreadable.map(\.description) == [])
  }

  @Test(arguments: cases)
  func `finds what is spoilt, where it is`(test: Case) throws {
    var corpus = MemoryCorpus.sound
    let original = try #require(corpus.files[test.file])
    let spoilt = original.replacing(test.replace, with: test.with, maxReplacements: 1)
    try #require(spoilt != original)
    corpus.files[test.file] = spoilt
    let report = Validator().validate(corpus)
    let findings = report.findings.filter { $0.rule == test.rule }
    let finding = try #require(findings.first, "\(report.findings)")
    #expect(findings.count == 1, "\(findings)")
    #expect(Set(report.findings.map(\.rule)).subtracting(test.also) == [test.rule])
    // A segment that no bead has is reported in its own layer.
    let file =
      switch test.rule {
      case "segment-in-no-bead", "segment-without-tokens": Self.segments
      case "boilerplate-in-bead", "number-mismatch", "beads-without-pair": Self.beads
      default: test.file
      }
    #expect(finding.path == "corpus/" + file)
    let text = SourceText(try #require(corpus.files[file]))
    let offset = LineTable(text).offset(of: finding.location)
    #expect(text.text(in: TextSpan(offset, text.bytes.count)).hasPrefix(test.at))
    #expect((finding.pointer ?? "") == (test.pointer ?? ""))
    #expect(finding.record == test.record)
    #expect(finding.severity == test.severity)
  }

  @Test func `a source that changed is found by its hash`() {
    var corpus = MemoryCorpus.sound
    corpus.files["sources/ar/ar-a.txt"]? += " "
    let report = Validator().validate(corpus)
    #expect(report.findings.map(\.rule) == ["source-hash"])
    #expect(report.findings.first?.pointer == "/documents/ar-a/sha256")
  }

  @Test func `files of documents that are gone are found`() {
    var corpus = MemoryCorpus.sound
    corpus.files["layers/fa-old.tokens.jsonl"] =
      "{\"start\":0,\"end\":1,\"text\":\"و\",\"kind\":\"word\"}\n"
    corpus.files["gold/fa-a__ar-old.beads.jsonl"] = ""
    let report = Validator().validate(corpus)
    #expect(
      report.findings.map(\.description) == [
        "corpus/gold/fa-a__ar-old.beads.jsonl:1:1: error: corpus/corpus.yaml has no document ar-old [dangling-document]",
        "corpus/layers/fa-old.tokens.jsonl:1:1: error: corpus/corpus.yaml has no document fa-old [dangling-document]",
      ])
  }

  @Test func `a rejected bead leaves its segments free`() throws {
    var corpus = MemoryCorpus.sound
    let file = Self.beads
    let first = try #require(corpus.files[file]?.split(separator: "\n").first)
    let rejected =
      first
      .replacing("\"b1\"", with: "\"r1\"").replacing("\"auto\"", with: "\"rejected\"")
      .replacing("\"annotators\":[]", with: "\"annotators\":[\"S\"]")
      .replacing(
        #""ar":[0],"type":"1-1""#, with: #""ar":[1],"type":"1-1""#
      )
      .replacing(#""ar_spans":[[0,9]]"#, with: #""ar_spans":[[10,35]]"#)
      .replacing("هطل المطر", with: "أغلقت الجامعة وفرح الناس.")
    corpus.files[file]? += rejected + "\n"
    #expect(Validator().validate(corpus).findings.map(\.description) == [])
  }

  @Test func `gold may leave segments out`() {
    var corpus = MemoryCorpus.sound
    corpus.files["gold/fa-a__ar-a.beads.jsonl"] = corpus.files[Self.beads]?.split(separator: "\n")
      .first.map { $0.replacing("\"annotators\":[]", with: "\"annotators\":[\"S\",\"T\"]") + "\n" }
    #expect(Validator().validate(corpus).findings.map(\.description) == [])
  }

  @Test(arguments: [("off", [] as [Severity]), ("warning", [.warning]), ("info", [.info])])
  func `the manifest sets how grave a rule is`(choice: String, expected: [Severity]) {
    var corpus = MemoryCorpus.sound
    corpus.files["corpus.yaml"]? += "rules:\n  bead-type: \(choice)\n"
    corpus.files[Self.beads] = corpus.files[Self.beads]?.replacing("\"2-1\"", with: "\"1-2\"")
    #expect(Validator().validate(corpus).findings.map(\.severity) == expected)
  }

  @Test func `what cannot be read hides nothing else`() throws {
    var corpus = MemoryCorpus.sound
    corpus.files[Self.tokens]? += "{\"start\":\n{\"start\":1}\n"
    let report = Validator().validate(corpus)
    #expect(
      report.unreadable.map(\.description) == [
        "corpus/layers/fa-a.tokens.jsonl:9:10: a value expected, but the text ends"
      ])
    #expect(report.findings.map(\.rule).contains("schema/required"))
  }

  @Test(arguments: [
    ("", "the file is empty"), ("a: [1", "not YAML"), ("a: 1\na: 2", "a key stands twice: a"),
    (String(repeating: "[", count: 100_000), "nested more than 500 deep"),
  ])
  func `a manifest that is no YAML is unreadable`(manifest: String, message: String) throws {
    var corpus = MemoryCorpus.sound
    corpus.files["corpus.yaml"] = manifest
    let report = Validator().validate(corpus)
    #expect(report.findings.isEmpty)
    #expect(report.unreadable.map(\.path) == ["corpus/corpus.yaml"])
    #expect(try #require(report.unreadable.first).message.hasPrefix(message))
    #expect(report.unreadable.first?.location != nil)
  }

  @Test func `a directory without a manifest is no corpus`() {
    var corpus = MemoryCorpus.sound
    corpus.files["corpus.yaml"] = nil
    #expect(
      Validator().validate(corpus).unreadable.map(\.description) == [
        "corpus/corpus.yaml: no such file"
      ])
  }
}
