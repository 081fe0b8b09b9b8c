/// Dates by ISO 8601 as XML Schema (Part 2, 3.2) has them, with the year, month, day or minute as their
/// smallest unit.
enum SchemaDate {
  /// The date in the notation that XML Schema asks for (seconds are written); `nil` where it is no day
  /// of the Gregorian calendar.
  static func normalized(_ text: String) -> String? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let day = halves.first, halves.count <= 2 else { return nil }
    let fields = day.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), let year = number(fields[0], digits: 4), year > 0 else {
      return nil
    }
    if fields.count > 1 {
      guard let month = number(fields[1], digits: 2), (1...12).contains(month) else { return nil }
      if fields.count > 2 {
        guard let day = number(fields[2], digits: 2), day > 0, day <= days(of: month, in: year)
        else { return nil }
      }
    }
    guard halves.count == 2 else { return text }
    let time = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3, (2...3).contains(time.count),
      let hour = number(time[0], digits: 2), hour < 24,
      let minute = number(time[1], digits: 2), minute < 60
    else { return nil }
    if time.count == 2 { return text + ":00" }
    guard let second = number(time[2], digits: 2), second < 60 else { return nil }
    return text
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
