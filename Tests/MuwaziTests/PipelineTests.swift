import CorpusModel
import Synchronization
import Testing
import Validation

@testable import CorpusStore
@testable import Muwazi

@Suite struct PipelineTests {
  @Test func `builds every file and counts what it found`() async throws {
    let corpus = try TinyCorpus()
    let summary = try await corpus.build()
    #expect(
      summary.table == """
        documents  3   2 fa, 1 ar
        sentences  9   0 other lines
        pairs      1   1 without counterpart
        beads      4   4 × 1-1
        findings   0
        files      8   8 written, 0 unchanged

        """)
    #expect(
      try corpus.scratch.read("pairs.jsonl")
        == "{\"fa\":\"f1\",\"ar\":\"a1\",\"score\":1.0000}\n{\"fa\":\"f2\",\"ar\":null,\"score\":0.0000}\n"
    )
    #expect(
      try corpus.scratch.read("layers/f2.segments.jsonl")
        == "{\"start\":0,\"end\":3,\"text\":\"پنج\",\"role\":\"body\",\"paragraph\":0}\n")
  }

  @Test func `a second build does nothing and says so`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    let before = try corpus.scratch.files()
    let summary = try await corpus.build()
    #expect(summary.isUpToDate)
    #expect(summary.unchanged == 8)
    #expect(summary.table.hasSuffix("Nothing changed: every file is up to date.\n"))
    #expect(summary.table.contains("beads      4   4 × 1-1\n"))
    #expect(try corpus.scratch.files() == before)
  }

  @Test func `asks the rooms only for what changed`() async throws {
    var corpus = try TinyCorpus()
    _ = try await corpus.build()
    let calls = Calls()
    let lines = TinyCorpus.lines
    corpus.stages.segment = { text, language in
      calls.add("segment")
      return lines.segment(text, language)
    }
    corpus.stages.tokenize = { text, language, segments in
      calls.add("tokenize")
      return lines.tokenize(text, language, segments)
    }
    corpus.stages.pair = { documents in
      calls.add("pair")
      return lines.pair(documents)
    }
    corpus.stages.align = { pair, beads in
      calls.add("align")
      return lines.align(pair, beads)
    }
    _ = try await corpus.build()
    #expect(calls.taken() == [])
    try FileSystem.remove(corpus.scratch.path + "/layers/f1.tokens.jsonl")
    #expect(try await corpus.build().written == ["layers/f1.tokens.jsonl"])
    #expect(calls.taken() == ["tokenize"])
    corpus.stages.versions.alignment = "2"
    _ = try await corpus.build()
    #expect(calls.taken() == ["align"])
    corpus.stages.versions.pairing = "2"
    _ = try await corpus.build()
    #expect(calls.taken() == ["pair"])
    // The same sentences come out, so that nothing behind them is done again.
    corpus.stages.versions.segmentation = "2"
    _ = try await corpus.build()
    #expect(Set(calls.taken()) == ["segment", "tokenize"])
    corpus.options.isForced = true
    _ = try await corpus.build()
    #expect(Set(calls.taken()) == ["segment", "tokenize", "pair", "align"])
  }

  private final class Calls: Sendable {
    private let names = Mutex<[String]>([])

    func add(_ name: String) { names.withLock { $0.append(name) } }

    func taken() -> [String] {
      names.withLock { names in
        defer { names = [] }
        return names
      }
    }
  }

  @Test(arguments: [1, 2, 7]) func `the bytes are the same whatever the jobs`(jobs: Int)
    async throws
  {
    var corpus = try TinyCorpus()
    _ = try await corpus.build()
    let expected = try corpus.scratch.files()
    corpus = try TinyCorpus()
    corpus.options.jobs = jobs
    _ = try await corpus.build()
    #expect(try corpus.scratch.files() == expected)
  }

  @Test func `a death at any moment: the next build comes to the same bytes`() async throws {
    let undisturbed = try TinyCorpus()
    _ = try await undisturbed.build()
    let expected = try undisturbed.scratch.files()
    var step = 0
    while true {
      let corpus = try TinyCorpus()
      let fault = Fault(atStep: step)
      await Fault.$current.withValue(fault) { _ = try? await corpus.build() }
      if !fault.hasStruck { break }
      _ = try await corpus.build()
      #expect(try corpus.scratch.files() == expected, "died at step \(step)")
      #expect(try await corpus.build().isUpToDate)
      step += 1
    }
    // Eight files and build.json three times, in three steps each.
    #expect(step == 33)
  }

  @Test func `a death after a correction loses no word of it`() async throws {
    var step = 0
    while true {
      var corpus = try TinyCorpus()
      _ = try await corpus.build()
      try corpus.scratch.write(
        "{\"id\":\"mine\",\"fa\":[0],\"ar\":[2,3],\"status\":\"manual\",\"annotators\":[\"نرگس\"]}\n",
        to: TinyCorpus.alignments)
      corpus.stages.versions = .init(
        segmentation: "2", tokenization: "2", pairing: "2", alignment: "2")
      let fault = Fault(atStep: step)
      await Fault.$current.withValue(fault) { _ = try? await corpus.build() }
      let summary = try await corpus.build()
      #expect(summary.manualBeads == 1 && summary.findings.isEmpty, "died at step \(step)")
      #expect(
        try corpus.scratch.read(TinyCorpus.alignments).hasPrefix(
          "{\"id\":\"mine\",\"fa\":[0],\"ar\":[2,3],\"type\":\"1-2\",\"score\":1.0000,\"status\":\"manual\","
            + "\"method\":\"manual\",\"annotators\":[\"نرگس\"]"), "died at step \(step)")
      if !fault.hasStruck { break }
      step += 1
    }
    #expect(step > 3)
  }

  @Test func `a document that is gone takes its files along`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    let manifest = try corpus.scratch.read("corpus.yaml")
    let cut = try #require(manifest.range(of: "  f2:\n"))
    try corpus.scratch.write(String(manifest[..<cut.lowerBound]), to: "corpus.yaml")
    let summary = try await corpus.build()
    #expect(summary.removed == ["layers/f2.segments.jsonl", "layers/f2.tokens.jsonl"])
    #expect(try corpus.scratch.files()["layers/f2.tokens.jsonl"] == nil)
    #expect(try await corpus.build().isUpToDate)
  }

  @Test func `two builds at once: the second is told`() async throws {
    let corpus = try TinyCorpus()
    let lock = try DirectoryLock(corpus.scratch.path)
    await #expect(throws: StoreError.locked(path: corpus.scratch.path)) {
      _ = try await corpus.build()
    }
    _ = consume lock
    _ = try await corpus.build()
  }

  @Test func `findings of the rooms stand in the summary`() async throws {
    var corpus = try TinyCorpus()
    let finding = Finding(
      rule: "r", severity: .error, path: "p", location: .init(line: 1, column: 2), message: "m")
    corpus.stages.validate = { _ in ValidationReport(findings: [finding]) }
    let summary = try await corpus.build()
    #expect(summary.findings == [finding])
    #expect(summary.hasErrors)
    #expect(summary.table.contains("findings   1   1 error\n"))
  }
}
