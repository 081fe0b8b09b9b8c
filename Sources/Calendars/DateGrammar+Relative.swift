import CorpusModel
import Orthography

/// What counts from the publication: «دیروز», «الشهر المقبل», «سه روز پیش».
extension DateGrammar {
  struct Direction {
    var isPast = false
    var isFuture = false
    var isThis = false
    var end: Int
  }

  /// «گذشته», «المقبل», «جاری» at an atom.
  func direction(at index: Int) -> Direction? {
    guard let cue = text.cue(at: index, [.past, .future, .current]) else { return nil }
    if cue.term.cues.contains(.hence) || cue.term.cues.contains(.later) { return nil }
    return Direction(
      isPast: cue.term.cues.contains(.past), isFuture: cue.term.cues.contains(.future), end: cue.end
    )
  }

  static let units: DateCues = [.day, .week, .month, .year]
  static let counted: DateCues = [.days, .weeks, .months, .years]

  func relation(_ cues: DateCues, _ amount: Int) -> WrittenDate.Relation? {
    if !cues.isDisjoint(with: [.days, .day]) { return .days(amount) }
    if !cues.isDisjoint(with: [.weeks, .week]) { return .weeks(amount) }
    if !cues.isDisjoint(with: [.months, .month]) { return .months(amount) }
    if !cues.isDisjoint(with: [.years, .year]) { return .years(amount) }
    return nil
  }

  func relative(at index: Int) -> WrittenDate? {
    relativeDay(at: index) ?? thisUnit(at: index) ?? ago(at: index)
  }

  func relativeDay(at index: Int) -> WrittenDate? {
    guard let cue = text.cue(at: index, [.relativeDay, .relativeYear, .theDay]) else { return nil }
    var date = WrittenDate(start: index, end: cue.end, proclitics: cue.term.procliticLetters)
    if cue.term.cues.contains(.relativeYear) {
      date.relation = .years(cue.term.value)
      date.isWholeUnit = true
      return date
    }
    if cue.term.cues.contains(.relativeDay) {
      // «غداء» is lunch, «فردای آن روز» another word.
      let letters = text.span(index, cue.end)
      if text.language == .arabic, text.bytes[letters.end - 1] == 0xA1,
        text.bytes[letters.end - 2] == 0xD8
      {
        return nil
      }
      date.relation = .days(cue.term.value)
    } else {
      // «اليوم التالي» is another day, «في اليوم» any.
      guard !text.has(index - 1, .this), !isDefiniteNoun(cue.end),
        cue.term.procliticLetters == 0
          || cue.term.isConjoined,
        index == 0 || !Self.notBeforeToday.contains(text.atoms[index - 1].word)
      else { return nil }
      date.relation = .days(0)
    }
    // «أمس الأربعاء», «امروز چهارشنبه [۲۰ مهر]»
    let next = text.isMark(date.end, "(") || text.isMark(date.end, "،") ? date.end + 1 : date.end
    if let (name, end) = text.named(at: next, { $0.weekday != nil }), name.isStrongWeekday {
      date.weekday = name.weekday
      date.end = end
      if let full = calendarDate(at: end), full.start == end || full.end > end {
        return joined(date, full)
      }
    } else if let full = calendarDate(at: next), full.day != nil, full.month != nil {
      return joined(date, full)
    }
    return date
  }

  static let notBeforeToday: Set<FoldedWord> = ["ذلک", "فی", "نفس", "نصف", "هذا", "طوال"]

  /// «اليوم» before a definite noun or adjective that is no weekday is «the day».
  func isDefiniteNoun(_ index: Int) -> Bool {
    guard index < text.count, text.atoms[index].kind == .word else { return false }
    if text.named(at: index, { $0.weekday != nil }) != nil { return false }
    return text.atoms[index].word.hasPrefix("ال") && (text.term(index)?.cues.isEmpty ?? true)
  }

