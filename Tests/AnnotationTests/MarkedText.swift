import CorpusModel

/// A text whose annotations are marked as `⟨label|words⟩`.
struct MarkedText {
  /// The text without the marks.
  let text: SourceText
  /// The marked stretches with their labels, in order: `label words`.
  let marked: [String]

  init(_ line: some StringProtocol) {
    var plain = ""
    var marked: [String] = []
    for part in line.split(separator: "⟨", omittingEmptySubsequences: false) {
      guard let close = part.firstIndex(of: "⟩"), let bar = part.firstIndex(of: "|"), bar < close
      else {
        plain += part
        continue
      }
      let words = part[part.index(after: bar)..<close]
      marked.append("\(part[..<bar]) \(words)")
      plain += words
      plain += part[part.index(after: close)...]
    }
    text = SourceText(plain)
    self.marked = marked
  }
}
