import CorpusModel
import Orthography

/// Finds the days that a written date names.
struct DateResolver {
  let converter: CalendarConverter
  let language: Language
  /// The day of publication, from which relative dates count.
  let reference: CivilDate?

  /// Days, and how to write them.
  struct Resolved {
    var iso: String?
    var original: String?
    var calendar: CalendarSystem
    var first: CivilDate?
    var last: CivilDate?
    var relative: String?
    var doubt: DateMention.Doubt?
  }

  private var ownCalendar: CalendarSystem { language == .persian ? .persian : .gregorian }

  func calendar(of date: WrittenDate) -> CalendarSystem {
    if let calendar = date.calendar { return calendar }
    guard let year = date.year else { return ownCalendar }
    return Self.calendar(ofYear: year, language)
  }

  /// The calendar of a year without an era, by its size and the language.
  static func calendar(ofYear year: Int, _ language: Language) -> CalendarSystem {
    if year >= 1500 || year <= 0 { return .gregorian }
    return language == .persian && (1200..<1435).contains(year) ? .persian : .islamic
  }

  func resolve(_ date: WrittenDate) -> Resolved {
    let calendar = calendar(of: date)
    var result = Resolved(calendar: calendar)
    if date.isTwoDigitYear { result.doubt = .centuryInferred }
    if let stretch = date.stretch {
      resolve(stretch: stretch, &result)
    } else if let season = date.season {
      resolve(season: season, date, &result)
    } else if let month = date.month {
      resolve(month: month, date, &result)
    } else if let year = date.year {
      result.original = Self.padded(year)
      years(year, year, &result)
    } else {
      resolveRelative(date, &result)
    }
    if let weekday = date.weekday, let first = result.first, first == result.last,
      converter.weekday(of: first) != weekday
    {
      result.doubt = .weekdayDisagrees
    }
    return result
  }

  // MARK: Stretches of the calendar

  /// Years as ISO writes them, or the days of years of another calendar.
  private func years(_ first: Int, _ last: Int, _ result: inout Resolved) {
    if result.calendar == .gregorian {
      result.iso =
        first == last ? Self.padded(first) : "\(Self.padded(first))/\(Self.padded(last))"
      result.first = CivilDate(year: first, month: 1, day: 1)
      result.last = CivilDate(year: last, month: 12, day: 31)
      return
    }
    days(
      CivilDate(year: first, month: 1, day: 1), CivilDate(year: last + 1, month: 1, day: 1), &result
    )
  }

  private func months(_ year: Int, _ first: Int, _ count: Int, _ result: inout Resolved) {
    let after = first + count
    days(
      CivilDate(year: year, month: first, day: 1),
      CivilDate(year: after > 12 ? year + 1 : year, month: (after - 1) % 12 + 1, day: 1), &result)
  }

  /// The days from one to before another, both of the result's calendar.
  private func days(_ first: CivilDate, _ after: CivilDate, _ result: inout Resolved) {
    guard let start = converter.dayNumber(of: first, in: result.calendar),
      let end = converter.dayNumber(of: after, in: result.calendar),
      let firstDay = converter.date(ofDayNumber: start, in: .gregorian),
      let lastDay = converter.date(ofDayNumber: end - 1, in: .gregorian)
    else {
      result.doubt = .noSuchDay
      return
    }
    (result.first, result.last) = (firstDay, lastDay)
    result.iso = Self.iso(firstDay, lastDay)
  }

  private func resolve(stretch: (first: Int, count: Int), _ result: inout Resolved) {
    let last = stretch.first + stretch.count - 1
    result.original = "\(Self.padded(stretch.first))/\(Self.padded(last))"
    years(stretch.first, last, &result)
  }

  private func resolve(season: Int, _ date: WrittenDate, _ result: inout Resolved) {
    result.relative = name(of: date.relation)
    guard let year = date.year ?? seasonYear(season, date, result.calendar) else {
      result.doubt = .noReference
      return
    }
    result.original = Self.padded(year)
    if result.calendar == .persian {
      // The Persian seasons are three months each, exactly.
      months(year, season * 3 - 2, 3, &result)
      return
    }
    result.doubt = .vague
    months(year, season == 4 ? 12 : season * 3, 3, &result)
  }

  private func seasonYear(
    _ season: Int, _ date: WrittenDate, _ calendar: CalendarSystem
  ) -> Int? {
    guard let today = today(in: calendar) else { return nil }
    let first = calendar == .persian ? season * 3 - 2 : season == 4 ? 12 : season * 3
    switch date.relation {
    case .years(let number): return today.year + number
    case .last: return first + 2 < today.month ? today.year : today.year - 1
    default: return first > today.month ? today.year : today.year + 1
    }
  }

  // MARK: Months and days

  private func today(in calendar: CalendarSystem) -> CivilDate? {
    reference.flatMap { converter.date($0, in: calendar) }
  }

  private func resolve(month: Int, _ date: WrittenDate, _ result: inout Resolved) {
    result.relative = name(of: date.relation)
    let tail = "-\(Self.two(month))" + (date.day.map { "-\(Self.two($0))" } ?? "")
    guard let year = date.year ?? inferredYear(month, date, result.calendar) else {
      result.original = "-" + tail
      result.doubt = .noReference
      return
    }
    if date.year == nil, date.relation == nil { result.doubt = .yearInferred }
    result.original = Self.padded(year) + tail
    guard let day = date.day else {
      if result.calendar == .gregorian { result.iso = Self.padded(year) + tail }
      months(year, month, 1, &result)
      if result.calendar == .gregorian { result.iso = Self.padded(year) + tail }
      return
    }
    guard
      let found = converter.gregorianDate(year: year, month: month, day: day, in: result.calendar)
    else {
      result.doubt = .noSuchDay
      return
    }
    (result.first, result.last, result.iso) = (found, found, found.isoString)
    if date.mayBeSwapped, result.doubt == nil { result.doubt = .dayMonthOrder }
  }

