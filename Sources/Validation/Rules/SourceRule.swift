import CorpusModel

/// `source-missing`, `source-hash`: every source is there, and is byte for byte the one that was added.
///
/// Bad: a source corrected in an editor. Good: the correction as a new document.
struct SourceRule: CorpusRule {
  static let notes = [
    RuleNote(
      "source-missing", "every source is there", bad: "a source that was moved",
      good: "the source where `source` says"),
    RuleNote(
      "source-hash", "every source is byte for byte the one that was added",
      bad: "a source corrected in an editor", good: "the correction as a new document"),
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.compactMap { entry in
      guard let path = entry.node["source"], let name = path.string else { return nil }
      guard let digest = entry.digest else {
        return corpus.manifest.finding(
          "source-missing", at: path.span, pointer: "/documents/\(entry.id)/source",
          "the source \(name.isolated) of \(entry.id) is not there")
      }
      guard let hash = entry.node["sha256"], let expected = hash.string, expected != digest else {
        return nil
      }
      return corpus.manifest.finding(
        "source-hash", at: hash.span, pointer: "/documents/\(entry.id)/sha256",
        "the source of \(entry.id) has changed: its SHA-256 is \(digest)")
    }
  }
}
