import CorpusModel
import Segmentation

extension FuzzEntry {
  /// Reading a page, and telling its language.
  static let report = FuzzEntry(name: "report") { bytes in
    var input = FuzzInput(bytes)
    let language = input.language()
    let text = input.text()
    let report = ReportReader(language: language).read(text)
    let plain = SentenceSegmenter(language: language).segments(in: text)
    try require(report.segments.map(\.span) == plain.map(\.span), "roles move sentences")
    let guess = LanguageIdentifier().identify(text)
    try require((0...1).contains(guess.confidence), "confidence \(guess.confidence)")
    let lines = LineSegmenter.segments(in: text).filter { !$0.span.isEmpty }.map(\.span)
    try requireOrder(lines, in: text, "lines")
  }
}
