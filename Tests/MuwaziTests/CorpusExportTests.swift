import CorpusModel
import CorpusStore
import Foundation
import Interchange
import JSONSyntax
import Testing

@testable import Muwazi

@Suite struct CorpusExportTests {
  private let corpus: TinyCorpus
  private let output: Scratch

  init() throws {
    corpus = try TinyCorpus()
    output = try Scratch()
  }

  @discardableResult
  private func export(
    _ format: ExportFormat, jobs: Int = 1, to directory: String? = nil
  ) async throws -> CorpusExportRun.Result {
    try await CorpusExportRun(of: CorpusDirectory(corpus.scratch.path), jobs: jobs)
      .export(as: format, to: directory ?? output.path)
  }

  @Test(arguments: ExportFormat.allCases)
  func `lists every file with its SHA-256, the same for any number of jobs`(
    format: ExportFormat
  ) async throws {
    _ = try await corpus.build()
    let other = try Scratch()
    let result = try await export(format, jobs: 1)
    let again = try await export(format, jobs: 3, to: other.path)
    #expect(result.records == again.records)
    #expect(try output.files() == other.files())
    let lines = try JSONReader.lines(of: SourceText(validating: result.records))
    #expect(
      try Set(lines.compactMap { $0["path"]?.string }) == Set(output.files().keys))
    for line in lines {
      #expect(line.members?.map(\.key) == ["path", "format", "sha256", "records"])
      let path = try #require(line["path"]?.string)
      #expect(line["format"]?.string == format.rawValue)
      #expect(try line["sha256"]?.string == Digest.sha256(ofFile: "\(output.path)/\(path)"))
    }
  }

  @Test func `exports the documents, the pairs and their beads`() async throws {
    _ = try await corpus.build()
    let tei = try await export(.tei)
    #expect(
      tei.files.map(\.file.path) == [
        "documents/a1.xml", "documents/f1.xml", "documents/f2.xml", "corpus.xml",
      ])
    #expect(tei.files.map(\.file.records) == [4, 4, 1, 4])
    let jsonl = try await export(.jsonl)
    #expect(jsonl.files.map(\.file.records) == [4, 9, 2, 2])
    #expect(
      try output.read("translation.jsonl").hasPrefix(
        "{\"id\":\"f1__a1.b1\",\"translation\":{\"ar\":\"واحد\",\"fa\":\"یک\"},\"type\":\"1-1\","))
  }

  @Test func `a corpus that was not built says so`() async throws {
    let error = await #expect(throws: InputError.self) { try await export(.tei) }
    #expect(error?.path.hasSuffix("layers/a1.segments.jsonl") == true)
    #expect(error?.message.contains("muwazi build") == true)
    #expect(try output.files().isEmpty)
  }

  static let damages: [(file: String, from: String, to: String, says: String)] = [
    ("sources/fa/f1.txt", "یک", "يك", "is not the file that was added"),
    ("layers/f1.segments.jsonl", "سه", "ده", "another text"),
    ("layers/f1.segments.jsonl", "\"body\"", "\"head\"", "role"),
    ("layers/f1.tokens.jsonl", "\"segment\":2", "\"segment\":3", "its segment"),
    ("layers/f1.tokens.jsonl", "{\"start\":0", "{\"start\":", "value"),
    ("alignments/f1__a1.beads.jsonl", "\"score\":0.9000", "\"score\":9", "0 to 1"),
  ]

  @Test(arguments: damages)
  func `what was damaged since is named, with its line, and leaves no half-written file`(
    damage: (file: String, from: String, to: String, says: String)
  ) async throws {
    _ = try await corpus.build()
    let text = try corpus.scratch.read(damage.file)
    try #require(text.contains(damage.from))
    try corpus.scratch.write(text.replacing(damage.from, with: damage.to), to: damage.file)
    let error = await #expect(throws: InputError.self) { try await export(.tei) }
    #expect(error?.message.contains(damage.says) == true, "\(error?.description ?? "")")
    #expect(error?.location != nil)
    #expect(try output.files().keys.allSatisfy { $0.hasSuffix(".xml") })
  }

  @Test func `a bead whose sentences are no more is named`() async throws {
    _ = try await corpus.build()
    let text = try corpus.scratch.read(TinyCorpus.alignments)
    try corpus.scratch.write(
      text.replacing("\"fa\":[3]", with: "\"fa\":[7]"), to: TinyCorpus.alignments)
    await #expect(throws: ExportError.missingSegment(pair: "f1__a1", bead: "b4")) {
      try await export(.jsonl)
    }
    #expect(try output.files()["translation.jsonl"] == nil)
  }

  @Test func `a place that cannot be written to is an error`() async throws {
    _ = try await corpus.build()
    try output.write("a file", to: "documents")
    await #expect(throws: FileError.self) { try await export(.tei) }
    #expect(try output.read("documents") == "a file")
  }
}
