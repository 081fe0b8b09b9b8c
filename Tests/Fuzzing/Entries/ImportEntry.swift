import CorpusModel
import Interchange

extension FuzzEntry {
  /// Files of other formats: what is read slices its text, and what is not is a fault that says so.
  static let imports = [tei, tmx, xces, lines, stam, brat, cas, html]

  static let tei = FuzzEntry(name: "tei") { try read(.tei, [("a.xml", $0)]) }
  static let tmx = FuzzEntry(name: "tmx") { try read(.tmx, [("a.tmx", $0)]) }
  static let lines = FuzzEntry(name: "lines") { try read(.jsonl, [("a.jsonl", $0)]) }
  static let cas = FuzzEntry(name: "cas") { try read(.cas, [("fa/a.json", $0)]) }
  static let html = FuzzEntry(name: "html") { try read(.html, [("fa/a.html", $0)]) }

  /// Links between two documents, of which the last bytes are one.
  static let xces = FuzzEntry(name: "xces") { bytes in
    let persian = "<text><p id=\"p1\"><s id=\"s1\">یک</s><s id=\"s2\">دو</s></p></text>"
    let links = bytes.prefix(bytes.count / 4 * 3)
    try read(
      .xces,
      [
        ("x/xml/ar-fa.xml", Array("<cesAlign>".utf8) + links),
        ("x/raw/fa/a.xml", Array(persian.utf8)),
        ("x/raw/ar/b.xml", Array("<text><s id=\"s1\">".utf8) + bytes.suffix(bytes.count / 4)),
      ])
  }

  /// A store over a text that is always there.
  static let stam = FuzzEntry(name: "stam") { bytes in
    try read(.stam, [("s.json", bytes), ("fa.txt", Array("یک دو 😀\nسه".utf8))])
  }

  /// Annotations over a text that is always there.
  static let brat = FuzzEntry(name: "brat") { bytes in
    try read(.brat, [("fa/a.ann", bytes), ("fa/a.txt", Array("یک دو 😀\nسه".utf8))])
  }

  private static func read(_ format: ImportFormat, _ files: [(String, [UInt8])]) throws {
    let sources = files.map { ImportSource(path: $0.0, bytes: $0.1) }
    let imported: ImportedCorpus
    do throws(InputError) {
      imported = try CorpusImport(format).read(sources) { _, _ in nil }
    } catch {
      return try require(!error.message.isEmpty, "a fault that says nothing")
    }
    for text in imported.texts {
      var end = 0
      for segment in text.side.segments {
        try require(
          end <= segment.span.start && segment.span.end <= text.side.text.bytes.count,
          "a segment outside its text")
        end = segment.span.end
      }
      for (segment, tokens) in zip(text.side.segments, text.tokens ?? []) {
        try require(
          tokens.allSatisfy { segment.span.contains($0.span) }, "a token outside its segment")
      }
      try require(
        text.annotations.allSatisfy { text.side.text.span.contains($0.span) },
        "an annotation outside its text")
    }
    let counts = Dictionary(
      imported.texts.map { ($0.id, $0.side.segments.count) },
      uniquingKeysWith: { first, _ in first })
    for pair in imported.pairs {
      for bead in pair.beads.map(\.bead) {
        for language in Language.allCases {
          let count = counts[pair.documents[language]] ?? 0
          try require(
            bead.segments[language].allSatisfy { (0..<count).contains($0.rawValue) },
            "a bead of no sentence")
        }
      }
    }
  }
}
