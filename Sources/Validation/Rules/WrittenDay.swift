import CorpusModel
import Orthography

/// A day as `YYYY-MM-DD`, in any calendar.
enum WrittenDay {
  /// The day; `nil` where the text is something else: a month, a year, an interval.
  static func parse(_ text: some StringProtocol) -> CivilDate? {
    let day = text.split(separator: "T", omittingEmptySubsequences: false).first ?? ""
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