  /// The year of a month or day without one: that of the publication, unless the date then lies more
  /// than eight months off, as December does in January's news. A weekday that stands with it decides.
  private func inferredYear(
    _ month: Int, _ date: WrittenDate, _ calendar: CalendarSystem
  ) -> Int? {
    guard let today = today(in: calendar), let reference else { return nil }
    switch date.relation {
    case .years(let number): return today.year + number
    case .last: return month < today.month ? today.year : today.year - 1
    case .next: return month > today.month ? today.year : today.year + 1
    default: break
    }
    guard let now = converter.dayNumber(of: reference, in: .gregorian) else { return nil }
    var best: (cost: Int, year: Int)?
    for year in today.year - 1...today.year + 1 {
      let day = CivilDate(year: year, month: month, day: date.day ?? 15)
      guard let number = converter.dayNumber(of: day, in: calendar) else { continue }
      var cost = abs(number - now)
      if year == today.year { cost = cost <= 243 ? 0 : cost }
      if let weekday = date.weekday,
        let found = converter.date(ofDayNumber: number, in: .gregorian),
        converter.weekday(of: found) != weekday
      {
        cost += 1000
      }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, year) }
    }
    return best?.year ?? today.year
  }

  /// Of a date without a year, the year that brings it nearest to a day.
  func year(of date: WrittenDate, nearest day: CivilDate) -> Int? {
    let calendar = calendar(of: date)
    guard let month = date.month, let number = date.day,
      let about = converter.date(day, in: calendar),
      let target = converter.dayNumber(of: day, in: .gregorian)
    else { return nil }
    return (about.year - 1...about.year + 1).min { left, right in
      func distance(_ year: Int) -> Int {
        converter.dayNumber(of: CivilDate(year: year, month: month, day: number), in: calendar)
          .map { abs($0 - target) } ?? .max
      }
      return distance(left) < distance(right)
    }
  }

  // MARK: Relative dates

  private func resolveRelative(_ date: WrittenDate, _ result: inout Resolved) {
    result.relative = name(of: date.relation)
    if let weekday = date.weekday, date.relation == nil || isDirection(date.relation) {
      result.relative =
        "\(date.relation == .next ? "next" : "last")-\(DateMention.name(of: weekday))"
    }
    guard let reference, let now = converter.dayNumber(of: reference, in: .gregorian) else {
      result.doubt = .noReference
      return
    }
    switch date.relation {
    case .days(let number): set(now + number, &result)
    case .weeks(let number) where !date.isWholeUnit:
      set(now + 7 * number, &result)
      result.doubt = .vague
    case .weeks(let number): week(now + 7 * number, &result)
    case .months(let number): month(number, &result)
    case .years(let number):
      guard let today = today(in: result.calendar) else { return }
      result.original = Self.padded(today.year + number)
      years(today.year + number, today.year + number, &result)
    case .last, .next, nil:
      guard let weekday = date.weekday, let today = converter.weekday(of: reference) else { return }
      let back = (today.rawValue - weekday.rawValue + 7) % 7
      switch date.relation {
      case .next: set(now - back + 7, &result)
      case .last: set(now - (back == 0 ? 7 : back), &result)
      default: set(now - back, &result)
      }
    }
  }

  private func isDirection(_ relation: WrittenDate.Relation?) -> Bool {
    relation == .last || relation == .next
  }

  private func set(_ number: Int, _ result: inout Resolved) {
    guard let day = converter.date(ofDayNumber: number, in: .gregorian) else { return }
    (result.first, result.last, result.iso) = (day, day, day.isoString)
  }

  /// The week of a day: it begins on Saturday in Persian, on Sunday in Arabic.
  private func week(_ number: Int, _ result: inout Resolved) {
    guard let day = converter.date(ofDayNumber: number, in: .gregorian),
      let weekday = converter.weekday(of: day)
    else { return }
    let back = (weekday.rawValue + (language == .persian ? 1 : 0)) % 7
    result.first = converter.date(ofDayNumber: number - back, in: .gregorian)
    result.last = converter.date(ofDayNumber: number - back + 6, in: .gregorian)
    result.iso = Self.iso(result.first, result.last)
  }

  private func month(_ number: Int, _ result: inout Resolved) {
    guard let today = today(in: result.calendar) else { return }
    let index = today.year * 12 + today.month - 1 + number
    let (year, month) = (index / 12, index % 12 + 1)
    result.original = "\(Self.padded(year))-\(Self.two(month))"
    months(year, month, 1, &result)
    if result.calendar == .gregorian { result.iso = result.original }
  }

  // MARK: Writing

  private func name(of relation: WrittenDate.Relation?) -> String? {
    func duration(_ number: Int, _ unit: String) -> String {
      "\(number < 0 ? "-" : "")P\(abs(number))\(unit)"
    }
    return switch relation {
    case .days(let number): duration(number, "D")
    case .weeks(let number): duration(number, "W")
    case .months(let number): duration(number, "M")
    case .years(let number): duration(number, "Y")
    case .last: "last"
    case .next: "next"
    case nil: nil
    }
  }

  static func iso(_ first: CivilDate?, _ last: CivilDate?) -> String? {
    guard let first, let last else { return nil }
    return first == last ? first.isoString : "\(first.isoString)/\(last.isoString)"
  }

  private static func padded(_ year: Int) -> String {
    let digits = String(abs(year))
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.utf8.count))
      + digits
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
