import CorpusModel
import JSONSyntax

/// `beads-without-pair`: beads are of documents that `pairs.jsonl` pairs (a warning).
struct PairBeadsRule: CorpusRule {
  static let notes = [
    RuleNote(
      "beads-without-pair", .warning, "beads are of documents that are a pair",
      bad: "`alignments/fa-1__ar-2.beads.jsonl` beside the pair `fa-1`, `ar-1`",
      good: "`alignments/fa-1__ar-1.beads.jsonl`")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    guard let pairs = corpus.pairs, pairs.unreadable.isEmpty else { return [] }
    let known = Set(
      pairs.records.map { [$0["fa"]?.string ?? "", $0["ar"]?.string ?? ""] })
    return corpus.beads.filter { !$0.isGold }.compactMap { beads in
      let pair = beads.pair
      guard corpus[pair.persian] != nil, corpus[pair.arabic] != nil,
        !known.contains([pair.persian.rawValue, pair.arabic.rawValue])
      else { return nil }
      return beads.file.finding(
        Self.notes[0].name, .warning, at: TextSpan(0, 0),
        "\(pairs.path) does not pair \(pair.persian) with \(pair.arabic)")
    }
  }
}
