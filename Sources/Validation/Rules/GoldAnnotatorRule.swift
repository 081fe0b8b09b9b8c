import CorpusModel
import JSONSyntax

/// `gold-annotators`: a gold file has been judged by two people (a note, once a file).
struct GoldAnnotatorRule: CorpusRule {
  static let notes = [
    RuleNote(
      "gold-annotators", .info, "beads of gold are judged by two annotators",
      bad: #"`"annotators":["Sara"]` in `gold/`"#, good: #"`"annotators":["Sara","Omid"]`"#)
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beads.filter(\.isGold).compactMap { beads in
      let lacking = beads.file.records.filter { ($0["annotators"]?.count ?? 0) < 2 }
      guard let first = lacking.first else { return nil }
      return beads.file.finding(
        Self.notes[0].name, .info, at: first.span, of: first, pointer: "/annotators",
        "\(lacking.count) of \(beads.file.records.count) beads, this one first, have fewer than two "
          + "annotators")
    }
  }
}
