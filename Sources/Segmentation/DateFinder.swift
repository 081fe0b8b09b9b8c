import CorpusModel
import Orthography

/// Finds dates with day, month and year, and times of day, in a line of a page.
///
/// Numeric («۲۰-۰۱-۱۳۹۶», «08/07/2020») and written («۲۰ فروردین ۱۳۹۶», «8 يوليو/تموز 2020», «July» aside),
/// in the three calendars, with any digits, year first or last.
struct DateFinder {
  /// A date of a line.
  struct Found {
    var calendar: CalendarSystem
    var year: Int
    var month: Int
    var day: Int
    /// The bytes of the source.
    var span: TextSpan
  }

  /// A time of day.
  struct Time {
    var hour: Int
    var minute: Int
    var span: TextSpan
  }

  let language: Language
  private(set) var dates: [Found] = []
  private(set) var times: [Time] = []
  /// The words of the line, by number, that dates, times and weekdays take up.
  private(set) var coveredWords: Set<Int> = []

  private let key: LineKey
  private let atoms: [Atom]

  /// A number or a word of the line, with the mark that stands before it.
  private struct Atom {
    var range: Range<Int>
    var number: Int?
    var digits: Int
    var span: TextSpan
    /// The visible marks between this and the atom before it.
    var before: [UInt32]
    var isSpaced: Bool
    var word: Int
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ key: LineKey, language: Language
  ) {
    self.language = language
    self.key = key
    // A date has a number: most lines are done with here.
    guard key.letters.contains(where: { (0x30...0x39).contains($0) }) else {
      atoms = key.wordCount <= 6 ? Self.atoms(bytes, key) : []
      findWeekdays()
      return
    }
    atoms = Self.atoms(bytes, key)
    findTimes()
    var index = 0
    while index < atoms.count {
      index += findDate(at: index) ?? 1
    }
    if !dates.isEmpty || !times.isEmpty || key.wordCount <= 12 { findWeekdays() }
  }

  private static func atoms(_ bytes: UnsafeBufferPointer<UInt8>, _ key: LineKey) -> [Atom] {
    var atoms: [Atom] = []
    var index = 0
    while index < key.letters.count {
      let isDigit = (0x30...0x39).contains(key.letters[index])
      var end = index + 1
      while end < key.letters.count, key.words[end] == key.words[index],
        (0x30...0x39).contains(key.letters[end]) == isDigit
      {
        end += 1
      }
      let start = key.offsets[index]
      var before: [UInt32] = []
      var isSpaced = false
      var offset = atoms.last?.span.end ?? start
      while offset < start {
        let (scalar, length) = UTF8Scanning.scalar(bytes, at: offset)
        if ScalarClass.isSpace(scalar) {
          isSpaced = true
        } else if LetterFold.fold(scalar) == 0 {
          before.append(scalar)
        }
        offset += length
      }
      var number: Int?
      if isDigit, end - index <= 9 {
        number = key.letters[index..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
      atoms.append(
        Atom(
          range: index..<end, number: number, digits: isDigit ? end - index : 0,
          span: TextSpan(start, Self.end(bytes, key, end)), before: before,
          isSpaced: isSpaced, word: key.words[index]))
      index = end
    }
    return atoms
  }

  /// The byte after a letter and the marks on it.
  private static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, _ key: LineKey, _ letter: Int
  ) -> Int {
    var index =
      key.offsets[letter - 1] + UTF8Scanning.scalar(bytes, at: key.offsets[letter - 1]).length
    let limit = letter < key.letters.count ? key.offsets[letter] : key.end
    while index < limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      guard scalar == 0x0640 || ScalarClass.isArabicMark(scalar) else { break }
      index += length
    }
    return index
  }

  // MARK: Times

  private mutating func findTimes() {
    for index in atoms.indices.dropLast() {
      let next = atoms[index + 1]
      guard let hour = atoms[index].number, let minute = next.number, hour < 24, minute < 60,
        next.digits == 2, atoms[index].digits <= 2, next.before == [0x3A],
        atoms[index].before.last != 0x3A || index == 0 || atoms[index - 1].number == nil
      else { continue }
      var words = [atoms[index].word, next.word]
      var end = next.span.end
      if index + 2 < atoms.count, atoms[index + 2].before == [0x3A], !atoms[index + 2].isSpaced,
        atoms[index + 2].digits == 2
      {
        words.append(atoms[index + 2].word)
        end = atoms[index + 2].span.end
      }
      times.append(
        Time(
          hour: Self.hour(hour, atoms, after: index + words.count - 1, key), minute: minute,
          span: TextSpan(atoms[index].span.start, end)))
      coveredWords.formUnion(words)
    }
  }

