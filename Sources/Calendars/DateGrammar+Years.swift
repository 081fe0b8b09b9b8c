import CorpusModel
import Orthography

/// Years and their eras: «سال ۹۶», «عام ألفين وعشرين», «۵۳۹ ق.م».
extension DateGrammar {
  func isPlausible(_ year: Int, _ calendar: CalendarSystem) -> Bool {
    switch calendar {
    case .gregorian: (1000...2199).contains(year)
    case .persian: (1000...1499).contains(year)
    case .islamic: (1...1599).contains(year)
    }
  }

  /// Reads the year that follows day and month, its era, or «العام الماضي».
  func readYear(_ date: inout WrittenDate) {
    guard let calendar = date.calendar else { return }
    var next = date.end
    if text.isMark(next, "،") || text.isMark(next, ",") {
      guard text.digits(next + 1, atMost: 4) != nil, text.atoms[next + 1].detail == 4 else {
        return
      }
      next += 1
    } else if text.isMark(next, "/") || text.isMark(next, "-"), !text.atoms[next].isSpaced {
      guard text.digits(next + 1, atMost: 4) != nil, text.atoms[next + 1].detail == 4 else {
        return
      }
      next += 1
    }
    var isCued = false
    if let of = text.cue(at: next, [.of, .from]), text.has(of.end, .year), !isPersian {
      next = of.end
    }
    if let cue = text.cue(at: next, .year) {
      if let direction = direction(at: cue.end), date.month != nil {
        date.relation = .years(direction.isPast ? -1 : direction.isFuture ? 1 : 0)
        date.end = direction.end
        return
      }
      next = cue.end
      isCued = true
    } else if let this = text.cue(at: next, .relativeYear) {
      date.relation = .years(this.term.value)
      date.end = this.end
      return
    }
    guard let (year, end, digits) = year(at: next) else { return }
    if digits <= 3, calendar == .islamic, isCued || hasEra(end) {
      date.year = year
    } else if digits == 2 {
      guard calendar == .persian, isPersian, mayEndTwoDigitYear(end, year, isCued: isCued) else {
        return
      }
      date.year = year > 20 ? 1300 + year : 1400 + year
      date.isTwoDigitYear = true
    } else {
      guard isPlausible(year, calendar) else { return }
      guard digits == 4 || isCued || hasEra(end) else { return }
      // «في يوليو 1200 جندي»: a number that is counted is no year.
      if calendar == .gregorian, year < 1500, !isCued, !hasEra(end) { return }
      date.year = year
    }
    date.end = end
    readEra(&date)
  }

  /// A year in digits or words; `digits` is 4 for words.
  func year(at index: Int) -> (value: Int, end: Int, digits: Int)? {
    guard index < text.count else { return nil }
    if text.atoms[index].kind == .digits {
      guard let value = text.digits(index, atMost: 4), text.atoms[index].detail != 1,
        !isDecimal(index)
      else { return nil }
      return (value, index + 1, Int(text.atoms[index].detail))
    }
    guard text.atoms[index].isNumber, let reading = numbers.number(at: index),
      let value = reading.integer, reading.kind == .cardinal
    else { return nil }
    if (1000...2199).contains(value) { return (value, reading.end, 4) }
    // «بهمن پنجاه و هفت»
    return isPersian && (20...99).contains(value) ? (value, reading.end, 2) : nil
  }

  func isDecimal(_ index: Int) -> Bool {
    guard index + 2 < text.count, text.atoms[index + 1].kind == .mark,
      !text.atoms[index + 1].isSpaced, text.atoms[index + 2].kind == .digits,
      !text.atoms[index + 2].isSpaced
    else { return false }
    switch text.atoms[index + 1].detail {
    case 0x66B, 0x66C, 0x2E, 0x2C: return true
    default: return false
    }
  }

  func mayEndTwoDigitYear(_ end: Int, _ year: Int, isCued: Bool) -> Bool {
    guard year >= 21 || year <= 9 else { return false }
    if text.isMark(end, "%") || text.isMark(end, "٪") || text.isMark(end, "/") { return false }
    if text.isEdge(end) || hasEra(end) || text.isConjunction(end) { return true }
    if text.has(end, [.counter, .money, .percent]) || text.term(end)?.number != nil {
      return false
    }
    return text.has(end, .function) || (year >= 30 && text.atoms[end].kind == .word)
  }

