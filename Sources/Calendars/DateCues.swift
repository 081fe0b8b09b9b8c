/// What a word of `date-words.tsv` may do in a date or a number.
struct DateCues: OptionSet, Hashable {
  let rawValue: UInt64

  // Units: the word that names one («سال ۱۳۹۶»), those that are counted («سه سال»), several («عامي»).
  static let year = DateCues(rawValue: 1 << 0)
  static let years = DateCues(rawValue: 1 << 1)
  static let yearPlural = DateCues(rawValue: 1 << 2)
  static let month = DateCues(rawValue: 1 << 3)
  static let months = DateCues(rawValue: 1 << 4)
  static let day = DateCues(rawValue: 1 << 5)
  static let days = DateCues(rawValue: 1 << 6)
  static let week = DateCues(rawValue: 1 << 7)
  static let weeks = DateCues(rawValue: 1 << 8)
  static let decade = DateCues(rawValue: 1 << 9)
  /// «التسعينيات»; the value is the ten.
  static let decadeName = DateCues(rawValue: 1 << 10)
  static let century = DateCues(rawValue: 1 << 11)
  /// The value counts from spring, 1.
  static let season = DateCues(rawValue: 1 << 12)
  /// «مورخ»: announces a date.
  static let dayCue = DateCues(rawValue: 1 << 13)
  /// «اليوم»: today, or the day.
  static let theDay = DateCues(rawValue: 1 << 14)

  // Places in time.
  static let past = DateCues(rawValue: 1 << 15)
  static let future = DateCues(rawValue: 1 << 16)
  static let current = DateCues(rawValue: 1 << 17)
  static let this = DateCues(rawValue: 1 << 18)
  /// The value is the number of days from the publication.
  static let relativeDay = DateCues(rawValue: 1 << 19)
  static let relativeYear = DateCues(rawValue: 1 << 20)
  static let ago = DateCues(rawValue: 1 << 21)
  static let hence = DateCues(rawValue: 1 << 22)
  static let part = DateCues(rawValue: 1 << 23)
  static let every = DateCues(rawValue: 1 << 24)

  // What joins.
  static let from = DateCues(rawValue: 1 << 25)
  static let to = DateCues(rawValue: 1 << 26)
  static let between = DateCues(rawValue: 1 << 27)
  static let of = DateCues(rawValue: 1 << 28)
  /// «الموافق»: the same day in another calendar follows.
  static let companion = DateCues(rawValue: 1 << 29)

  // Eras.
  static let persian = DateCues(rawValue: 1 << 30)
  static let islamic = DateCues(rawValue: 1 << 31)
  static let gregorian = DateCues(rawValue: 1 << 32)
  static let beforeEra = DateCues(rawValue: 1 << 33)
  static let letterHe = DateCues(rawValue: 1 << 34)
  static let letterShin = DateCues(rawValue: 1 << 35)
  static let letterQaf = DateCues(rawValue: 1 << 36)
  static let letterMim = DateCues(rawValue: 1 << 37)

  // Surroundings that tell a date from a like word.
  /// A word of grammar, before which a two-digit year may end.
  static let function = DateCues(rawValue: 1 << 38)
  static let notBeforeWeekday = DateCues(rawValue: 1 << 39)
  static let notAfterMonth = DateCues(rawValue: 1 << 40)
  static let locative = DateCues(rawValue: 1 << 41)

  // Numbers.
  static let negative = DateCues(rawValue: 1 << 42)
  static let percent = DateCues(rawValue: 1 << 43)
  /// What is counted, after words that are seldom numbers («نه کشور»).
  static let counter = DateCues(rawValue: 1 << 44)
  static let money = DateCues(rawValue: 1 << 45)
  static let cent = DateCues(rawValue: 1 << 46)
  static let notAfterFraction = DateCues(rawValue: 1 << 47)
  /// «سه روز بعد» counts from the day that the story tells.
  static let later = DateCues(rawValue: 1 << 48)

  /// The cues by the names that the table has for them.
  static let named: [String: DateCues] = [
    "year": year, "years": years, "yearPlural": yearPlural, "month": month, "months": months,
    "day": day, "days": days, "week": week, "weeks": weeks, "decade": decade,
    "decadeName": decadeName, "century": century, "season": season, "dayCue": dayCue,
    "theDay": theDay, "past": past, "future": future, "current": current, "this": this,
    "relativeDay": relativeDay, "relativeYear": relativeYear, "ago": ago, "hence": hence,
    "part": part, "every": every, "from": from, "to": to, "between": between, "of": of,
    "companion": companion, "persian": persian, "islamic": islamic, "gregorian": gregorian,
    "beforeEra": beforeEra, "letterHe": letterHe, "letterShin": letterShin,
    "letterQaf": letterQaf, "letterMim": letterMim, "function": function,
    "notBeforeWeekday": notBeforeWeekday, "notAfterMonth": notAfterMonth, "locative": locative,
    "negative": negative, "percent": percent, "counter": counter, "money": money, "cent": cent,
    "notAfterFraction": notAfterFraction, "later": later,
  ]
}