  /// The hour on the clock of 24 hours, where a mark for the afternoon follows.
  private static func hour(_ hour: Int, _ atoms: [Atom], after index: Int, _ key: LineKey) -> Int {
    guard index + 1 < atoms.count else { return hour }
    let next = key.letters[atoms[index + 1].range]
    let isAfternoon = afternoon.contains { next.elementsEqual($0) }
    if isAfternoon, hour < 12 { return hour + 12 }
    return next.elementsEqual(Array("am".unicodeScalars.map(\.value))) && hour == 12 ? 0 : hour
  }

  private static let afternoon = ["مساء", "عصر", "بعدازظهر", "م", "pm", "مساءً", "بعدظهر"]
    .map(LetterFold.squeezed)

  // MARK: Dates

  /// Finds a date that starts at an atom; the number of atoms that it takes.
  private mutating func findDate(at index: Int) -> Int? {
    numericDate(at: index) ?? writtenDate(at: index) ?? monthFirstDate(at: index)
  }

  private mutating func numericDate(at index: Int) -> Int? {
    guard index + 2 < atoms.count, let first = atoms[index].number,
      let second = atoms[index + 1].number, let third = atoms[index + 2].number
    else { return nil }
    let separators: Set<UInt32> = [0x2D, 0x2F, 0x2E, 0x2013, 0x2212, 0x066B, 0x060D]
    guard atoms[index + 1].before.count == 1, let separator = atoms[index + 1].before.first,
      separators.contains(separator), atoms[index + 2].before == [separator]
    else { return nil }
    let year: Int
    let month: Int
    let day: Int
    if atoms[index].digits == 4 {
      (year, month, day) = second <= 12 ? (first, second, third) : (first, third, second)
    } else if atoms[index + 2].digits == 4 {
      (year, day, month) = second <= 12 ? (third, first, second) : (third, second, first)
    } else if language == .persian, atoms[index].digits == 2, first > 31 || third <= 31 {
      // «۹۶/۰۱/۲۰»: of two-digit years only the Persian ones are written first.
      (year, month, day) = (first > 50 ? 1300 + first : 1400 + first, second, third)
    } else {
      return nil
    }
    let (calendar, marker) = calendar(ofYear: year, after: index + 2)
    return add(calendar, year, month, day, index..<index + 3 + marker)
  }

  /// «۲۰ فروردین [ماه] [سال] ۱۳۹۶», «8 يوليو/تموز 2020».
  private mutating func writtenDate(at index: Int) -> Int? {
    guard let day = atoms[index].number, atoms[index].digits <= 2 else { return nil }
    var next = index + 1
    if next < atoms.count, isWord(next, Self.ofWords) { next += 1 }
    guard let month = month(at: next) else { return nil }
    next = month.end
    if next < atoms.count, isWord(next, Self.yearWords) { next += 1 }
    guard next < atoms.count, let number = atoms[next].number, let year = fullYear(next, number)
    else { return nil }
    let (_, marker) = calendar(ofYear: year, after: next)
    return add(month.calendar, year, month.number, day, index..<next + 1 + marker)
  }

  /// «فروردین ۲۰, ۱۳۹۶», «2020 يوليو 8».
  private mutating func monthFirstDate(at index: Int) -> Int? {
    guard atoms[index...].prefix(7).contains(where: { $0.number != nil }) else { return nil }
    if let month = month(at: index), month.end + 1 < atoms.count,
      let day = atoms[month.end].number, atoms[month.end].digits <= 2,
      let year = atoms[month.end + 1].number, atoms[month.end + 1].digits == 4
    {
      return add(month.calendar, year, month.number, day, index..<month.end + 2)
    }
    guard atoms[index].digits == 4, let year = atoms[index].number,
      let month = month(at: index + 1), month.end < atoms.count,
      let day = atoms[month.end].number, atoms[month.end].digits <= 2
    else { return nil }
    return add(month.calendar, year, month.number, day, index..<month.end + 1)
  }

