import CorpusModel
import Foundation
import JSONSyntax
import Testing

@testable import Validation

/// Rules that need more than one thing spoilt, or a text of some length.
@Suite struct WholeCorpusRuleTests {
  private static let beads = "alignments/fa-a__ar-a.beads.jsonl"

  private func findings(_ rule: String, in corpus: MemoryCorpus) -> [Finding] {
    Validator().validate(corpus).findings.filter { $0.rule == rule }
  }

  @Test(arguments: [
    ("سلام", 4, false), ("مُحمد", 1, true), ("مُحمد", 2, false), ("👍🏽 خوب", 1, true),
    ("می\u{200C}رود", 2, false), ("a\r\nb", 2, true), (" \u{64F}", 1, false), ("ab", 0, false),
  ])
  func `a span parts letters and marks`(text: String, place: Int, parts: Bool) {
    let source = SourceText(text)
    let byte = source.span(of: CodePointSpan(place, place))?.start ?? source.bytes.count
    #expect(GraphemeRule.parts(source.bytes, at: byte) == parts)
  }

  @Test func `a token that cuts a mark from its letter is found`() throws {
    var corpus = MemoryCorpus.sound
    let source = "بارانُ آمد\n"
    corpus.files["sources/fa/fa-a.txt"] = source
    corpus.files["layers/fa-a.tokens.jsonl"] =
      #"{"start":0,"end":5,"text":"باران","kind":"word","segment":0}"# + "\n"
    #expect(findings("span-cuts-grapheme", in: corpus).count == 1)
  }

  @Test func `a text in the other language is found by its letters`() throws {
    var corpus = MemoryCorpus.sound
    let arabic = String(repeating: "أعلنت الحكومة إن المدرسة مغلقة. ", count: 5)
    corpus.files["sources/fa/fa-a.txt"] = arabic
    corpus.files["corpus.yaml"] = corpus.manifest()
    let finding = try #require(findings("document-language", in: corpus).first)
    #expect(finding.severity == .warning)
    #expect(finding.pointer == "/documents/fa-a/language")
    corpus = MemoryCorpus.sound
    corpus.files[Self.beads] = corpus.files[Self.beads]?.replacing("باران آمد", with: arabic)
    #expect(findings("bead-language", in: corpus).map(\.pointer) == ["/fa_text"])
  }

  @Test(arguments: [
    ("", "", Severity.warning), ("train", "train", .warning), ("train", "test", .error),
  ])
  func `a report that stands twice is found`(
    first: String, second: String, severity: Severity
  ) throws {
    var corpus = MemoryCorpus.sound
    let text = (0..<400).map { "واژه\($0)" }.joined(separator: " ")
    var manifest = "muwazi: 1\nname: x\ndocuments:\n"
    for (id, text, split) in [("fa-1", text, first), ("fa-2", text + " پایان", second)] {
      corpus.files["sources/fa/\(id).txt"] = text
      manifest += "  \(id):\n    language: fa\n    source: sources/fa/\(id).txt\n"
      manifest += "    sha256: \(corpus.sha256(of: Array(text.utf8)))\n"
      if !split.isEmpty { manifest += "    split: \(split)\n" }
    }
    corpus.files = corpus.files.filter { $0.key.hasPrefix("sources/fa/fa-") }
    corpus.files["corpus.yaml"] = manifest
    let finding = try #require(findings("near-duplicate", in: corpus).first)
    #expect(finding.severity == severity)
    #expect(finding.pointer == "/documents/fa-2")
    corpus.files["sources/fa/fa-2.txt"] = (0..<400).map { "کلمه\($0)" }.joined(separator: " ")
    #expect(findings("near-duplicate", in: corpus).isEmpty)
  }

  @Test func `names that TEI would take for another's parts are found`() {
    var corpus = MemoryCorpus.sound
    corpus.files["corpus.yaml"]? += "  fa-a.s1:\n    language: fa\n    source: x\n    sha256: y\n"
    #expect(findings("xml-id-collision", in: corpus).map(\.pointer) == ["/documents/fa-a.s1"])
  }

  @Test func `two documents with one source are found`() {
    var corpus = MemoryCorpus.sound
    let digest = corpus.sha256(of: Array(MemoryCorpus.persian.utf8))
    corpus.files["corpus.yaml"]? +=
      "  fa-b:\n    language: fa\n    source: sources/fa/fa-a.txt\n    sha256: \(digest)\n"
    #expect(findings("source-shared", in: corpus).map(\.pointer) == ["/documents/fa-b/source"])
  }

