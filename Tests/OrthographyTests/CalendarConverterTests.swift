import CorpusModel
import Orthography
import Testing

@Suite struct CalendarConverterTests {
  /// A day in the four calendars: Gregorian, Persian, Umm al-Qura as published, civil Islamic. Every day
  /// from 1925 to 2076 was compared with jdatetime and hijridate; these are its leap years, ends of
  /// years and days that history knows in both.
  static let days: [(String, String, String, String, Weekday)] = [
    ("1925-03-21", "1304-01-01", "1343-08-25", "1343-08-25", .saturday),
    ("1925-03-22", "1304-01-02", "1343-08-26", "1343-08-26", .sunday),
    ("1926-01-22", "1304-11-02", "1344-07-08", "1344-07-08", .friday),
    ("1945-08-08", "1324-05-17", "1364-09-01", "1364-08-28", .wednesday),
    ("1946-03-20", "1324-12-29", "1365-04-17", "1365-04-16", .wednesday),
    ("1970-01-01", "1348-10-11", "1389-10-23", "1389-10-22", .thursday),
    ("1979-02-11", "1357-11-22", "1399-03-14", "1399-03-13", .sunday),
    ("1979-11-20", "1358-08-29", "1400-01-01", "1399-12-29", .tuesday),
    ("1989-06-03", "1368-03-13", "1409-10-29", "1409-10-28", .saturday),
    ("1990-08-02", "1369-05-11", "1411-01-11", "1411-01-10", .thursday),
    ("1996-03-19", "1374-12-29", "1416-10-30", "1416-10-28", .tuesday),
    ("1996-03-20", "1375-01-01", "1416-11-01", "1416-10-29", .wednesday),
    ("2000-03-19", "1378-12-29", "1420-12-13", "1420-12-13", .sunday),
    ("2000-03-20", "1379-01-01", "1420-12-14", "1420-12-14", .monday),
    ("2001-03-20", "1379-12-30", "1421-12-25", "1421-12-24", .tuesday),
    ("2001-03-21", "1380-01-01", "1421-12-26", "1421-12-25", .wednesday),
    ("2005-08-01", "1384-05-10", "1426-06-26", "1426-06-25", .monday),
    ("2016-07-06", "1395-04-16", "1437-10-01", "1437-09-30", .wednesday),
    ("2017-03-20", "1395-12-30", "1438-06-21", "1438-06-21", .monday),
    ("2017-03-21", "1396-01-01", "1438-06-22", "1438-06-22", .tuesday),
    ("2017-04-09", "1396-01-20", "1438-07-12", "1438-07-12", .sunday),
    ("2020-07-08", "1399-04-18", "1441-11-17", "1441-11-17", .wednesday),
    ("2020-08-20", "1399-05-30", "1442-01-01", "1442-01-01", .thursday),
    ("2021-03-20", "1399-12-30", "1442-08-07", "1442-08-06", .saturday),
    ("2021-03-21", "1400-01-01", "1442-08-08", "1442-08-07", .sunday),
    ("2023-03-22", "1402-01-02", "1444-08-30", "1444-08-29", .wednesday),
    ("2024-02-29", "1402-12-10", "1445-08-19", "1445-08-19", .thursday),
    ("2024-03-19", "1402-12-29", "1445-09-09", "1445-09-09", .tuesday),
    ("2024-03-20", "1403-01-01", "1445-09-10", "1445-09-10", .wednesday),
    ("2025-03-20", "1403-12-30", "1446-09-20", "1446-09-20", .thursday),
    ("2025-03-21", "1404-01-01", "1446-09-21", "1446-09-21", .friday),
    ("2029-03-19", "1407-12-29", "1450-11-04", "1450-11-04", .monday),
    ("2029-03-20", "1408-01-01", "1450-11-05", "1450-11-05", .tuesday),
    ("2030-03-21", "1409-01-01", "1451-11-17", "1451-11-16", .thursday),
    ("2033-03-20", "1412-01-01", "1454-12-19", "1454-12-18", .sunday),
    ("2038-03-20", "1416-12-30", "1460-02-14", "1460-02-13", .saturday),
    ("2076-12-31", "1455-10-11", "1500-02-05", "1500-02-04", .thursday),
  ]

