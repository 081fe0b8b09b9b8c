import CorpusModel
import CorpusStore
import Testing

@testable import Muwazi

@Suite struct BrokenCorpusTests {
  /// What a build of a broken corpus says; the files must then be as they were.
  private func fault(_ corpus: TinyCorpus) async throws -> InputError? {
    let before = try corpus.scratch.files()
    let error = await #expect(throws: InputError.self) { try await corpus.build() }
    #expect(try corpus.scratch.files() == before)
    return error
  }

  @Test func `a missing source is named where the manifest names it`() async throws {
    let corpus = try TinyCorpus()
    try FileSystem.remove(corpus.scratch.path + "/sources/fa/f1.txt")
    // Of one job at a time, the documents before it are done; none of them is here.
    let error = await #expect(throws: InputError.self) { try await corpus.build() }
    #expect(
      error
        == InputError(
          path: corpus.scratch.path + "/corpus.yaml", location: .init(line: 9, column: 13),
          message: "sources/fa/f1.txt: cannot read: No such file or directory"))
  }

  @Test func `a changed source is named with its new hash`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    try corpus.scratch.write("یک\n", to: "sources/fa/f1.txt")
    let error = try await fault(corpus)
    #expect(error?.location == SourceLocation(line: 10, column: 13))
    #expect(error?.message.hasSuffix(Digest.sha256(Array("یک\n".utf8))) == true)
  }

  @Test func `a changed source is built again when the manifest says so`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    let old = Digest.sha256(Array(try corpus.scratch.read("sources/fa/f1.txt").utf8))
    try corpus.scratch.write("یک\n", to: "sources/fa/f1.txt")
    let manifest = try corpus.scratch.read("corpus.yaml")
    try corpus.scratch.write(
      manifest.replacing(old, with: Digest.sha256(Array("یک\n".utf8))), to: "corpus.yaml")
    let summary = try await corpus.build()
    #expect(summary.beads == ["1-1": 1])
  }

  static let sources: [(name: String, bytes: [UInt8], says: String)] = [
    (
      "invalid UTF-8", Array("یک\n ".utf8) + [0xC3, 0x28],
      ":2:2: invalid UTF-8: byte 0xC3 at byte offset 6"
    ),
    ("NUL", Array("یک\0".utf8), ":1:3: NUL at byte offset 4"),
    ("UTF-16", [0xFF, 0xFE, 0x33, 0x06, 0x44, 0x06], ":1:1: the file is UTF-16"),
  ]

  @Test(arguments: sources)
  func `a source that is no text is named with its byte`(
    source: (name: String, bytes: [UInt8], says: String)
  ) async throws {
    let corpus = try TinyCorpus()
    let path = corpus.scratch.path + "/sources/fa/f1.txt"
    let old = Digest.sha256(try FileSystem.read(path))
    try AtomicFile.write(source.bytes, to: path)
    let manifest = try corpus.scratch.read("corpus.yaml")
    try corpus.scratch.write(
      manifest.replacing(old, with: Digest.sha256(source.bytes)), to: "corpus.yaml")
    let error = await #expect(throws: InputError.self) { try await corpus.build() }
    #expect(error?.description.contains("sources/fa/f1.txt" + source.says) == true)
  }

  @Test func `an empty document has empty layers`() async throws {
    let corpus = try TinyCorpus()
    let old = Digest.sha256(Array(try corpus.scratch.read("sources/fa/f2.txt").utf8))
    try corpus.scratch.write("", to: "sources/fa/f2.txt")
    let manifest = try corpus.scratch.read("corpus.yaml")
    try corpus.scratch.write(manifest.replacing(old, with: Digest.sha256([])), to: "corpus.yaml")
    _ = try await corpus.build()
    #expect(try corpus.scratch.read("layers/f2.segments.jsonl") == "")
    #expect(try await corpus.build().isUpToDate)
  }

  @Test func `a broken build.json is made anew`() async throws {
    let corpus = try TinyCorpus()
    _ = try await corpus.build()
    let before = try corpus.scratch.files()
    try corpus.scratch.write("{\"version\":1,\"files\":[", to: "build.json")
    let summary = try await corpus.build()
    #expect(summary.isUpToDate && summary.editedCopies.isEmpty)
    #expect(try corpus.scratch.files() == before)
  }

  @Test func `no corpus is said`() async throws {
    let scratch = try Scratch()
    await #expect(throws: StoreError.notACorpus(path: scratch.path)) {
      try await Pipeline(
        directory: CorpusDirectory(scratch.path), options: .init(), stages: TinyCorpus.lines
      ).build()
    }
  }
}
