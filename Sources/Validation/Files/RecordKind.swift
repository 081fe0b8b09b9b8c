import JSONSyntax

/// A record of Muwazi that has a schema in `schemas/`.
enum RecordKind: String, CaseIterable, Sendable {
  case annotation, bead, corpus, document, edit, finding, pair, segment, sentence, token
  case buildState = "build-state"
  case exportFile = "export-file"
  case lexiconRow = "lexicon-row"
  case schemaOutput = "schema-output"
  case translationPair = "translation-pair"

  /// The kind that a file name promises, in a corpus or out of it.
  init?(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch name {
    case "corpus.yaml", "corpus.yml": self = .corpus
    case "build.json": self = .buildState
    case "pairs.jsonl": self = .pair
    case "translation.jsonl": self = .translationPair
    case "annotations.jsonl": self = .annotation
    default:
      let suffixes: [(String, RecordKind)] = [
        (".segments.jsonl", .segment), (".tokens.jsonl", .token), (".beads.jsonl", .bead),
        (".annotations.jsonl", .annotation), (".tsv", .lexiconRow),
      ]
      guard let kind = suffixes.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
      self = kind
    }
  }

  /// The kind that a record looks like: by the keys that only it has.
  init?(shape record: JSONNode) {
    func has(_ keys: String...) -> Bool { keys.allSatisfy { record[$0] != nil } }
    let shapes: [(RecordKind, Bool)] = [
      (.translationPair, has("translation")),
      (.bead, has("fa_spans") || has("fa_text") || (has("fa", "ar", "type"))),
      (.pair, has("fa", "ar", "score")),
      (.lexiconRow, has("fa", "ar") && record["fa"]?.string != nil),
      (.finding, has("rule", "severity")),
      (.schemaOutput, has("valid", "keywordLocation")),
      (.exportFile, has("path", "format", "sha256")),
      (.edit, has("replacement", "start")),
      (.annotation, has("layer", "start")),
      (.token, has("kind", "start")),
      (.segment, has("role", "start")),
      (.sentence, has("start", "end", "text")),
      (.corpus, has("muwazi") || has("name", "documents")),
    ]
    guard let kind = shapes.first(where: \.1)?.0 else { return nil }
    self = kind
  }
}