  private func date(_ iso: String) throws -> CivilDate {
    let numbers = iso.split(separator: "-").compactMap { Int($0) }
    try #require(numbers.count == 3)
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  @Test(arguments: days)
  func `converts a day both ways in every calendar`(
    gregorian: String, persian: String, ummAlQura: String, civil: String, weekday: Weekday
  ) throws {
    let converter = try CalendarConverter()
    let arithmetic = try CalendarConverter(islamic: .civil)
    let rows = [
      (converter, CalendarSystem.gregorian, gregorian), (converter, .persian, persian),
      (converter, .islamic, ummAlQura), (arithmetic, .islamic, civil),
    ]
    let day = try date(gregorian)
    #expect(converter.weekday(of: day) == weekday)
    for (converter, calendar, written) in rows {
      let original = try date(written)
      #expect(converter.date(day, in: calendar)?.isoString == written)
      #expect(
        converter.gregorianDate(
          year: original.year, month: original.month, day: original.day, in: calendar) == day)
    }
  }

  @Test func `numbers every day once from 1900 to 2100`() throws {
    for variant in CalendarConverter.IslamicVariant.allCases {
      let converter = try CalendarConverter(islamic: variant)
      let first = try #require(converter.dayNumber(of: date("1900-01-01"), in: .gregorian))
      let last = try #require(converter.dayNumber(of: date("2100-12-31"), in: .gregorian))
      #expect(last - first + 1 == 73_414)
      for calendar in CalendarSystem.allCases {
        var previous = CivilDate(year: 0, month: 1, day: 1)
        for number in first...last {
          let date = try #require(converter.date(ofDayNumber: number, in: calendar))
          #expect(previous < date)
          #expect(converter.dayNumber(of: date, in: calendar) == number)
          previous = date
        }
      }
    }
  }

  @Test(arguments: [
    (CalendarSystem.persian, "1396-07-31"), (.persian, "1396-12-30"), (.persian, "1396-13-01"),
    (.persian, "1396-00-10"), (.persian, "1396-01-00"), (.persian, "1396-01-32"),
    (.persian, "0000-01-01"), (.persian, "99999-01-01"), (.islamic, "1441-11-31"),
    (.islamic, "1441-10-30"), (.islamic, "1364-08-29"), (.gregorian, "2023-02-29"),
    (.gregorian, "1900-02-29"), (.gregorian, "2020-04-31"),
  ])
  func `refuses a day that the calendar lacks`(calendar: CalendarSystem, written: String) throws {
    let converter = try CalendarConverter()
    let date = try date(written)
    #expect(
      converter.gregorianDate(year: date.year, month: date.month, day: date.day, in: calendar)
        == nil)
  }

  @Test(arguments: [
    (CalendarSystem.persian, 1399, 12, 30), (.persian, 1400, 12, 29), (.persian, 1396, 6, 31),
    (.persian, 1396, 7, 30), (.islamic, 1345, 5, 31), (.islamic, 1364, 8, 28),
    (.gregorian, 2000, 2, 29), (.gregorian, 1582, 10, 31),
  ])
  func `counts the days of a month`(calendar: CalendarSystem, year: Int, month: Int, days: Int)
    throws
  {
    let converter = try CalendarConverter()
    #expect(converter.dayCount(year: year, month: month, in: calendar) == days)
  }

  @Test func `has no date beyond its years`() throws {
    let converter = try CalendarConverter()
    for number in [Int.min, -10_000_001, 5_000_000, Int.max] {
      #expect(converter.date(ofDayNumber: number, in: .gregorian) == nil)
    }
    let early = CivilDate(year: 500, month: 1, day: 1)
    #expect(converter.date(early, in: .persian) == nil)
    #expect(converter.dayCount(year: 1400, month: 13, in: .persian) == nil)
  }
}
