import CorpusModel
import Testing

@testable import CorpusStore

@Suite struct ManifestEditorTests {
  private static let hash = String(repeating: "0a", count: 32)

  private func document(_ id: String = "fa-new", title: String? = nil) -> ManifestDocument {
    var metadata = DocumentMetadata()
    metadata.title = title
    return ManifestDocument(
      id: DocumentID(rawValue: id), language: .persian, source: "sources/fa/\(id).txt",
      sha256: Self.hash, metadata: metadata)
  }

  private func add(_ documents: [ManifestDocument], to text: String) throws -> String {
    try ManifestEditor(path: "corpus.yaml").adding(documents, to: [UInt8](text)).string
  }

  private static func entry(_ id: String, indent: String = "  ", newline: String = "\n") -> String {
    [
      "\(id):", "  language: fa", "  source: sources/fa/\(id).txt", "  sha256: \(hash)",
    ].map { indent + $0 + newline }.joined()
  }

  static let manifests: [(name: String, before: String, after: String)] = [
    (
      "a new manifest", ManifestEditor.text(name: "a", description: "b"),
      ManifestEditor.text(name: "a", description: "b") + entry("fa-new")
    ),
    ("no list", "name: a\n", "name: a\ndocuments:\n" + entry("fa-new")),
    ("no last newline", "name: a", "name: a\ndocuments:\n" + entry("fa-new")),
    (
      "an empty list in braces", "name: a\ndocuments: {} # none yet\n",
      "name: a\ndocuments:  # none yet\n" + entry("fa-new")
    ),
    (
      "comments, blank lines and a key behind the list",
      "# mine\nname: a\ndocuments:\n" + entry("x") + "    # of x\n\n# rights\nrights: all\n",
      "# mine\nname: a\ndocuments:\n" + entry("x") + "    # of x\n" + entry("fa-new")
        + "\n# rights\nrights: all\n"
    ),
    (
      "another indentation", "name: a\ndocuments:\n" + entry("x", indent: "      "),
      "name: a\ndocuments:\n" + entry("x", indent: "      ") + entry("fa-new", indent: "      ")
    ),
    (
      "Windows line ends", "name: a\r\ndocuments:\r\n" + entry("x", newline: "\r\n"),
      "name: a\r\ndocuments:\r\n" + entry("x", newline: "\r\n") + entry("fa-new", newline: "\r\n")
    ),
    (
      "the end of a YAML document", "---\nname: a\ndocuments:\n" + entry("x") + "...\n",
      "---\nname: a\ndocuments:\n" + entry("x") + entry("fa-new") + "...\n"
    ),
  ]

  @Test(arguments: manifests)
  func `adds a document and touches nothing else`(
    manifest: (name: String, before: String, after: String)
  ) throws {
    #expect(try add([document()], to: manifest.before) == manifest.after)
  }

  @Test(arguments: [
    "name: a\ndocuments: {x: {language: fa, source: s, sha256: \(hash)}}\n",
    "{name: a, documents: {}}\n",
    "name: a\ndocuments: &d {}\nother: *d\n",
  ])
  func `refuses where it would have to rewrite`(manifest: String) {
    #expect(throws: StoreError.manifestNotEditable(path: "corpus.yaml")) {
      try add([document()], to: manifest)
    }
  }

  @Test(arguments: [
    "سرلشکر باقری: پاسخ ما", "yes", "no", "null", "~", "12", "2020-07-08", "1e5", "0x1F", "1_000",
    "17:14", ".5", "- a", "a # b", "#a", "a: b", "a:", "'a'", "\"a\"", "[a]", "{a}", "*a", "&a",
    "!a", "|", ">", "%a", "@a", "`a", "a\\b", "a\nb", "a\tb", " a", "a ", "", "\u{200F}a", "می‌شود",
    "a\u{2028}b", "\u{85}", "😀", "?", "? a", "=", "<<", "a,b", "«a»", "، a", "۱۲",
  ])
  func `a title comes back as it was`(title: String) throws {
    let text = try add([document(title: title)], to: "name: a\n")
    let manifest = try ManifestReader(path: "c").read([UInt8](text)).manifest
    #expect(manifest.documents.first?.metadata.title.map { Array($0.utf8) } == Array(title.utf8))
  }

  @Test func `a name that YAML takes for a truth value stays a name`() throws {
    let text = try add([document("no")], to: "name: a\n")
    #expect(text.contains("  \"no\":\n"))
  }

  @Test func `many documents in one go keep their order`() throws {
    let ids = (0..<50).map { "d\($0)" }
    let text = try add(ids.map { document($0) }, to: "name: a\n")
    let manifest = try ManifestReader(path: "c").read([UInt8](text)).manifest
    #expect(manifest.documents.map(\.id.rawValue) == ids)
  }
}
