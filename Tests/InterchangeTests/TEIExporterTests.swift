import CorpusModel
import Foundation
import FoundationXML
import Testing

@testable import Interchange

@Suite struct TEIExporterTests {
  private func export(_ corpus: CorpusExport) throws -> (
    outcome: ExportOutcome, files: [String: String]
  ) {
    let sink = MemorySink()
    let outcome = try TEIExporter(corpus).export(to: sink)
    return (outcome, sink.files)
  }

  @Test(arguments: ["corpus.xml", "documents/fa-1.xml", "documents/empty.xml"])
  func `its bytes are pinned`(path: String) throws {
    let file = try #require(try export(HardCorpus.corpus).files[path])
    try Golden.expect(file, at: "tei/\(path)")
  }

  @Test func `lists a file a document and one of the corpus`() throws {
    let (outcome, files) = try export(HardCorpus.corpus)
    #expect(
      outcome.files == [
        ExportedFile(path: "documents/ar-1.xml", format: .tei, records: 5),
        ExportedFile(path: "documents/blank.xml", format: .tei, records: 0),
        ExportedFile(path: "documents/empty.xml", format: .tei, records: 0),
        ExportedFile(path: "documents/fa-1.xml", format: .tei, records: 11),
        ExportedFile(path: "corpus.xml", format: .tei, records: 7),
      ])
    #expect(Set(files.keys) == Set(outcome.files.map(\.path)))
  }

  @Test(arguments: ["fa-1", "ar-1", "empty", "blank"])
  func `the text content of the body is the source`(id: String) throws {
    let document = try #require(
      try export(HardCorpus.corpus).files["documents/\(id).xml"])
    let source = try HardCorpus.corpus.side(of: DocumentID(rawValue: id)).text
    let text = try BodyText.read(document)
    let expected = source.text(in: source.span)
      .replacing("\u{1}", with: "\u{FFFD}").replacing("\u{FFFE}", with: "\u{FFFD}")
    #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("ala-lc", "fa-Latn-t-fa-m0-alaloc"), ("hsb", "fa-Latn-x-hsb"), ("ijmes", "fa-Latn-x-ijmes"),
  ])
  func `words in Latin letters stand beside the text`(scheme: String, tag: String) throws {
    let sink = MemorySink()
    let views = TextViews(composed: { $0 }, scheme: scheme) { word, _ in
      "<\(word.unicodeScalars.count)>"
    }
    _ = try TEIExporter(HardCorpus.corpus, views: views).export(to: sink)
    let file = try #require(sink.files["documents/fa-1.xml"])
    #expect(file.contains("<spanGrp type=\"romanization\" xml:lang=\"\(tag)\">"))
    #expect(file.contains("<span target=\"#fa-1.s1.w0\">&lt;2&gt;</span>"))
    #expect(file.contains("<language ident=\"\(tag)\">Persian in Latin letters</language>"))
    let words = HardCorpus.persian.tokens.joined().count { $0.kind == .word }
    #expect(file.split(separator: "<span target").count == words + 1)
    #expect(sink.files["documents/blank.xml"]?.contains("romanization\"") == false)
  }

  @Test func `counts what XML cannot hold`() throws {
    let losses = try export(HardCorpus.corpus).outcome.losses
    // Two in the text, one in a remark.
    #expect(losses[.controlCharacter] == 3)
    #expect(losses.losses.map(\.kind) == [.controlCharacter])
  }

  static let dates: [(iso: String, when: String?)] = [
    ("2017", "2017"), ("2017-04", "2017-04"), ("2017-04-09", "2017-04-09"),
    ("2017-04-09T17:14", "2017-04-09T17:14:00"), ("2017-04-09T17:14:59", "2017-04-09T17:14:59"),
    ("2020-02-29", "2020-02-29"), ("2000-02-29", "2000-02-29"), ("1900-02-29", nil),
    ("2021-02-29", nil), ("2021-13-01", nil), ("2021-00-01", nil), ("0000", nil), ("17", nil),
    ("2017-4-9", nil), ("2017-04-09T24:00", nil), ("2017-04T10:00", nil), ("2017-04-09T1:2", nil),
    ("someday", nil), ("", nil), ("۲۰۱۷", nil), ("2017-04-09 ", nil), ("+017", nil),
  ]

  @Test(arguments: dates)
  func `a date is one of XML Schema or none`(row: (iso: String, when: String?)) {
    #expect(SchemaDate.normalized(row.iso) == row.when)
  }

  @Test func `a date that is none stays as words and is counted`() throws {
    var metadata = DocumentMetadata()
    metadata.published = DateExpression(iso: "someday", calendar: .islamic, original: "")
    let corpus = CorpusExport(
      CorpusDescription(name: "c", toolVersion: "1"),
      texts: [HardCorpus.text("d", .arabic, "[body:نص]", metadata: metadata)])
    let (outcome, files) = try export(corpus)
    // Once in the document, once in the corpus.
    #expect(outcome.losses[.malformedDate] == 2)
    #expect(
      files["corpus.xml"]?.contains(
        "<date type=\"published\" calendar=\"#calendar.islamic\">someday</date>") == true)
  }

  @Test func `a corpus without documents or beads is a corpus still`() throws {
    let corpus = CorpusExport(CorpusDescription(name: "none", toolVersion: "1"), texts: [])
    let (outcome, files) = try export(corpus)
    #expect(outcome.files.map(\.path) == ["corpus.xml"])
    #expect(files["corpus.xml"]?.contains("No two documents are aligned.") == true)
  }

  @Test func `refuses beads and layers that contradict the text`() throws {
    var corpus = HardCorpus.corpus
    let bead = Bead(persian: [SegmentIndex(99)], arabic: [], score: 0)
    corpus.pairs[0].beads.append(.init(bead: bead))
    #expect(throws: ExportError.missingSegment(pair: "fa-1__ar-1", bead: "b5")) {
      try export(corpus)
    }
    corpus = HardCorpus.corpus
    corpus.texts[0].side.segments.swapAt(0, 1)
    #expect(
      throws: ExportError.disorderedSegments(DocumentID(rawValue: "ar-1"), SegmentIndex(1))
    ) { try export(corpus) }
    corpus = HardCorpus.corpus
    corpus.texts[0].tokens[1].reverse()
    #expect(throws: ExportError.disorderedTokens(DocumentID(rawValue: "ar-1"), SegmentIndex(1))) {
      try export(corpus)
    }
    corpus = HardCorpus.corpus
    corpus.pairs[0].documents.arabic = DocumentID(rawValue: "ar-9")
    #expect(throws: ExportError.unknownDocument(DocumentID(rawValue: "ar-9"))) {
      try export(corpus)
    }
  }

  @Test func `a long text comes out in pieces and whole`() throws {
    let words = (0..<20_000).map { "واژه\($0) " }.joined()
    let corpus = CorpusExport(
      CorpusDescription(name: "c", toolVersion: "1"),
      texts: [HardCorpus.text("long", .persian, "[body:\(words)]")])
    let document = try #require(try export(corpus).files["documents/long.xml"])
    #expect(try BodyText.read(document) == words)
  }
}

/// The text content of `<body>`, by another XML parser's events.
private final class BodyText: NSObject, XMLParserDelegate {
  private var isInBody = false
  private var text = ""

  static func read(_ document: String) throws -> String {
    let parser = XMLParser(data: Data(document.utf8))
    let body = BodyText()
    parser.delegate = body
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    return body.text
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == "body" { isInBody = true }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "body" { isInBody = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInBody { text += string }
  }
}
