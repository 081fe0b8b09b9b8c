import CorpusModel
import Orthography

/// The full dates, times of day and weekdays of a line of a page, as they are written.
package struct DatedLine: Sendable {
  /// A date with day, month and year.
  package struct Day: Hashable, Sendable {
    package var calendar: CalendarSystem
    /// The date in that calendar; no calendar has been asked whether it has it.
    package var date: CivilDate
    /// The bytes of the source.
    package var span: TextSpan
  }

  package private(set) var days: [Day] = []
  package private(set) var times: [ClockTime] = []
  /// The bytes that dates, times and weekdays take up, in order.
  package private(set) var covered: [TextSpan] = []

  /// Reads a line.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes of the line.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, language: Language
  ) {
    var result = (days: [Day](), times: [ClockTime](), covered: [TextSpan]())
    let vocabulary = CalendarVocabulary.standard[language]
    TextLines.forEach(bytes, span, vocabulary, language) { line in
      let grammar = DateGrammar(text: line)
      var index = 0
      while index < line.count {
        if let (time, end) = ClockTime.read(line, at: index) {
          result.times.append(time)
          result.covered.append(time.span)
          index = end
        } else if line.atoms[index].isInteresting,
          let date = grammar.date(at: index)
        {
          let span = line.span(date.start, date.end)
          // The date alone, without its weekday.
          let start =
            date.weekday == nil
            ? date.start
            : (date.start..<date.end).first { place in
              grammar.date(at: place).map { $0.weekday == nil && $0.isFull } ?? false
            } ?? date.start
          if let year = date.year, let month = date.month, let day = date.day {
            result.days.append(
              Day(
                calendar: date.calendar ?? DateResolver.calendar(ofYear: year, language),
                date: CivilDate(year: year, month: month, day: day),
                span: line.span(start, date.end)))
            result.covered.append(span)
          } else if date.weekday != nil {
            result.covered.append(span)
          }
          index = date.end
        } else {
          index += 1
        }
      }
    }
    (days, times, covered) = result
  }
}
