import CorpusModel
import Orthography

/// Seasons, decades and centuries.
extension DateGrammar {
  func season(at index: Int) -> WrittenDate? {
    guard let cue = text.cue(at: index, .season) else { return nil }
    var date = WrittenDate(start: index, end: cue.end, proclitics: cue.term.procliticLetters)
    date.season = cue.term.value
    if let direction = direction(at: cue.end), !direction.isThis {
      date.relation = direction.isPast ? .last : direction.isFuture ? .next : .years(0)
      date.end = direction.end
      return date
    }
    var next = cue.end
    if let year = text.cue(at: next, .year) {
      if let direction = direction(at: year.end) {
        date.relation = .years(direction.isPast ? -1 : direction.isFuture ? 1 : 0)
        date.end = direction.end
        return date
      }
      next = year.end
    } else if let this = text.cue(at: next, .relativeYear) {
      date.relation = .years(this.term.value)
      date.end = this.end
      return date
    }
    guard let (year, end, digits) = year(at: next) else { return nil }
    date.end = end
    date.year = year
    if digits == 2 {
      guard isPersian, mayEndTwoDigitYear(end, year, isCued: next > cue.end) else { return nil }
      date.year = year > 20 ? 1300 + year : 1400 + year
      date.isTwoDigitYear = true
    } else if digits != 4 || !(1200...2199).contains(year) {
      return nil
    }
    date.calendar = isPersian && year < 1500 ? .persian : year < 1500 ? .islamic : .gregorian
    readEra(&date)
    return date.calendar == .islamic ? nil : date
  }

  func stretch(at index: Int) -> WrittenDate? {
    let proclitics = text.term(index)?.procliticLetters ?? 0
    var date = WrittenDate(start: index, end: index, proclitics: proclitics)
    if let name = text.cue(at: index, .decadeName) {
      // «ثمانينيات القرن الماضي»
      date.end = name.end
      var century = 1900
      if let cue = text.cue(at: name.end, .century) {
        if let ordinal = ordinal(at: cue.end) {
          century = (ordinal.value - 1) * 100
          date.end = ordinal.end
        } else if let direction = direction(at: cue.end) {
          date.end = direction.end
          century = direction.isPast ? 1900 : 2000
        }
      }
      date.calendar = .gregorian
      date.stretch = (century + name.term.value, 10)
      return date
    }
    if let cue = text.cue(at: index, .decade), isPersian {
      guard let (value, end, digits) = decadeNumber(at: cue.end) else { return nil }
      date.end = end
      date.calendar = digits == 4 ? nil : .persian
      let first = digits == 4 ? value : 1300 + value
      readEra(&date)
      if date.calendar == .gregorian, digits == 2 {
        date.stretch = (1900 + value, 10)
      } else {
        date.stretch = (first, 10)
      }
      if date.calendar == nil { date.calendar = first > 1500 ? .gregorian : .persian }
      return first % 10 == 0 ? date : nil
    }
    guard let cue = text.cue(at: index, .century) else { return nil }
    if let ordinal = ordinal(at: cue.end), (1...25).contains(ordinal.value) {
      date.end = ordinal.end
      date.stretch = ((ordinal.value - 1) * 100 + 1, 100)
      readEra(&date)
      if date.calendar == nil { date.calendar = .gregorian }
      if date.calendar == .gregorian, ordinal.value < 10, date.end == ordinal.end { return nil }
      return date
    }
    if let direction = direction(at: cue.end), !direction.isThis {
      date.end = direction.end
      date.calendar = .gregorian
      date.stretch = direction.isPast ? (1901, 100) : direction.isFuture ? (2101, 100) : (2001, 100)
      return date
    }
    return nil
  }

  func decadeNumber(at index: Int) -> (Int, Int, Int)? {
    if let value = text.digits(index, atMost: 4) {
      let digits = Int(text.atoms[index].detail)
      return digits == 2 || digits == 4 ? (value, index + 1, digits) : nil
    }
    guard let reading = numbers.number(at: index), let value = reading.integer, value % 10 == 0,
      (20...90).contains(value) || (1200...2090).contains(value)
    else { return nil }
    return (value, reading.end, value < 100 ? 2 : 4)
  }

  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    if let value = text.digits(index, atMost: 2) { return (value, index + 1) }
    guard let reading = numbers.number(at: index), let value = reading.integer,
      // Arabic ordinals of the tens are the cardinals with the article: «القرن العشرين».
      reading.kind == .ordinal || text.term(index)?.isDefinite == true && value % 10 == 0
    else { return nil }
    return (value, reading.end)
  }
}
