import CorpusModel
import Orthography

/// A date as it is written, before its day is looked for.
struct WrittenDate {
  /// Where it lies to the publication date.
  enum Relation: Hashable {
    case days(Int), weeks(Int), months(Int), years(Int)
    /// The last of its weekday, month or season before the publication.
    case last
    /// The next after it.
    case next
  }

  var start: Int
  var end: Int
  var proclitics = 0
  var calendar: CalendarSystem?
  var year: Int?
  var month: Int?
  var day: Int?
  var season: Int?
  /// The first year and the number of years of a decade or a century.
  var stretch: (first: Int, count: Int)?
  var weekday: Weekday?
  var relation: Relation?
  /// Whether the point counts back by a unit as a whole («هفته گذشته») rather than to a day.
  var isWholeUnit = false
  var isTwoDigitYear = false
  var mayBeSwapped = false

  /// The days in the year, or the years, that it names at least.
  var isFull: Bool { year != nil && month != nil && day != nil }
}