  private func fullYear(_ index: Int, _ number: Int) -> Int? {
    switch atoms[index].digits {
    case 4: number
    case 2 where language == .persian: number > 50 ? 1300 + number : 1400 + number
    default: nil
    }
  }

  /// The month that starts at an atom, in its longest name; a second name of the same month, «حزيران
  /// (يونيو)», belongs to it.
  private func month(at index: Int) -> (calendar: CalendarSystem, number: Int, end: Int)? {
    guard let first = monthName(at: index) else { return nil }
    guard first.end < atoms.count, let second = monthName(at: first.end),
      second.calendar == first.calendar, second.number == first.number
    else { return first }
    return second
  }

  private func monthName(at index: Int) -> (calendar: CalendarSystem, number: Int, end: Int)? {
    guard index < atoms.count, atoms[index].digits == 0 else { return nil }
    for end in stride(from: min(index + 4, atoms.count), to: index, by: -1) {
      guard atoms[index..<end].allSatisfy({ $0.digits == 0 }) else { continue }
      let letters = key.letters[atoms[index].range.lowerBound..<atoms[end - 1].range.upperBound]
      if case .month(let calendar, let number) = MonthTable.standard.entry(letters, language) {
        // «فروردین ماه»: the word for month may follow.
        let after = end < atoms.count && isWord(end, Self.monthWords) ? end + 1 : end
        return (calendar, number, after)
      }
    }
    return nil
  }

  private static let ofWords = ["من", "ماه", "من شهر", "لشهر"].map(LetterFold.squeezed)
  private static let monthWords = ["ماه"].map(LetterFold.squeezed)
  private static let yearWords = ["سال", "عام", "سنة", "لعام", "من عام"].map(LetterFold.squeezed)
  private static let lunarMarks = ["ه", "هـ", "هق", "ق", "قمری", "هجري", "هجرية"]
    .map(LetterFold.squeezed)
  private static let solarMarks = ["ش", "هش", "شمسی", "خورشیدی", "شمسي"].map(LetterFold.squeezed)
  private static let christianMarks = ["م", "میلادی", "ميلادي", "ميلادية"].map(LetterFold.squeezed)

  private func isWord(_ index: Int, _ words: [[UInt32]]) -> Bool {
    words.contains { key.letters[atoms[index].range].elementsEqual($0) }
  }

  /// The calendar of a year by its mark, its size and the language, and the atoms that the mark takes.
  private func calendar(ofYear year: Int, after index: Int) -> (CalendarSystem, marker: Int) {
    if index + 1 < atoms.count, atoms[index + 1].digits == 0 {
      if isWord(index + 1, Self.solarMarks) { return (.persian, 1) }
      if isWord(index + 1, Self.christianMarks), year > 1500 { return (.gregorian, 1) }
      if isWord(index + 1, Self.lunarMarks), year < 1700 {
        // «ه. ش.» is solar.
        if index + 2 < atoms.count, isWord(index + 2, Self.solarMarks) { return (.persian, 2) }
        return (.islamic, index + 2 < atoms.count && isWord(index + 2, Self.lunarMarks) ? 2 : 1)
      }
    }
    if year > 1700 { return (.gregorian, 0) }
    return (language == .persian && year < 1435 ? .persian : .islamic, 0)
  }

  private mutating func add(
    _ calendar: CalendarSystem, _ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>
  ) -> Int? {
    guard (1...12).contains(month), (1...31).contains(day), (1000...2999).contains(year) else {
      return nil
    }
    coveredWords.formUnion(atoms[range].map(\.word))
    dates.append(
      Found(
        calendar: calendar, year: year, month: month, day: day,
        span: TextSpan(
          atoms[range.lowerBound].span.start, atoms[range.upperBound - 1].span.end)))
    return range.count
  }

  private mutating func findWeekdays() {
    for index in atoms.indices where atoms[index].digits == 0 {
      for end in stride(from: min(index + 3, atoms.count), to: index, by: -1) {
        let letters = key.letters[atoms[index].range.lowerBound..<atoms[end - 1].range.upperBound]
        if case .weekday = MonthTable.standard.entry(letters, language) {
          coveredWords.formUnion(atoms[index..<end].map(\.word))
          break
        }
      }
    }
  }
}
