import CorpusModel
import Orthography

@testable import Calendars
@testable import Segmentation

/// A date as a report writes it, read by a hand other than the library's own finder of dates, so that it can
/// check what the reports say of themselves.
struct WrittenDate {
  /// The calendar of the month's name; `nil` where the month is a number.
  private(set) var calendar: CalendarSystem?
  /// The year; `nil` where none is written.
  private(set) var year: Int?
  private(set) var month = 0
  private(set) var day = 0

  /// Reads a date; `nil` where this is none.
  init?(_ text: String, language: Language) {
    var numbers: [Int] = []
    let atoms = Self.atoms(text)
    var index = 0
    atoms: while index < atoms.count {
      // The longest name first: «كانون الأول» is a month, «الأول» alone a first day.
      for end in stride(from: min(index + 3, atoms.count), to: index, by: -1) {
        let name = atoms[index..<end].joined()
        // Folded words have no digits: «12 مهر» would be the month alone.
        if !atoms[index..<end].contains(where: { Int($0) != nil }),
          let (calendar, month) = Self.month(name, language)
        {
          guard self.month == 0 || (self.calendar == calendar && self.month == month) else {
            return nil
          }
          (self.calendar, self.month) = (calendar, month)
          index = end
          continue atoms
        }
        if let number = end == index + 1 ? Int(name) ?? Self.ordinals[name] : Self.ordinals[name] {
          numbers.append(number)
          index = end
          continue atoms
        }
      }
      guard Self.fillers.contains(atoms[index]) else { return nil }
      index += 1
    }
    if month != 0, (1...2).contains(numbers.count) {
      day = numbers[0]
      if numbers.count == 2 { year = numbers[1] < 100 ? 1300 + numbers[1] : numbers[1] }
    } else if month == 0, numbers.count == 3 {
      let yearFirst = numbers[0] > 31
      (year, month, day) = (numbers[yearFirst ? 0 : 2], numbers[1], numbers[yearFirst ? 2 : 0])
    } else {
      return nil
    }
  }

  /// Whether the date is that day; a day of the Islamic calendar may be one off, since months begin with
  /// the moon that a country sees.
  func agrees(with iso: CivilDate, in system: CalendarSystem, _ converter: CalendarConverter)
    -> Bool
  {
    guard calendar ?? system == system,
      let number = converter.dayNumber(of: iso, in: .gregorian)
    else { return false }
    let tolerance = system == .islamic ? 1 : 0
    return (-tolerance...tolerance).contains { offset in
      guard let date = converter.date(ofDayNumber: number + offset, in: system) else {
        return false
      }
      return date.day == day && date.month == month && date.year == year ?? date.year
    }
  }

  /// The runs of digits, in ASCII, and of folded letters.
  private static func atoms(_ text: String) -> [String] {
    var atoms: [String] = []
    var isDigits: Bool?
    for scalar in text.unicodeScalars {
      guard let folded = LetterFold.fold(scalar.value) else { continue }
      guard folded != 0, let letter = Unicode.Scalar(folded) else {
        isDigits = nil
        continue
      }
      let isDigit = (0x30...0x39).contains(folded)
      if isDigits != isDigit { atoms.append("") }
      isDigits = isDigit
      atoms[atoms.count - 1].unicodeScalars.append(letter)
    }
    return atoms
  }

  private static func month(_ name: String, _ language: Language) -> (CalendarSystem, Int)? {
    if let index = english.firstIndex(of: name) { return (.gregorian, index + 1) }
    for language in [language, language.counterpart] {
      let term = CalendarVocabulary.standard[language].term(FoldedWord(name))
      if let month = term?.month { return (month.calendar, month.number) }
    }
    return nil
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Days in words, folded.
  private static let ordinals: [String: Int] = {
    let words = [
      "اول": 1, "أول": 1, "الأول": 1, "دوم": 2, "سوم": 3, "هشتم": 8, "الرابع": 4, "التاسع": 9,
      "التاسع عشر": 19,
    ]
    return Dictionary(
      words.map { (atoms($0.key).joined(), $0.value) }, uniquingKeysWith: { first, _ in first })
  }()

  /// What may stand beside day, month and year: «من», and the letters of an era.
  private static let fillers: Set<String> = ["من", "م", "ه"]
}
