internal import CICU
public import CorpusModel

/// Converts days between the three calendars of Persian and Arabic news, by ICU.
///
/// ```swift
/// let converter = try CalendarConverter()
/// converter.gregorianDate(year: 1396, month: 1, day: 20, in: .persian)  // 2017-04-09
/// converter.gregorianDate(year: 1396, month: 7, day: 31, in: .persian)  // nil: Mehr has 30 days
/// ```
///
/// - The Persian calendar is ICU's, arithmetic with cycles of 33 years. From 1700 to 2200 every day agrees
///   with jdatetime; ICU 74 and later, which follow the true equinox, first differ in 1502 AP (2124).
/// - The Islamic calendar is Umm al-Qura as it was published, for 1343 to 1500 AH, from a table of our
///   own, since ICU's is another one; before and after, it is ICU's. With ``IslamicVariant/civil`` it is
///   the arithmetic one of 30-year cycles. Sightings may make a country's date differ by a day or two,
///   which no calendar foresees.
/// - The Gregorian calendar reaches back without a Julian part, as ISO 8601 has it.
///
/// Opening one takes some 50 µs; it belongs to one thread.
public final class CalendarConverter {
  /// Which Islamic calendar ``CalendarSystem/islamic`` stands for.
  public enum IslamicVariant: String, CaseIterable, Sendable {
    /// The calendar of Saudi Arabia.
    case ummAlQura = "islamic-umalqura"
    /// The arithmetic calendar, its epoch Friday, 16 July 622 (Julian).
    case civil = "islamic-civil"
  }

  private let variant: IslamicVariant
  private let persian: Handle
  private let islamic: Handle
  private let gregorian: Handle

  /// Opens the three calendars.
  ///
  /// - Throws: ``ICUError`` where ICU lacks its data.
  public init(islamic variant: IslamicVariant = .ummAlQura) throws(ICUError) {
    self.variant = variant
    persian = try Handle("persian")
    islamic = try Handle(variant.rawValue)
    gregorian = try Handle("gregorian")
  }

  /// The Gregorian date of a day; `nil` where the calendar has no such day.
  public func gregorianDate(
    year: Int, month: Int, day: Int, in calendar: CalendarSystem
  ) -> CivilDate? {
    let date = CivilDate(year: year, month: month, day: day)
    guard let number = dayNumber(of: date, in: calendar) else { return nil }
    return calendar == .gregorian ? date : gregorian.date(ofDayNumber: number)
  }

  /// The date, in a calendar, of a Gregorian date; `nil` where there is no such Gregorian date.
  public func date(_ gregorianDate: CivilDate, in calendar: CalendarSystem) -> CivilDate? {
    guard let number = dayNumber(of: gregorianDate, in: .gregorian) else { return nil }
    return date(ofDayNumber: number, in: calendar)
  }

  /// The weekday of a Gregorian date; `nil` where there is no such date.
  public func weekday(of gregorianDate: CivilDate) -> Weekday? {
    guard let number = dayNumber(of: gregorianDate, in: .gregorian) else { return nil }
    // Day 0, 1970-01-01, was a Thursday.
    return Weekday(rawValue: ((number + 3) % 7 + 7) % 7 + 1)
  }

  /// The days from 1970-01-01 to a date of a calendar; `nil` where the calendar has no such day.
  public func dayNumber(of date: CivilDate, in calendar: CalendarSystem) -> Int? {
    guard (1...9999).contains(date.year), (1...12).contains(date.month),
      (1...31).contains(date.day)
    else { return nil }
    let number =
      publishedUmmAlQura(calendar) && UmmAlQuraTable.years.contains(date.year)
      ? UmmAlQuraTable.dayNumber(of: date) : handle(calendar).dayNumber(of: date)
    // A strict ICU lets some impossible days of lunar months pass; they come back as other days, as do
    // the days of ICU's that the published table takes for its own.
    guard let number, self.date(ofDayNumber: number, in: calendar) == date else { return nil }
    return number
  }

  /// The date, in a calendar, of the day so many days after 1970-01-01; `nil` before the calendar's
  /// year 1 and after its year 9999.
  public func date(ofDayNumber number: Int, in calendar: CalendarSystem) -> CivilDate? {
    guard (-10_000_000...10_000_000).contains(number) else { return nil }
    if publishedUmmAlQura(calendar), let date = UmmAlQuraTable.date(ofDayNumber: number) {
      return date
    }
    let date = handle(calendar).date(ofDayNumber: number)
    return date.flatMap { (1...9999).contains($0.year) ? $0 : nil }
  }

  /// The number of days of a month; `nil` where the calendar has no such month.
  public func dayCount(year: Int, month: Int, in calendar: CalendarSystem) -> Int? {
    (28...31).last { day in
      dayNumber(of: CivilDate(year: year, month: month, day: day), in: calendar) != nil
    }
  }

  private func publishedUmmAlQura(_ calendar: CalendarSystem) -> Bool {
    calendar == .islamic && variant == .ummAlQura
  }

  private func handle(_ calendar: CalendarSystem) -> Handle {
    switch calendar {
    case .persian: persian
    case .islamic: islamic
    case .gregorian: gregorian
    }
  }
}

extension CalendarConverter {
  /// One of ICU's calendars.
  private final class Handle {
    private let pointer: OpaquePointer

    init(_ type: String) throws(ICUError) {
      let opened = try ICUError.check("ucal_open") { cicu_calendar_open(type, &$0) }
      guard let opened else { throw ICUError(code: 1, function: "ucal_open") }
      pointer = opened
    }

    deinit { cicu_calendar_close(pointer) }

    func dayNumber(of date: CivilDate) -> Int? {
      var status: Int32 = 0
      let number = cicu_calendar_day_number(
        pointer, Int32(date.year), Int32(date.month), Int32(date.day), &status)
      guard status <= 0 else { return nil }
      return Int(number)
    }

    func date(ofDayNumber number: Int) -> CivilDate? {
      var (year, month, day): (Int32, Int32, Int32) = (0, 0, 0)
      var status: Int32 = 0
      cicu_calendar_date(pointer, Int32(number), &year, &month, &day, &status)
      guard status <= 0 else { return nil }
      return CivilDate(year: Int(year), month: Int(month), day: Int(day))
    }
  }
}
