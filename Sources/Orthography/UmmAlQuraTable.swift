/// The Umm al-Qura calendar as it was published, from 1343 to 1500 AH (1 August 1924 to 16 November
/// 2077).
///
/// ICU's table of the same name is a computed one: it agrees with the printed calendar of the newspaper
/// *Umm al-Qura* and of the Saudi state only for the years around 2000–2028 and is a day off on some
/// 40 % of the other days. The lengths here are those that the Python package hijridate collects and
/// checks against the newspaper's mastheads and the official comparative calendars. Eight months have
/// 28 or 31 days: there a sighting corrected the calendar that had been printed.
enum UmmAlQuraTable {
  /// The years of the table.
  static let years = 1343...1500

  /// The days of the table, counted from 1970-01-01.
  static let dayNumbers = Int(monthStarts[0])..<Int(monthStarts[monthStarts.count - 1])

  /// The day number of a date; `nil` where the table has no such day.
  static func dayNumber(of date: CivilDate) -> Int? {
    guard years.contains(date.year), (1...12).contains(date.month), date.day >= 1 else {
      return nil
    }
    let month = (date.year - years.lowerBound) * 12 + date.month - 1
    let number = Int(monthStarts[month]) + date.day - 1
    return number < Int(monthStarts[month + 1]) ? number : nil
  }

  /// The date of a day number; `nil` outside the table.
  static func date(ofDayNumber number: Int) -> CivilDate? {
    guard dayNumbers.contains(number) else { return nil }
    // The last month that starts on the day or before it. A mean month of 29.53 days is at most one off.
    var month = min((number - dayNumbers.lowerBound) * 100 / 2953, monthStarts.count - 2)
    while Int(monthStarts[month]) > number { month -= 1 }
    while Int(monthStarts[month + 1]) <= number { month += 1 }
    return CivilDate(
      year: years.lowerBound + month / 12, month: month % 12 + 1,
      day: number - Int(monthStarts[month]) + 1)
  }

  /// The day on which each month starts, and the day after the last month.
  private static let monthStarts: [Int32] = {
    // 1 Muharram 1343 was 1 August 1924.
    var start: Int32 = -16_589
    var starts = [start]
    for year in monthLengths {
      for month in 0..<12 {
        start += 28 + Int32(year >> UInt32(22 - 2 * month) & 3)
        starts.append(start)
      }
    }
    return starts
  }()

  /// The twelve months of each year, two bits a month, the first one highest: the days beyond 28.
  private static let monthLengths: [UInt32] = [
    0x9A6A2A, 0x599999, 0x99D8A6, 0x5A6969, 0x5A69A5, 0x999A5C, 0x999A8E, 0x6659A6,
    0x9995A6, 0x999999, 0x9A6696, 0x666999, 0x9999A6, 0x599A59, 0x99999A, 0xA65969,
    0xA99659, 0x99999A, 0x999999, 0x999999, 0x99999A, 0x9998A9, 0x99999A, 0x999999,
    0x999999, 0x99999A, 0x999A69, 0x999999, 0x99666A, 0x66659A, 0x666666, 0x999A5A,
    0x999969, 0x65A999, 0x96669A, 0x999999, 0x666666, 0x999999, 0x9A6599, 0x9A6966,
    0x669999, 0x999999, 0x9A59A9, 0xA5999A, 0x59999A, 0x699999, 0x99999A, 0x999A65,
    0x99999A, 0x59999A, 0x99599A, 0x999969, 0x9A6599, 0x9A9966, 0x669999, 0x999A66,
    0x666669, 0xA6599A, 0x666599, 0xA99966, 0x6A6659, 0x69A996, 0x5A6999, 0x9999A6,
    0x666666, 0x999966, 0x9A6659, 0x9A9996, 0x669A65, 0x969A99, 0x65A69A, 0x5966A6,
    0x6659A6, 0x999966, 0x99A665, 0x99A999, 0x6669A6, 0x659AA6, 0x595AA6, 0x9656A6,
    0x999666, 0x9A6599, 0x9A6699, 0x6669A6, 0x599A69, 0x965A9A, 0x65969A, 0x696666,
    0x699996, 0x6A6665, 0x9A6999, 0x6669A5, 0x9999A6, 0x666666, 0x9A5996, 0x9A9659,
    0x9A9996, 0x66A665, 0x99A699, 0x666699, 0x99999A, 0x669666, 0x6A6596, 0x6A6965,
    0x9A9999, 0x669A66, 0x599A69, 0x996669, 0xA65999, 0xA99666, 0x6A5999, 0x6A6666,
    0x5A6699, 0x9666A6, 0x65969A, 0x9965A6, 0xA65969, 0xA6665A, 0x669999, 0x9999A6,
    0x659A69, 0x99666A, 0x66596A, 0x999666, 0x9A6599, 0x9A6666, 0x5A69A5, 0x9699A9,
    0x659A69, 0x999669, 0x9A6599, 0xA69966, 0x66A659, 0x66A696, 0x59A6A5, 0x9669A6,
    0x6599A6, 0x696666, 0x69A659, 0x9A6996, 0x5A6A65, 0x969A69, 0x65A66A, 0x59999A,
    0x66659A, 0x699966, 0x6A6659, 0x9A6996, 0x66699A, 0x5999A6, 0x9665A6, 0xA59666,
    0xA66599, 0xA99966, 0x69A599, 0x99A666, 0x666669, 0xA5966A,
  ]
}