  func hasEra(_ index: Int) -> Bool {
    var date = WrittenDate(start: index, end: index)
    readEra(&date)
    return date.end > index
  }

  /// Reads the era after a year: «هـ», «ه. ش.», «میلادی», «ق.م».
  func readEra(_ date: inout WrittenDate) {
    if let era = text.cue(at: date.end, [.persian, .islamic, .gregorian, .beforeEra]) {
      date.end = era.end
      if era.term.cues.contains(.beforeEra) { date.year = date.year.map { 1 - $0 } }
      setCalendar(&date, era.term.cues)
      return
    }
    let first = date.end
    guard text.has(first, [.letterHe, .letterShin, .letterQaf, .letterMim]),
      let cues = text.term(first)?.cues
    else { return }
    // Letters with points between them; the last point ends the sentence, too, and stays outside.
    func letter(after index: Int) -> Int {
      text.isMark(index + 1, ".") ? index + 2 : index + 1
    }
    let second = letter(after: first)
    let follows = second < text.count && text.atoms[second].kind == .word
    if cues.contains(.letterHe) {
      if follows, text.has(second, .letterShin) {
        (date.calendar, date.end) = (.persian, second + 1)
      } else {
        date.end = follows && text.has(second, .letterQaf) ? second + 1 : first + 1
        date.calendar = .islamic
      }
    } else if cues.contains(.letterQaf), follows, text.has(second, .letterMim) {
      date.year = date.year.map { 1 - $0 }
      (date.calendar, date.end) = (.gregorian, second + 1)
    } else {
      guard
        text.isEdge(first + 1) || !text.atoms[first].isSpaced
          || text.atoms[first + 1].isSpaced
      else { return }
      date.calendar =
        cues.contains(.letterShin)
        ? .persian
        : cues.contains(.letterQaf)
          ? .islamic : .gregorian
      date.end = first + 1
    }
  }

  func setCalendar(_ date: inout WrittenDate, _ cues: DateCues) {
    date.calendar =
      cues.contains(.persian)
      ? .persian
      : cues.contains(.islamic) && !(date.month != nil && date.calendar == .persian)
        ? .islamic : cues.contains(.islamic) ? .persian : .gregorian
  }

  /// «سال ۱۳۹۶», «عام ألفين وعشرين», «سال جاری», «العام الماضي».
  func yearDate(at index: Int) -> WrittenDate? {
    let proclitics = text.term(index)?.procliticLetters ?? 0
    guard let cue = text.cue(at: index, [.year, .yearPlural]), !text.has(index - 1, .every),
      let (year, end, digits) = year(at: cue.end)
    else { return nil }
    var date = WrittenDate(start: index, end: end, proclitics: proclitics)
    date.year = year
    readEra(&date)
    if digits == 2, date.calendar != .islamic {
      guard isPersian, mayEndTwoDigitYear(end, year, isCued: true) else { return nil }
      date.isTwoDigitYear = true
      if date.calendar == .gregorian {
        date.year = year > 30 ? 1900 + year : 2000 + year
      } else {
        (date.calendar, date.year) = (.persian, year > 20 ? 1300 + year : 1400 + year)
      }
      return date
    }
    guard digits == 4 || date.calendar != nil else { return nil }
    if date.calendar == nil, !(1200...2199).contains(year) { return nil }
    if digits != 4, date.calendar == nil { return nil }
    return date
  }

  /// «۵۳۹ ق.م», «61 هـ», «۱۳۵۷ شمسی»: a year that only its era makes one.
  func yearBeforeEra(at index: Int) -> WrittenDate? {
    guard let value = text.digits(index, atMost: 4), value > 0, !continuesNumber(before: index),
      !isDecimal(index), index == 0 || !text.has(index - 1, .yearPlural)
    else { return nil }
    var date = WrittenDate(start: index, end: index + 1)
    date.year = value
    readEra(&date)
    guard date.end > index + 1, let calendar = date.calendar else { return nil }
    // «۵ م» is five metres, «۳ ش» nothing: a letter alone needs a year of four digits.
    if date.end == index + 2,
      text.has(index + 1, [.letterMim, .letterShin, .letterQaf]), value < 1000
    {
      return nil
    }
    if date.year == value, calendar == .gregorian, value < 1000 { return nil }
    return date
  }
}