  @Test func `gold that one person made is noted once`() {
    var corpus = MemoryCorpus.sound
    corpus.files["gold/fa-a__ar-a.beads.jsonl"] = corpus.files[Self.beads]
    let found = findings("gold-annotators", in: corpus)
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.message.hasPrefix("2 of 2 beads") == true)
  }

  @Test func `a bead that was rejected and stands again is found`() throws {
    var corpus = MemoryCorpus.sound
    let first = try #require(corpus.files[Self.beads]?.split(separator: "\n").first)
    corpus.files[Self.beads]? +=
      first.replacing("\"b1\"", with: "\"r1\"").replacing("\"auto\"", with: "\"rejected\"") + "\n"
    #expect(findings("rejected-bead-kept", in: corpus).map(\.record) == ["b1"])
  }

  @Test func `a layer of the user's own is held against the corpus's schema of its name`() {
    var corpus = MemoryCorpus.sound
    corpus.files["layers/fa-a.annotations.jsonl"]? +=
      #"{"layer":"topics","start":39,"end":44,"text":"شدند.","topic":5}"# + "\n"
    #expect(Validator().validate(corpus).findings.isEmpty)
    corpus.files["schemas/topics.schema.json"] =
      #"{"properties": {"topic": {"enum": ["weather", "war"]}}, "required": ["topic"]}"#
    let report = Validator().validate(corpus)
    #expect(report.findings.map(\.pointer) == ["/topic"])
    #expect(report.findings.map(\.rule) == ["schema/enum"])
    corpus.files["schemas/topics.schema.json"] = #"{"type": 5}"#
    #expect(
      Validator().validate(corpus).unreadable.map(\.path) == ["corpus/schemas/topics.schema.json"])
  }

  @Test func `fixes mend what they find, and nothing else`() throws {
    var corpus = MemoryCorpus.sound
    let annotations = "layers/fa-a.annotations.jsonl"
    corpus.files[Self.beads] = corpus.files[Self.beads]?
      .replacing("\"2-1\"", with: "\"1-2\"").replacing("هطل المطر", with: "هطل")
    let line = #"{"layer":"x","start":0,"end":5,"text":"باران","label":"ايران","note":"\"كار\""}"#
    corpus.files[annotations]? += line + "\n" + line + "\n"
    #expect(try Validator().fixes(of: MemoryCorpus.sound).isEmpty)
    var rounds = 0
    while true {
      let fixes = try Validator().fixes(of: corpus)
      if fixes.isEmpty { break }
      rounds += 1
      try #require(rounds < 4)
      for fix in fixes {
        #expect(fix.before == Array(try #require(corpus.files[fix.path]).utf8))
        corpus.files[fix.path] = String(decoding: fix.after, as: UTF8.self)
      }
    }
    #expect(Validator().validate(corpus).findings.map(\.description) == [])
    #expect(
      corpus.files[annotations]?.contains("\"label\":\"ایران\",\"note\":\"\\\"کار\\\"\"") == true)
    #expect(corpus.files[Self.beads] == MemoryCorpus.sound.files[Self.beads])
  }

  @Test func `a rule that is off proposes nothing`() throws {
    var corpus = MemoryCorpus.sound
    corpus.files[Self.beads] = corpus.files[Self.beads]?.replacing("\"2-1\"", with: "\"1-2\"")
    #expect(try Validator().fixes(of: corpus).map(\.path) == [Self.beads])
    corpus.files["corpus.yaml"]? += "rules:\n  bead-type: off\n"
    #expect(try Validator().fixes(of: corpus).isEmpty)
  }

  @Test func `the reference page lists every rule, and is up to date`() throws {
    let notes = Validator.ruleNotes
    #expect(notes.count >= 25)
    #expect(Set(notes.map(\.name)).count == notes.count)
    for note in notes {
      #expect(!note.summary.isEmpty && !note.bad.isEmpty && !note.good.isEmpty, "\(note.name)")
    }
    let file = URL(filePath: #filePath).appending(path: "../../../schemas/RULES.md").standardized
    if ProcessInfo.processInfo.environment["MUWAZI_UPDATE_GOLDEN"] != nil {
      try Validator.rulePage.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == Validator.rulePage)
  }
}
