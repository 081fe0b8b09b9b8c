import CorpusModel
import Orthography

/// Dates in digits: «۲۰-۰۱-۱۳۹۶», «08/07/2020», «2020 يوليو 8».
extension DateGrammar {
  static let separators: Set<UInt32> = [
    0x2D, 0x2F, 0x2E, 0x2010, 0x2011, 0x2013, 0x2212,
    0x66B, 0x60D,
  ]

  func numericDate(at index: Int) -> WrittenDate? {
    let atoms = text.atoms
    guard index + 4 < atoms.count, let first = text.digits(index, atMost: 4),
      let second = text.digits(index + 2, atMost: 2), let third = text.digits(index + 4, atMost: 4),
      atoms[index + 1].kind == .mark, Self.separators.contains(atoms[index + 1].detail),
      atoms[index + 3].isMark(Unicode.Scalar(atoms[index + 1].detail) ?? "/"),
      atoms[index + 1].isSpaced == atoms[index + 2].isSpaced,
      !atoms[index + 1].isSpaced || atoms[index + 1].detail != 0x2E,
      !continuesNumber(before: index), !continuesNumber(after: index + 4)
    else { return nil }
    var date = WrittenDate(start: index, end: index + 5)
    let digits = (atoms[index].detail, atoms[index + 4].detail)
    switch digits {
    case (4, 1...2): (date.year, date.month, date.day) = (first, second, third)
    case (1...2, 4): (date.year, date.month, date.day) = (third, second, first)
    // «۹۶/۰۱/۲۰»: of years of two digits only the Persian ones are written, and first.
    case (2, 2) where isPersian && (first > 31 || third <= 31) && atoms[index + 1].detail != 0x2E:
      (date.year, date.month, date.day) = (first > 50 ? 1300 + first : 1400 + first, second, third)
      date.isTwoDigitYear = true
    default: return nil
    }
    guard let year = date.year, let month = date.month, let day = date.day,
      (1200...2199).contains(year), day <= 31 || month <= 31, day > 0, month > 0
    else { return nil }
    if month > 12 {
      guard day <= 12 else { return nil }
      (date.month, date.day) = (day, month)
    } else if day <= 12, day != month, digits.0 != 4, year > 1500 {
      date.mayBeSwapped = true
    }
    guard let day = date.day, day <= 31 else { return nil }
    readEra(&date)
    return date
  }

  /// Whether digits go on before an atom: `021-88-12-2020`, a score, an address.
  func continuesNumber(before index: Int) -> Bool {
    guard index > 0, !text.atoms[index].isSpaced else { return false }
    let before = text.atoms[index - 1]
    guard before.kind == .mark else { return before.kind != .word }
    return Self.separators.contains(before.detail) && index > 1 && !before.isSpaced
      && text.atoms[index - 2].kind != .word
  }

  func continuesNumber(after index: Int) -> Bool {
    let next = index + 1
    guard next < text.count, !text.atoms[next].isSpaced else { return false }
    if text.atoms[next].kind == .digits { return true }
    return text.atoms[next].kind == .mark && Self.separators.contains(text.atoms[next].detail)
      && next + 1 < text.count && !text.atoms[next + 1].isSpaced
      && text.atoms[next + 1].kind == .digits
  }

  /// «2020 يوليو 8», «۱۳۹۶ فروردین ۲۰».
  func yearFirst(at index: Int) -> WrittenDate? {
    guard let year = text.digits(index, atMost: 4), text.atoms[index].detail == 4,
      let month = monthName(at: index + 1), let day = text.digits(month.end, atMost: 2),
      (1...31).contains(day), isPlausible(year, month.month.calendar)
    else { return nil }
    var date = WrittenDate(start: index, end: month.end + 1)
    (date.calendar, date.year, date.month, date.day) =
      (month.month.calendar, year, month.month.number, day)
    return date
  }
}
