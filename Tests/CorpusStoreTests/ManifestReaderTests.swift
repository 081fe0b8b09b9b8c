import CorpusModel
import Testing

@testable import CorpusStore

@Suite struct ManifestReaderTests {
  private static let hash = String(repeating: "0a", count: 32)

  private func read(_ text: String) throws -> Manifest {
    try ManifestReader(path: "corpus.yaml").read([UInt8](text)).manifest
  }

  @Test func `reads what a person may write`() throws {
    let manifest = try read(
      """
      # ours
      muwazi: 1
      name: Agreement
      license: CC0
      editors: [نرگس, Layla]
      date: 2026-11-24
      rights:
      documents:
        fa-1:   # the first
          language: fa
          source: sources/fa/fa-1.txt
          sha256: \(Self.hash)
          title: "سرلشکر باقری: پاسخ ما"
          outlet:
          code: 503428
          desk: politics
          tags: [a, b]
          published: {iso: 2020-07-08, calendar: persian, original: 1399-04-18}
        ar-1: {language: ar, source: sources/ar/x.txt, sha256: \(Self.hash), published: 2020-07}
      """)
    #expect(manifest.name == "Agreement")
    #expect(manifest.license == "CC0")
    #expect(manifest.editors == ["نرگس", "Layla"])
    #expect(manifest.date == "2026-11-24")
    #expect(manifest.rights == nil)
    #expect(manifest.documents.map(\.id.rawValue) == ["fa-1", "ar-1"])
    let first = try #require(manifest[DocumentID(rawValue: "fa-1")])
    #expect(first.metadata.title == "سرلشکر باقری: پاسخ ما")
    #expect(first.metadata.code == "503428")
    #expect(first.metadata.outlet == nil)
    #expect(
      first.metadata.published
        == DateExpression(iso: "2020-07-08", calendar: .persian, original: "1399-04-18"))
    #expect(first.extraMetadata == [.init(key: "desk", value: "politics")])
    #expect(first.location?.sha256 == SourceLocation(line: 12, column: 13))
    let second = manifest.documents[1]
    #expect(second.metadata.published?.iso == "2020-07")
    #expect(second.metadata.published?.calendar == .gregorian)
  }

  static let faults: [(yaml: String, line: Int, column: Int, says: String)] = [
    ("", 1, 1, "empty"),
    ("- a\n", 1, 1, "mapping"),
    ("title: x\n", 1, 1, "no \"name\""),
    ("name: a\nname: b\n", 1, 1, "key twice"),
    ("name: a\nmuwazi: 7\n", 2, 9, "layout 1"),
    ("name: \"a\n", 2, 1, "not YAML"),
    ("name: a\ndocuments: [x]\n", 2, 12, "mapping"),
    ("name: a\ndocuments:\n  1x: {}\n", 3, 3, "cannot name a document"),
    ("name: a\ndocuments:\n  a__b: {}\n", 3, 3, "cannot name a document"),
    ("name: a\ndocuments:\n  x:\n    language: fa\n", 3, 3, "no \"source\""),
    ("name: a\ndocuments:\n  x:\n    language: de\n    source: s\n", 4, 15, "\"fa\" or \"ar\""),
    ("name: a\ndocuments:\n  x:\n    language: fa\n    source: ../s\n", 5, 13, "within"),
    ("name: a\ndocuments:\n  x:\n    language: fa\n    source: s\n    sha256: AB\n", 6, 13, "64"),
    (
      "name: a\ndocuments:\n  x: {language: fa, source: s, sha256: \(hash),\n    published: {}}\n",
      4, 16, "no \"iso\""
    ),
  ]

  @Test(arguments: faults)
  func `names line and column of a fault`(
    fault: (yaml: String, line: Int, column: Int, says: String)
  ) {
    let error = #expect(throws: InputError.self) { try read(fault.yaml) }
    #expect(error?.location == SourceLocation(line: fault.line, column: fault.column))
    #expect(error?.message.contains(fault.says) == true, "\(error?.message ?? "")")
  }

  @Test func `names the byte that is no UTF-8`() {
    let error = #expect(throws: InputError.self) {
      try ManifestReader(path: "c.yaml").read([UInt8]("name: a\nb: ") + [0xFF])
    }
    #expect(error?.description == "c.yaml:2:4: invalid UTF-8: byte 0xFF at byte offset 11")
  }

  @Test func `nesting without end is refused`() {
    let error = #expect(throws: InputError.self) {
      try read("name: " + String(repeating: "[", count: 100_000))
    }
    #expect(error?.message.contains("not YAML") == true)
  }
}
