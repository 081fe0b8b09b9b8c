import CorpusModel
import JSONSyntax
import Orthography

/// `weekday-mismatch`: the weekday that is written with a date is that of its day (a warning).
struct WeekdayRule: CorpusRule {
  static let notes = [
    RuleNote(
      "weekday-mismatch", .warning, "the weekday written with a date is the one of its day",
      bad: #"`"iso":"2017-04-09","weekday":"friday"`"#, good: #"`"weekday":"sunday"`"#)
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    guard let converter = try? CalendarConverter() else { return [] }
    return corpus.annotations(layer: "dates").compactMap { annotation in
      guard let written = annotation.string("weekday"),
        let iso = annotation.string("iso"), let day = WrittenDay.parse(iso),
        let weekday = converter.weekday(of: day), written != "\(weekday)"
      else { return nil }
      return annotation.finding(
        Self.notes[0].name, .warning, at: "weekday", "\(day) was a \(weekday), not a \(written)")
    }
  }
}
