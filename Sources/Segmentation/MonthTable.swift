import CorpusModel

/// The names of months and weekdays in both languages.
struct MonthTable: Sendable {
  /// What a name stands for.
  enum Entry: Hashable, Sendable {
    case month(CalendarSystem, Int)
    case weekday(Int)
  }

  /// The table that comes with Muwazi.
  static let standard = MonthTable()

  private var entries: [Language: [[UInt32]: Entry]] = [:]

  private init() {
    for row in ResourceTable.rows(named: "months-days") where row.count == 4 {
      guard let language = Language(rawValue: String(row[0])), let number = Int(row[3]) else {
        continue
      }
      let entry: Entry? =
        row[2] == "weekday"
        ? .weekday(number)
        : CalendarSystem(rawValue: String(row[2])).map { .month($0, number) }
      entries[language, default: [:]][LetterFold.squeezed(row[1])] = entry
    }
  }

  /// What a name, folded, stands for in a language, or else in the other.
  func entry(_ letters: some Sequence<UInt32>, _ language: Language) -> Entry? {
    let name = Array(letters)
    return entries[language]?[name] ?? entries[language.counterpart]?[name]
  }
}
