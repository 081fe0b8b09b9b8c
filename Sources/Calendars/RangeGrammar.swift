import Orthography

/// Reads a stretch between two dates, of which the first may lack what the second says: «از ۱۵ تا ۲۰
/// تیر», «بين 3 و5 مايو», «۲۰۱۷–۲۰۱۹».
struct RangeGrammar {
  let dates: DateGrammar
  private var text: AtomReader { dates.text }

  /// The two dates of a stretch that begins at an atom; `nil` where none does.
  func range(at index: Int) -> (first: WrittenDate, last: WrittenDate)? {
    let isBetween = text.has(index - 1, .between)
    var start = index
    var isYears = false
    if let cue = text.cue(at: index, [.yearPlural, .year]) {
      (start, isYears) = (cue.end, true)
    }
    guard start < text.count else { return nil }
    if let bare = bareNumber(start) {
      guard let next = connector(at: bare.end, isBetween: isBetween) else { return nil }
      if bare.isYear {
        return years(index, bare.value, next, isCued: isYears || isBetween)
      }
      guard !isYears, let last = dates.dayMonth(at: next, endsRange: true),
        let day = last.day, bare.value < day, !text.isMark(index - 1, "-")
      else { return nil }
      var first = last
      (first.start, first.end, first.day, first.proclitics) =
        (index, bare.end, bare.value, bare.proclitics)
      return (first, last)
    }
    return nil
  }

  /// The date after the one just read, to which the stretch runs; `nil` where it is one date.
  func last(after first: WrittenDate) -> WrittenDate? {
    guard first.season == nil, first.stretch == nil else { return nil }
    let isBetween = text.has(first.start - 1, .between)
    let isFrom = text.has(first.start - 1, .from)
    guard let next = connector(at: first.end, isBetween: isBetween), next < text.count else {
      return nil
    }
    // «17:14 - 20-01-1396» and «8 يوليو - 2020» are no stretches: a dash joins dates of one kind only.
    guard let last = dates.date(at: next) else { return nil }
    let isDash = text.atoms[first.end].kind == .mark
    if isDash, first.isFull, last.isFull, first.weekday == nil, last.weekday != nil { return nil }
    switch (first.day != nil, last.day != nil) {
    case (true, true): break
    case (false, false):
      guard first.month != nil && last.month != nil || isFrom || isBetween || first.month == nil
      else { return nil }
      if isDash, first.weekday != nil || first.relation != nil { return nil }
    default: return nil
    }
    guard (first.weekday == nil) == (last.weekday == nil) || first.day != nil else { return nil }
    return last
  }

  /// What the first date of a stretch takes from the last.
  static func completed(_ first: WrittenDate, by last: WrittenDate) -> WrittenDate {
    var date = first
    if date.year == nil, date.month != nil, date.calendar == last.calendar, let year = last.year {
      date.year = (date.month ?? 1) > (last.month ?? 12) ? year - 1 : year
    }
    if date.calendar == nil { date.calendar = last.calendar }
    return date
  }

  private func bareNumber(
    _ index: Int
  ) -> (value: Int, end: Int, isYear: Bool, proclitics: Int)? {
    if let value = text.digits(index, atMost: 4) {
      switch text.atoms[index].detail {
      case 1...2:
        return (1...31).contains(value) ? (value, index + 1, false, 0) : nil
      case 4: return (1200...2199).contains(value) ? (value, index + 1, true, 0) : nil
      default: return nil
      }
    }
    guard let reading = dates.numbers.number(at: index), let value = reading.integer,
      (1...31).contains(value), reading.kind == .ordinal || reading.kind == .cardinal
    else { return nil }
    return (value, reading.end, false, reading.proclitics)
  }

  private func connector(at index: Int, isBetween: Bool) -> Int? {
    guard index < text.count else { return nil }
    if text.has(index, .to) {
      // «إلى عام 2019», «تا سال ۱۴۰۰»
      return index + 1
    }
    if text.isMark(index, "-") || text.isMark(index, "–") || text.isMark(index, "ـ") {
      return index + 1
    }
    guard isBetween else { return nil }
    if text.isConjunction(index) { return index + 1 }
    return text.term(index)?.isConjoined == true ? index : nil
  }

  private func years(
    _ start: Int, _ first: Int, _ next: Int, isCued: Bool
  ) -> (WrittenDate, WrittenDate)? {
    let isDash = text.atoms[next - 1].kind == .mark
    var last: WrittenDate
    if let date = dates.date(at: next), date.month == nil, date.year != nil {
      last = date
    } else if let value = text.digits(next, atMost: 4), text.atoms[next].detail == 4 {
      last = WrittenDate(start: next, end: next + 1)
      last.year = value
    } else {
      return nil
    }
    guard let end = last.year, first < end, end - first < 400, isCued || isDash else { return nil }
    if isDash, !isCued {
      // Telephone numbers and codes: years of one century or the next, nothing attached.
      guard end - first <= 150, (1200...1500).contains(first) == (1200...1500).contains(end),
        !isAttached(start - 1, next: start), !isAttached(last.end, next: last.end)
      else { return nil }
    }
    if text.has(last.end, .counter) && !isCued { return nil }
    var date = last
    (date.start, date.end, date.year) = (start, next - 1, first)
    return (date, last)
  }

  private func isAttached(_ index: Int, next: Int) -> Bool {
    guard index >= 0, index < text.count, next < text.count, !text.atoms[next].isSpaced else {
      return false
    }
    return text.isMark(index, "-") || text.isMark(index, "/") || text.isMark(index, ".")
      || text.atoms[index].kind == .address
  }
}
