import CorpusModel
import CorpusStore
import Interchange
import Testing

@testable import Muwazi

@Suite struct HumanWorkTests {
  private static let path = TinyCorpus.alignments

  /// Edits the beads of a built corpus as a person would, in the text.
  private func edit(_ corpus: TinyCorpus, _ changes: [(String, String)]) throws {
    var text = try corpus.scratch.read(Self.path)
    for (old, new) in changes {
      #expect(text.contains(old))
      text.replace(old, with: new)
    }
    try corpus.scratch.write(text, to: Self.path)
  }

  private func records(_ corpus: TinyCorpus) throws -> [BeadRecord] {
    try BeadRecord.read(Array(try corpus.scratch.read(Self.path).utf8), path: "b")
  }

  @Test func `a corrected bead stays through every rebuild`() async throws {
    var corpus = try TinyCorpus()
    _ = try await corpus.build()
    try edit(
      corpus,
      [
        (
          "{\"id\":\"b1\",\"fa\":[0],\"ar\":[0],\"type\":\"1-1\",\"score\":0.9000,\"status\":\"auto\"",
          "{\"id\":\"b1\",\"fa\":[0],\"ar\":[0,1],\"type\":\"1-1\",\"score\":0.9000,\"status\":\"manual\""
        )
      ])
    let summary = try await corpus.build()
    #expect(summary.written == [Self.path])
    #expect(summary.editedCopies.isEmpty)
    #expect(summary.table.contains("by hand    1   0 rejected\n"))
    let lines = try corpus.scratch.read(Self.path).split(separator: "\n")
    #expect(
      lines.first
        == """
        {"id":"b1","fa":[0],"ar":[0,1],"type":"1-2","score":0.9000,"status":"manual",\
        "method":"lexical","annotators":[],"note":"","fa_spans":[[0,2]],"ar_spans":[[0,4],[5,10]],\
        "fa_text":"یک","ar_text":"واحد اثنان"}
        """)
    // b1 is taken, so that the aligner's beads begin at b2.
    #expect(try records(corpus).map(\.id) == ["b1", "b2", "b3"])
    #expect(try await corpus.build().isUpToDate)
    corpus.options.isForced = true
    #expect(try await corpus.build().isUpToDate)
  }

  @Test func `a rejected bead is not made again`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    try edit(corpus, [("0.9000,\"status\":\"auto\"", "0.9000,\"status\":\"rejected\"")])
    let summary = try await corpus.build()
    #expect(summary.rejectedBeads == 4)
    #expect(summary.beads.isEmpty)
    #expect(try records(corpus).allSatisfy { $0.bead.status == .rejected })
  }

  @Test func `a bead by hand follows its sentences when they are cut anew`() async throws {
    var corpus = try TinyCorpus()
    _ = try await corpus.build()
    try corpus.scratch.write(
      "{\"id\":\"h\",\"fa\":[1,2],\"ar\":[0],\"status\":\"manual\"}\n", to: Self.path)
    _ = try await corpus.build()
    // Now a blank parts sentences too: «دو 😀» are two, and «سه» has another number.
    corpus.stages.versions.segmentation = "2"
    corpus.stages.segment = { text, _ in TinyCorpus.segments(of: text, separators: [0x0A, 0x20]) }
    #expect(try await corpus.build().findings.isEmpty)
    let bead = try #require(try records(corpus).first { $0.id == "h" }).bead
    #expect(bead.segments.persian == [1, 2, 3].map { SegmentIndex($0) })
    #expect(bead.segments.arabic == [SegmentIndex(0)])
  }

  @Test func `what cannot be placed is said, and the file stays as it is`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    try corpus.scratch.write(
      "{\"id\":\"h\",\"fa\":[40],\"ar\":[0],\"status\":\"manual\"}\n", to: Self.path)
    let before = try corpus.scratch.files()
    for _ in 1...2 {
      let summary = try await corpus.build()
      #expect(summary.hasErrors)
      #expect(
        summary.findings.map(\.description) == [
          "\(corpus.scratch.path)/\(Self.path):1:1: error: the fa text has no sentence of that "
            + "number [manual-bead]"
        ])
    }
    #expect(try corpus.scratch.read(Self.path) == before[Self.path])
  }

  @Test func `a slip of the pen is named with line and column and touches nothing`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    try edit(corpus, [("\"id\":\"b2\",", "\"id\":\"b2\"")])
    let before = try corpus.scratch.files()
    let error = await #expect(throws: InputError.self) { try await corpus.build() }
    #expect(error?.path == "\(corpus.scratch.path)/\(Self.path)")
    #expect(error?.location == SourceLocation(line: 2, column: 11))
    #expect(try corpus.scratch.files() == before)
  }

  @Test func `a correction without its mark is kept beside the new file`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    try edit(
      corpus, [("\"id\":\"b1\",\"fa\":[0],\"ar\":[0]", "\"id\":\"b1\",\"fa\":[0],\"ar\":[3]")])
    let edited = try corpus.scratch.read(Self.path)
    let summary = try await corpus.build()
    let copy = try #require(summary.editedCopies.first)
    #expect(copy.path == Self.path)
    #expect(try corpus.scratch.read(copy.copy) == edited)
  }

  @Test func `a remark on an automatic bead is kept beside the new file`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    try edit(corpus, [("\"note\":\"\"", "\"note\":\"doubtful\"")])
    #expect(try await corpus.build().editedCopies.count == 1)
  }

  @Test func `beads by hand keep a pair that the pairing gave up`() async throws {
    var corpus = try TinyCorpus()
    _ = try await corpus.build()
    try edit(
      corpus,
      [("\"score\":0.9000,\"status\":\"auto\"", "\"score\":0.9000,\"status\":\"manual\"")])
    corpus.stages.versions.pairing = "2"
    corpus.stages.pair = { _ in [] }
    let summary = try await corpus.build()
    #expect(summary.pairs == 1)
    #expect(summary.manualBeads == 4)
  }

  @Test func `a pair without beads by hand is given up`() async throws {
    var corpus = try TinyCorpus()
    _ = try await corpus.build()
    corpus.stages.versions.pairing = "2"
    corpus.stages.pair = { _ in [] }
    #expect(try await corpus.build().removed == [Self.path])
  }

  @Test func `an edited layer is made anew and the edited one kept`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    let path = "layers/f1.segments.jsonl"
    let made = try corpus.scratch.read(path)
    try corpus.scratch.write("mine\n", to: path)
    let summary = try await corpus.build()
    #expect(summary.editedCopies.map(\.path) == [path])
    #expect(try corpus.scratch.read(path) == made)
    #expect(try corpus.scratch.read(try #require(summary.editedCopies.first).copy) == "mine\n")
  }

  @Test func `gold, README and manifest are nobody's but the person's`() async throws {
    let corpus = try TinyCorpus()
    let before = try corpus.scratch.files()
    try corpus.scratch.write("gold\n", to: "gold/f1__a1.beads.jsonl")
    _ = try await corpus.build()
    #expect(try corpus.scratch.read("gold/f1__a1.beads.jsonl") == "gold\n")
    for file in ["README.md", "corpus.yaml"] {
      #expect(try corpus.scratch.read(file) == before[file])
    }
  }
}
