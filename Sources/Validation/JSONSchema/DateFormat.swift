/// Dates, times and durations (RFC 3339).
enum DateFormat {
  /// `full-date`, with the days that the month has.
  static func isDate(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[0..<4]),
      let month = number(bytes[5..<7]), let day = number(bytes[8..<10]), 1...12 ~= month
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...days[month - 1] ~= day
  }

  /// `full-time`; a leap second only at the end of a day of UTC.
  static func isTime(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 9, bytes[2] == 0x3A, bytes[5] == 0x3A, let hour = number(bytes[0..<2]),
      let minute = number(bytes[3..<5]), let second = number(bytes[6..<8]), hour < 24, minute < 60,
      second <= 60
    else { return false }
    var rest = bytes[8...]
    if rest.first == 0x2E {
      let digits = rest.dropFirst().prefix(while: StringFormat.isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let offset = offset(Array(rest)) else { return false }
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1_440) % 1_440
    return second < 60 || minuteOfDay == 1_439
  }

  /// `date-time`.
  static func isDateTime(_ text: String) -> Bool {
    guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == 0x74 }) else { return false }
    return isDate(text[..<mark]) && isTime(text[text.utf8.index(after: mark)...])
  }

  /// RFC 3339, appendix A: units in their order, none skipped between two that are given.
  static func isDuration(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "P") else { return false }
    let halves = text.dropFirst().split(
      separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 1, let units = units(halves[0]), units == "W" { return true }
    guard let days = units(halves[0]), "YMD".contains(days) || days.isEmpty else { return false }
    guard halves.count == 2 else { return !days.isEmpty }
    guard let times = units(halves[1]) else { return false }
    return !times.isEmpty && "HMS".contains(times)
  }

  /// The letters of numbers each followed by one; `nil` where a number is missing.
  private static func units(_ text: Substring) -> String? {
    var letters = ""
    var rest = text.utf8
    while !rest.isEmpty {
      let digits = rest.prefix(while: StringFormat.isDigit)
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, let letter = rest.popFirst() else { return nil }
      letters.unicodeScalars.append(Unicode.Scalar(letter))
    }
    return letters
  }

  /// Minutes east of UTC.
  private static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes.count == 1, bytes[0] | 0x20 == 0x7A { return 0 }
    guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
      let hour = number(bytes[1..<3]), let minute = number(bytes[4..<6]), hour < 24, minute < 60
    else { return nil }
    return (bytes[0] == 0x2B ? 1 : -1) * (hour * 60 + minute)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy(StringFormat.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
