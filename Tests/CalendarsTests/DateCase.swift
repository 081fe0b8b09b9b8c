import CorpusModel
import Orthography

@testable import Calendars

/// The lines of a table of cases.
func lines(_ table: String) -> [String] { table.split(separator: "\n").map(String.init) }

/// A sentence with its dates between `[` and `]`.
struct MarkedSentence {
  private(set) var text = ""
  private(set) var marked: [String] = []

  init(_ sentence: some StringProtocol) {
    var isInside = false
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "[":
        marked.append("")
        isInside = true
      case "]": isInside = false
      default:
        text.unicodeScalars.append(scalar)
        if isInside { marked[marked.count - 1].unicodeScalars.append(scalar) }
      }
    }
  }
}

/// The Wednesday on which the reports of the cases are published.
let publicationDay = CivilDate(year: 2020, month: 7, day: 8)

/// The dates of a text, found on that day.
func dates(
  _ text: String, _ language: Language, published: CivilDate? = publicationDay
) throws -> [(text: String, mention: DateMention)] {
  let source = SourceText(text)
  return try DateReader(language: language).dates(in: source, published: published)
    .map { (source.text(in: $0.span), $0) }
}
