import CorpusModel
import Orthography

/// Days and months by name: «۲۰ فروردین», «الثامن من تموز/يوليو», «مهر ۱۳۹۸».
extension DateGrammar {
  /// The day of a month at an atom, in digits or words.
  func day(
    at index: Int, endsRange: Bool = false
  ) -> (value: Int, end: Int, isWord: Bool, proclitics: Int)? {
    guard index < text.count else { return nil }
    if let value = text.digits(index, atMost: 2) {
      guard (1...31).contains(value), endsRange || !continuesNumber(before: index) else {
        return nil
      }
      return (value, index + 1, false, 0)
    }
    guard text.atoms[index].isNumber, let reading = numbers.number(at: index),
      let value = reading.integer, (1...31).contains(value),
      reading.kind == .ordinal || reading.kind == .cardinal,
      text.atoms[index].kind == .word
    else { return nil }
    return (value, reading.end, true, reading.proclitics)
  }

  /// «۲۰ فروردین [ماه] [سال] ۱۳۹۶», «الثامن من تموز/يوليو عام ألفين وعشرين».
  ///
  /// - Parameter endsRange: whether digits may go on before it, as in «۱۵-۲۰ تیر».
  func dayMonth(at index: Int, endsRange: Bool = false) -> WrittenDate? {
    guard let day = day(at: index, endsRange: endsRange) else { return nil }
    var next = day.end
    if text.isMark(next, "-"), !isPersian { next += 1 }  // «8-يوليو»
    var isOf = false
    if let of = text.cue(at: next, [.of, .month]) {
      next = of.end
      isOf = true
      if let again = text.cue(at: next, .month) { next = again.end }
    }
    guard let (month, end) = monthName(at: next) else { return nil }
    var date = WrittenDate(start: index, end: end, proclitics: day.proclitics)
    (date.calendar, date.month, date.day) = (month.calendar, month.number, day.value)
    readYear(&date)
    if date.year == nil, !isOf {
      // Without a year a name that has another meaning needs a calm neighbour.
      if month.strength == .weak { return nil }
      if month.strength == .medium, text.has(end, .notAfterMonth) { return nil }
      if day.isWord, month.strength == .medium, isPersian,
        numbers.number(at: index)?.kind != .ordinal, !text.isEdge(end),
        day.value <= 10 || !text.has(end, .function)
      {
        return nil
      }
    }
    return date
  }

  /// The month at an atom, with a second name of it: «تموز/يوليو», «حزيران (يونيو)».
  func monthName(at index: Int) -> (month: CalendarTerm.Month, end: Int)? {
    guard let (term, first) = text.named(at: index, { $0.month != nil }), let month = term.month
    else { return nil }
    var (best, end) = (month, first)
    if text.isMark(end, "/") || text.isMark(end, "-") || text.isMark(end, "("),
      let (other, after) = text.named(at: end + 1, { $0.month != nil }), let second = other.month,
      second.calendar == month.calendar, second.number == month.number
    {
      if second.strength > best.strength || best.strength == .weak { best.strength = .strong }
      best.strength = .strong
      let isOpen = text.isMark(end, "(")
      if !isOpen || text.isMark(after, ")") { end = isOpen ? after + 1 : after }
    }
    // «فروردین ماه»
    if isPersian, end < text.count, text.atoms[end].kind == .word, text.has(end, .month),
      text.atoms[end].word == "ماه"
    {
      best.strength = .strong
      end += 1
    }
    return (best, end)
  }

  /// A date that begins with its month: «فروردین ۱۳۹۶», «ماه مه», «يوليو الماضي», «July 8, 2020» aside.
  func monthDate(at index: Int) -> WrittenDate? {
    var start = index
    var isCued = false
    if let cue = text.cue(at: index, .month) {
      start = cue.end
      isCued = true
    } else if text.has(index - 1, .month) {
      return nil
    }
    guard let (month, end) = monthName(at: start) else { return nil }
    let proclitics = text.term(index)?.procliticLetters ?? 0
    var date = WrittenDate(start: index, end: end, proclitics: proclitics)
    (date.calendar, date.month) = (month.calendar, month.number)
    // «فروردین ۲۰، ۱۳۹۶»
    if let day = text.digits(end, atMost: 2), (1...31).contains(day) {
      let comma = text.isMark(end + 1, "،") || text.isMark(end + 1, ",")
      let year = comma ? end + 2 : end + 1
      if let value = text.digits(year, atMost: 4), text.atoms[year].detail == 4,
        isPlausible(value, month.calendar), comma || isPersian
      {
        (date.year, date.day, date.end) = (value, day, year + 1)
        return date
      }
    }
    readYear(&date)
    if date.year != nil { return date }
    if date.relation != nil { return month.strength == .weak && !isCued ? nil : date }
    if let relation = direction(at: date.end) {
      date.relation = relation.isPast ? .last : relation.isFuture ? .next : .years(0)
      date.end = relation.end
      return month.strength == .weak && !isCued ? nil : date
    }
    guard isCued && month.strength > .weak || month.strength == .strong else { return nil }
    if text.has(date.end, .notAfterMonth) && !isCued { return nil }
    // Names of people: «رمضان» and «رجب» are islamic and never strong.
    return date
  }
}
