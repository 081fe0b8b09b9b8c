import CorpusModel
import Orthography

/// A date, or a stretch of time, that a text names.
public struct DateMention: Hashable, Sendable {
  /// Why a date is not certain.
  public enum Doubt: String, CaseIterable, Sendable {
    /// The calendar has no such day («۳۱ مهر»), or does not reach so far.
    case noSuchDay = "no-such-day"
    /// The weekday that stands with it is another day's.
    case weekdayDisagrees = "weekday-disagrees"
    /// The same day in another calendar, which stands with it, is another day.
    case calendarsDisagree = "calendars-disagree"
    /// No year is written: it is taken from the publication date.
    case yearInferred = "year-inferred"
    /// The century of a year of two digits is taken for granted.
    case centuryInferred = "century-inferred"
    /// Day and month may be meant the other way round (`8/7/2020`).
    case dayMonthOrder = "day-month-order"
    /// What it counts from, the publication date, is not known.
    case noReference = "no-reference"
    /// The stretch has no sharp ends: a season, an Arabic decade.
    case vague
  }

  /// The bytes of the source.
  public var span: TextSpan
  /// The calendar in which the text writes it; of relative dates, that in which its language counts.
  public var calendar: CalendarSystem
  /// The Gregorian date by ISO 8601 as precise as the text (`2017-04-09`, `2017-04`, `2017`), an interval
  /// (`2017-04-09/2017-04-12`) where it names a stretch; `nil` where it cannot be told.
  public var iso: String?
  /// The date in the calendar in which it is written, such as `1396-01-20`, with what is written or
  /// inferred of it; `nil` where only a relation is written.
  public var original: String?
  /// The weekday that is written.
  public var weekday: Weekday?
  /// How it lies to the publication date, as a signed ISO 8601 duration (`-P1D`, `P0Y`) or `last-friday`,
  /// `next-friday`; `nil` where it stands by itself.
  public var relative: String?
  /// Why it is not certain; `nil` where it is.
  public var doubt: Doubt?
}
