/// A day in a calendar, by its numbers.
public struct CivilDate: Hashable, Sendable {
  /// The year of the calendar's era.
  public var year: Int
  /// The month, from 1.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// Creates a date; ``CalendarConverter`` says whether a calendar has it.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `YYYY-MM-DD`: ISO 8601 where the date is Gregorian and its year between 1 and 9999.
  public var isoString: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CivilDate: Comparable {
  /// Orders by time, both being of one calendar.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The same as ``isoString``.
  public var description: String { isoString }
}