  func joined(_ outer: WrittenDate, _ inner: WrittenDate) -> WrittenDate {
    var date = inner
    (date.start, date.proclitics) = (outer.start, outer.proclitics)
    if date.weekday == nil { date.weekday = outer.weekday }
    if !date.isFull, date.relation == nil { date.relation = outer.relation }
    return date
  }

  /// A date with day and month, or numeric, at an atom.
  func calendarDate(at index: Int) -> WrittenDate? {
    guard index < text.count else { return nil }
    if text.atoms[index].kind == .digits {
      return numericDate(at: index) ?? yearFirst(at: index) ?? dayMonth(at: index)
    }
    return text.atoms[index].isNumber ? dayMonth(at: index) : nil
  }

  /// «هفته گذشته», «الشهر المقبل», «این هفته», «هذا العام», «سال جاری میلادی».
  func thisUnit(at index: Int) -> WrittenDate? {
    let proclitics = text.term(index)?.procliticLetters ?? 0
    var date = WrittenDate(start: index, end: index, proclitics: proclitics)
    date.isWholeUnit = true
    if text.has(index, .this), let cue = text.cue(at: index + 1, [.week, .month, .year]) {
      guard !cue.term.cues.contains(.yearPlural), year(at: cue.end) == nil else { return nil }
      date.relation = relation(cue.term.cues, 0)
      date.end = cue.end
      return date
    }
    guard let cue = text.cue(at: index, [.week, .month, .year, .day]) else { return nil }
    // «سه سال گذشته» is a stretch, «هر ماه گذشته» none.
    if index > 0,
      text.atoms[index - 1].kind == .digits || text.has(index - 1, .every)
        || text.term(index - 1)?.number != nil && text.term(index - 1)?.month == nil
    {
      return nil
    }
    guard let direction = direction(at: cue.end) else { return nil }
    // An indefinite Arabic noun («شهر مقبل») names no certain one.
    date.relation = relation(cue.term.cues, direction.isPast ? -1 : direction.isFuture ? 1 : 0)
    date.end = direction.end
    if case .days = date.relation { date.isWholeUnit = false }
    if let era = text.cue(at: date.end, [.gregorian, .persian, .islamic]) {
      setCalendar(&date, era.term.cues)
      date.end = era.end
    }
    return date
  }

  /// «سه روز پیش», «قبل ثلاثة أيام», «منذ يومين», «دو هفته دیگر».
  func ago(at index: Int) -> WrittenDate? {
    var amount = 1
    var next = index
    var isBefore = false
    if !isPersian {
      guard text.has(index, .ago) else { return nil }
      next = index + 1
      isBefore = true
    }
    if let reading = numbers.number(at: next), let value = reading.integer {
      guard (0...1000).contains(value) else { return nil }
      amount = value
      next = reading.kind == .dual ? reading.end - 1 : reading.end
      if reading.kind == .ordinal { return nil }
    } else if isPersian {
      return nil
    }
    guard let unit = text.cue(at: next, Self.counted),
      let back = relation(
        unit.term.cues.intersection(Self.counted), -amount)
    else { return nil }
    let proclitics = text.term(index)?.procliticLetters ?? 0
    var date = WrittenDate(start: index, end: unit.end, proclitics: proclitics)
    date.relation = back
    if isBefore {
      // «قبل عام 2017» is the year; «قبل يوم السبت» the day.
      let isOne = next == index + 1 && numbers.number(at: next) == nil
      if isOne, !(text.term(unit.end)?.isConjoined ?? false),
        year(at: unit.end) != nil || text.cue(at: unit.end, .season) != nil
          || text.named(at: unit.end, { $0.weekday != nil || $0.month != nil }) != nil
          || isDefiniteNoun(unit.end)
      {
        return nil
      }
      return date
    }
    guard let end = text.cue(at: unit.end, [.ago, .hence]) else { return nil }
    if end.term.cues.contains(.ago) {
      // «سه روز قبل از» counts from something else.
      guard !text.has(end.end, .from) else { return nil }
    } else {
      date.relation = relation(unit.term.cues.intersection(Self.counted), amount)
    }
    date.end = end.end
    return date
  }
}
