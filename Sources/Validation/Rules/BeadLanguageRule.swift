import CorpusModel
import JSONSyntax

/// `bead-language`: each side of a bead is in its own language (a warning).
struct BeadLanguageRule: CorpusRule {
  static let notes = [
    RuleNote(
      "bead-language", .warning, "the two sides of a bead are in two languages",
      bad: "`fa_text` in Arabic beside `ar_text` in Arabic", good: "Persian beside Arabic")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beads.flatMap { beads in
      beads.file.records.flatMap { record in
        Language.allCases.compactMap { language -> Finding? in
          let key = language.rawValue + "_text"
          guard let node = record[key], let text = node.string,
            let found = LetterBalance(text).language, found != language
          else { return nil }
          return beads.file.finding(
            Self.notes[0].name, .warning, at: node.span, of: record, pointer: "/" + key,
            "\(node.excerpt) has the letters of \(found.rawValue)")
        }
      }
    }
  }
}
