/// The calendar in which a date is written.
public enum CalendarSystem: String, CaseIterable, Hashable, Sendable {
  /// The Solar Hijri calendar of Iran (Jalali).
  case persian
  /// The lunar Hijri calendar, Umm al-Qura.
  case islamic
  /// The Gregorian calendar.
  case gregorian
}

/// A date as a text writes it, resolved to ISO 8601.
public struct DateExpression: Hashable, Sendable {
  /// The Gregorian date: `2017-04-09`, `2017-04`, `2017` or, with a time of day, `2017-04-09T17:14`.
  public var iso: String
  /// The calendar in which the text writes it.
  public var calendar: CalendarSystem
  /// The date in that calendar, zero-padded, such as `1396-01-20`.
  public var original: String
  /// Where the text has it; `nil` where a person gave it.
  public var span: TextSpan?

  /// Creates a date.
  public init(iso: String, calendar: CalendarSystem, original: String, span: TextSpan? = nil) {
    self.iso = iso
    self.calendar = calendar
    self.original = original
    self.span = span
  }
}
