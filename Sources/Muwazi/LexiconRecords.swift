import Interchange
import JSONSyntax
import Lexicon

/// What a lexicon has on a word, for programs and for people.
public enum LexiconRecords {
  /// One entry as a line of JSON:
  /// `{"query","lang","rule","lemma","analysis","fa","ar","pos","votes","weight","source"}`.
  public static func bytes(_ matches: [LexiconLookup.Match], query: String) -> [UInt8] {
    var json = JSONWriter()
    for match in matches {
      json.object { record in
        record.field("query", query)
        record.field("lang", match.language.rawValue)
        record.field("rule", match.rule.rawValue)
        record.field("lemma", match.lemma)
        record.field("analysis", match.analysis.names)
        record.field("fa", match.entry.persian)
        record.field("ar", match.entry.arabic)
        record.field("pos", match.entry.partOfSpeech)
        record.key("votes")
        if let votes = match.entry.votes { record.value(votes) } else { record.null() }
        record.field("weight", Double(match.entry.weight), decimals: 2)
        record.field("source", match.entry.source)
      }
      json.newline()
    }
    return json.bytes
  }

  /// One entry a line, each word isolated from the direction of its neighbours; what led to it where that
  /// is not the word itself.
  public static func text(_ matches: [LexiconLookup.Match]) -> String {
    var lines = ""
    for match in matches {
      lines += "\(shown(match.entry.persian)) ⇄ \(shown(match.entry.arabic))"
      if let partOfSpeech = match.entry.partOfSpeech { lines += "  \(partOfSpeech)" }
      if let votes = match.entry.votes { lines += "  \(votes) of 9" }
      lines += "  \(DisplayText.flattening(match.entry.source))"
      switch match.rule {
      case .exact, .phrase: break
      case .spelling: lines += "  (spelled otherwise)"
      case .lemma, .derivation, .compound:
        let names = ([match.rule.rawValue] + match.analysis.names).joined(separator: ", ")
        lines += "  (\(match.lemma.map { shown($0) + ": " } ?? "")\(names))"
      }
      lines += "\n"
    }
    return lines
  }

  private static func shown(_ text: String) -> String {
    DisplayText.isolating(DisplayText.flattening(text))
  }
}
