import CorpusModel
import JSONSyntax
import Orthography

/// `date-impossible`, `date-iso`: a date exists, and its ISO form is the day that its own calendar
/// names.
struct DateRule: CorpusRule {
  static let notes = [
    RuleNote(
      "date-impossible", "a date is a day that its calendar has",
      bad: #"`"iso":"2017-02-30"`"#, good: #"`"iso":"2017-02-28"`"#),
    RuleNote(
      "date-iso", "the ISO form of a date is the day that its own calendar names",
      bad: #"`"original":"1396-01-20","iso":"2017-04-10"`"#, good: #"`"iso":"2017-04-09"`"#),
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    guard let converter = try? CalendarConverter() else { return [] }
    let annotations = corpus.annotations(layer: "dates").flatMap { annotation in
      check(annotation.node, converter).map { rule, key, message in
        annotation.finding(rule, at: key, message)
      }
    }
    let manifest = corpus.documents.flatMap { entry -> [Finding] in
      guard let date = entry.node["published"] else { return [] }
      return check(date, converter).map { rule, key, message in
        corpus.manifest.finding(
          rule, at: (date[key] ?? date).span,
          pointer: "/documents/\(entry.id)/published/\(key)", message)
      }
    }
    return annotations + manifest
  }

  private func check(
    _ date: JSONNode, _ converter: CalendarConverter
  ) -> [(rule: String, key: String, message: String)] {
    guard date["uncertain"]?.bool != true else { return [] }
    let calendar = date["calendar"]?.string.flatMap(CalendarSystem.init(rawValue:)) ?? .gregorian
    let iso = date["iso"]?.string.flatMap(WrittenDay.parse)
    if let iso, converter.dayNumber(of: iso, in: .gregorian) == nil {
      return [("date-impossible", "iso", "there is no day \(iso) in the Gregorian calendar")]
    }
    guard let original = date["original"]?.string.flatMap(WrittenDay.parse) else { return [] }
    guard
      let day = converter.gregorianDate(
        year: original.year, month: original.month, day: original.day, in: calendar)
    else {
      return [
        ("date-impossible", "original", "there is no day \(original) in the \(calendar) calendar")
      ]
    }
    // The sighting of the moon may move a lunar date by a day.
    let slack = calendar == .islamic ? 1 : 0
    guard let iso, let told = converter.dayNumber(of: iso, in: .gregorian),
      let counted = converter.dayNumber(of: day, in: .gregorian), abs(told - counted) > slack
    else { return [] }
    return [("date-iso", "iso", "\(original) of the \(calendar) calendar is \(day), not \(iso)")]
  }
}
