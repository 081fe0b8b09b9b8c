import CorpusModel
import Foundation
import JSONSyntax
import Testing

@testable import Interchange

/// The bytes of every format but TEI and JSON Lines, whose suites are their own.
@Suite struct FormatTests {
  private static let formats: [ExportFormat] = [
    .xces, .tmx, .moses, .conllu, .stam, .cas, .webanno, .brat, .spacy, .csv, .tsv,
  ]

  private static func export(_ format: ExportFormat) throws -> (
    outcome: ExportOutcome, files: [String: String]
  ) {
    let sink = MemorySink()
    let corpus = HardCorpus.corpus
    let views = TextViews(
      composed: { $0.precomposedStringWithCanonicalMapping },
      romanized: { word, _ in "x\(word.unicodeScalars.count)" })
    let outcome: ExportOutcome =
      switch format {
      case .xces: try XCESExporter(corpus).export(to: sink)
      case .tmx: try TMXExporter(corpus).export(to: sink)
      case .moses: try MosesExporter(corpus).export(to: sink)
      case .conllu: try CoNLLUExporter(corpus, views: views).export(to: sink)
      case .stam: try STAMExporter(corpus).export(to: sink)
      case .cas: try CASExporter(corpus).export(to: sink)
      case .webanno: try WebAnnotationExporter(corpus).export(to: sink)
      case .brat: try BratExporter(corpus).export(to: sink)
      case .spacy: try SpaCyExporter(corpus).export(to: sink)
      default: try TableExporter(corpus, as: format).export(to: sink)
      }
    return (outcome, sink.files)
  }

  @Test(arguments: formats)
  func `its bytes and its losses are pinned`(format: ExportFormat) throws {
    let (outcome, files) = try Self.export(format)
    #expect(Set(files.keys) == Set(outcome.files.map(\.path)))
    #expect(outcome.files.allSatisfy { $0.format == format })
    var pinned = ""
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where !path.hasSuffix(".txt") {
      pinned += "== \(path)\n\(text)"
    }
    for (kind, count) in outcome.losses.losses { pinned += "-- \(kind.rawValue): \(count)\n" }
    try Golden.expect(pinned, at: "formats/\(format.rawValue).txt")
  }

  @Test func `InterText gives the ids of toDoc first`() throws {
    let sink = MemorySink()
    _ = try InterTextExporter(HardCorpus.corpus).export(to: sink)
    let links = try #require(sink.files["fa-1__ar-1.ar.fa.xml"])
    #expect(links.contains("<linkGrp toDoc=\"fa-1__ar-1.fa.xml\" fromDoc=\"fa-1__ar-1.ar.xml\">"))
    #expect(links.contains("type=\"2-2\""))
    #expect(links.contains("status=\"man\""))
  }

  @Test func `an emoji is two units in CAS and one code point elsewhere`() {
    let text = SourceText("a😀ب")
    var cursor = UTF16Cursor(text)
    #expect([0, 1, 5, 7].map { cursor.offset(ofByte: $0) } == [0, 1, 3, 4])
  }

  @Test func `spaCy's tokens cover a text but single spaces`() {
    let text = SourceText(" یک  دو\nسه ")
    let words = [TextSpan(1, 5), TextSpan(7, 11), TextSpan(12, 16)]
    let cover = SpaCyExporter.cover(words, of: text).map { text.text(in: $0) }
    #expect(cover == [" ", "یک", " ", "دو", "\n", "سه"])
  }

  @Test func `a card and its metadata name files and splits`() throws {
    let files = [
      DatasetFile(path: "train/translation.jsonl", sha256: "ab", records: 12, split: "train"),
      DatasetFile(path: "dev/translation.jsonl", sha256: "cd", records: 3, split: "dev"),
    ]
    var corpus = CorpusDescription(name: "A \"B\"", toolVersion: "1.0")
    corpus.license = "CC0-1.0"
    let card = DatasetCard.bytes(corpus, files: files, selection: ["1 of 9: gone"]).string
    #expect(card.hasPrefix("---\npretty_name: \"A \\\"B\\\"\"\nlanguage:\n- ar\n- fa\n"))
    #expect(card.contains("license: cc0-1.0\n"))
    #expect(card.contains("  - split: validation\n    path: dev/translation.jsonl\n"))
    #expect(card.contains("- 1 of 9: gone\n"))
    let root = try JSONReader.parse(SourceText(Croissant.bytes(corpus, files: files).string))
    #expect(root["license"]?.string == "https://spdx.org/licenses/CC0-1.0.html")
    #expect(
      root["recordSet"]?.elements?.map { $0["@id"]?.string } == [
        "train-translation", "dev-translation",
      ])
  }

  @Test func `a notebook is JSON whose cells have ids`() throws {
    let sink = MemorySink()
    _ = try NotebookExporter(HardCorpus.corpus).export(to: sink)
    let root = try JSONReader.parse(SourceText(try #require(sink.files["explore.ipynb"])))
    let ids = (root["cells"]?.elements ?? []).compactMap { $0["id"]?.string }
    #expect(ids.count == root["cells"]?.count && Set(ids).count == ids.count)
    #expect(root["nbformat_minor"]?.integer == 5)
  }
}
