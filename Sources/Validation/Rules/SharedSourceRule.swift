import CorpusModel
import JSONSyntax

/// `source-shared`: no two documents have one source, by its name or by its bytes (a warning).
struct SharedSourceRule: CorpusRule {
  static let notes = [
    RuleNote(
      "source-shared", .warning, "every document has a source of its own",
      bad: "two documents with one `sha256`", good: "one document")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    var first: [String: DocumentID] = [:]
    return corpus.documents.compactMap { entry in
      guard let key = entry.digest ?? entry.node["source"]?.string else { return nil }
      guard let other = first[key] else {
        first[key] = entry.id
        return nil
      }
      return corpus.manifest.finding(
        Self.notes[0].name, .warning, at: (entry.node["source"] ?? entry.node).span,
        pointer: "/documents/\(entry.id)/source", "\(entry.id) has the same source as \(other)")
    }
  }
}
