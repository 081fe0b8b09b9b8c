import Orthography

/// Dates as ISO 8601 writes them, in the Gregorian calendar.
public enum ISODate {
  /// The day that `2020-07-08` names; `nil` where the string is no such day.
  public static func civilDate(_ string: String) -> CivilDate? {
    guard isWellFormed(string), let day = day(string[...]) else { return nil }
    return CivilDate(year: day.year, month: day.month, day: day.day)
  }

  /// Whether a string is `2020`, `2020-07`, `2020-07-08` or `2020-07-08T14:34`, and a day that exists.
  static func isWellFormed(_ string: String) -> Bool {
    let halves = string.split(separator: "T", omittingEmptySubsequences: false)
    guard let date = halves.first, halves.count <= 2 else { return false }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = number(parts[0], digits: 4) else {
      return false
    }
    var month = 1
    if parts.count > 1 {
      guard let value = number(parts[1], digits: 2), (1...12).contains(value) else { return false }
      month = value
    }
    if parts.count > 2 {
      guard let day = number(parts[2], digits: 2), (1...days(in: month, of: year)).contains(day)
      else { return false }
    }
    guard halves.count == 2 else { return true }
    let time = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, time.count == 2, let hour = number(time[0], digits: 2),
      let minute = number(time[1], digits: 2)
    else { return false }
    return hour < 24 && minute < 60
  }

  /// Year, month and day of `1399-04-18`, in whatever calendar.
  static func day(_ string: Substring) -> (year: Int, month: Int, day: Int)? {
    let parts = string.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4),
      let month = number(parts[1], digits: 2), let day = number(parts[2], digits: 2)
    else { return nil }
    return (year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: Substring, digits count: Int) -> Int? {
    guard digits.utf8.count == count, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }
}
