import CorpusModel
import JSONSyntax
import Testing

@testable import Interchange

@Suite struct JSONLinesExporterTests {
  private func export() throws -> (outcome: ExportOutcome, files: [String: String]) {
    let sink = MemorySink()
    let outcome = try JSONLinesExporter(HardCorpus.corpus).export(to: sink)
    return (outcome, sink.files)
  }

  @Test(arguments: [
    "translation.jsonl", "annotations.jsonl", "names.annotations.jsonl",
    "own_20_26_20_3cmine_3e.annotations.jsonl",
  ])
  func `its bytes are pinned`(path: String) throws {
    try Golden.expect(try #require(try export().files[path]), at: "jsonl/\(path)")
  }

  @Test func `counts what is no translation pair, and what a pair does not say`() throws {
    let (outcome, _) = try export()
    #expect(
      outcome.files == [
        ExportedFile(path: "translation.jsonl", format: .jsonl, records: 3),
        ExportedFile(path: "annotations.jsonl", format: .jsonl, records: 16),
        ExportedFile(path: "dates.annotations.jsonl", format: .jsonl, records: 1),
        ExportedFile(path: "numbers.annotations.jsonl", format: .jsonl, records: 1),
        ExportedFile(path: "names.annotations.jsonl", format: .jsonl, records: 2),
        ExportedFile(path: "speech.annotations.jsonl", format: .jsonl, records: 1),
        ExportedFile(
          path: "own_20_26_20_3cmine_3e.annotations.jsonl", format: .jsonl, records: 1),
      ])
    #expect(outcome.losses[.nullBead] == 3)
    #expect(outcome.losses[.rejectedBead] == 1)
    #expect(outcome.losses[.beadNote] == 1)
    #expect(outcome.losses[.beadMethod] == 3)
    #expect(outcome.losses[.documentMetadata] == 1)
    #expect(outcome.losses[.beadAnnotator] == 2)
    #expect(outcome.losses[.token] > 0)
  }

  @Test func `every line has the same keys with the same types`() throws {
    for (path, text) in try export().files {
      let lines = try JSONReader.lines(of: SourceText(text))
      func shape(_ node: JSONNode) -> String {
        switch node.value {
        case .object(let members):
          // What a record lacks is null, whatever the type.
          members.map { "\($0.key):\($0.value.isNull ? "any" : shape($0.value))" }
            .joined(separator: ",")
        case .number(let number): number.text.contains(".") ? "float" : "int"
        default: "\(node.kind)"
        }
      }
      let shapes = Set(lines.map(shape))
      guard let fullest = shapes.min(by: { $0.count { $0 == "a" } < $1.count { $0 == "a" } }) else {
        continue
      }
      for other in shapes {
        #expect(
          zip(fullest.split(separator: ","), other.split(separator: ",")).allSatisfy {
            $0 == $1 || $1.hasSuffix(":any") || $0.hasSuffix(":any")
          }, "\(path): \(fullest), \(other)")
      }
    }
  }
}
