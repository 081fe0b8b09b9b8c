import CorpusModel
import Orthography

/// Weekdays, alone or before a date.
extension DateGrammar {
  func weekdayDate(at index: Int) -> WrittenDate? {
    guard let (term, end) = text.named(at: index, { $0.weekday != nil }), let weekday = term.weekday
    else { return nil }
    var date = WrittenDate(start: index, end: end, proclitics: term.procliticLetters)
    date.weekday = weekday
    let previous = index - 1
    guard !text.has(previous, [.every, .notBeforeWeekday]),
      !(text.has(previous, .day) && text.has(previous - 1, .every))
    else { return nil }
    // The date itself may follow: «چهارشنبه، ۱۲ مهر», «الأربعاء (8 يوليو)», «الأحد الموافق ...».
    var next = end
    if next < text.count,
      text.isMark(next, "،") || text.isMark(next, ",") || text.isMark(next, "(")
        || text.isMark(next, "-") || text.isMark(next, "–") || text.isMark(next, "/")
    {
      next += 1
    }
    while text.has(next, [.companion, .dayCue]) { next += 1 }
    if let inner = calendarDate(at: next) { return joined(date, inner) }
    if let direction = direction(at: end) {
      date.relation = direction.isPast ? .last : direction.isFuture ? .next : .days(0)
      date.end = direction.end
      return date
    }
    let isCued = text.has(previous, [.day, .part, .dayCue])
    guard term.isStrongWeekday || isCued else { return nil }
    if isPersian {
      // «جمعه خان», «سید جمعه»
      if term.weekday == .friday, !isCued, end < text.count, text.atoms[end].kind == .word,
        text.atoms[end].word == "خان"
      {
        return nil
      }
    } else if weekday == .monday, !isCued {
      // «الاثنين» is «both», too.
      guard
        text.isEdge(previous) || text.isEdge(end) || text.has(end, [.part, .of])
          || text.term(previous)?.cues.isEmpty ?? true
      else { return nil }
    }
    return date
  }
}
