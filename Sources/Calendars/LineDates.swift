import CorpusModel
import Orthography

/// The dates of one line, resolved, those of one day in two calendars held against each other.
struct LineDates {
  private let line: AtomReader
  private let resolver: DateResolver
  /// A date with where it stands.
  private struct Entry {
    var written: WrittenDate
    var end: Int
    var mention: DateMention
    var day: CivilDate?
  }

  private var entries: [Entry] = []

  var mentions: [DateMention] { entries.map(\.mention) }

  init(_ line: AtomReader, _ resolver: DateResolver) {
    self.line = line
    self.resolver = resolver
    let dates = DateGrammar(text: line)
    let ranges = RangeGrammar(dates: dates)
    var index = 0
    while index < line.count {
      guard line.atoms[index].isInteresting else {
        index += 1
        continue
      }
      if let (first, last) = ranges.range(at: index) {
        add(first, last)
        index = last.end
      } else if let date = dates.date(at: index) {
        let last = ranges.last(after: date)
        add(date, last)
        index = last?.end ?? date.end
      } else {
        // Digits and marks of a number, an address or a score are passed over as one.
        index += 1
      }
    }
    compareCalendars()
  }

  private mutating func add(_ date: WrittenDate, _ last: WrittenDate?) {
    let first = last.map { RangeGrammar.completed(date, by: $0) } ?? date
    var resolved = resolver.resolve(first)
    let end = last?.end ?? first.end
    if let last {
      let other = resolver.resolve(last)
      resolved.calendar = other.calendar
      if resolver.calendar(of: last) == .gregorian, first.month == nil, first.day == nil,
        first.year != nil, let from = resolved.iso, let to = other.iso
      {
        resolved.iso = "\(from)/\(to)"
      } else if first.day == nil, last.day == nil, let from = resolved.iso, let to = other.iso,
        !from.contains("/"), !to.contains("/")
      {
        resolved.iso = "\(from)/\(to)"
      } else {
        resolved.iso = DateResolver.iso(resolved.first, other.last)
      }
      if let from = resolved.original, let to = other.original {
        resolved.original = "\(from)/\(to)"
      }
      if resolved.doubt == nil { resolved.doubt = other.doubt }
      if other.doubt == .noSuchDay { resolved.doubt = .noSuchDay }
      if resolved.first.map({ start in other.last.map { $0 < start } ?? false }) ?? false {
        resolved.iso = nil
        resolved.doubt = .noSuchDay
      }
    }
    let mention = DateMention(
      span: line.span(first.start, end, proclitics: first.proclitics), calendar: resolved.calendar,
      iso: resolved.iso, original: resolved.original, weekday: first.weekday,
      relative: resolved.relative, doubt: resolved.doubt)
    let day = last == nil && resolved.first == resolved.last ? resolved.first : nil
    entries.append(Entry(written: first, end: end, mention: mention, day: day))
  }

  /// «۱۷ تیر (۷ ژوئیه)», «… الموافق …»: two names of one day.
  private mutating func compareCalendars() {
    guard entries.count > 1 else { return }
    for index in entries.indices.dropLast() {
      let (left, right) = (entries[index], entries[index + 1])
      guard left.written.day != nil, right.written.day != nil,
        left.mention.calendar != right.mention.calendar, isJoined(left.end, right.written.start)
      else { continue }
      if left.written.year == nil, right.written.year != nil, let day = right.day {
        take(day, index)
      } else if right.written.year == nil, let day = left.day {
        take(day, index + 1)
      }
      guard let one = entries[index].day, let other = entries[index + 1].day,
        let first = resolver.converter.dayNumber(of: one, in: .gregorian),
        let second = resolver.converter.dayNumber(of: other, in: .gregorian)
      else { continue }
      // The moon that a country sees may move an Islamic day by one.
      let isIslamic = left.mention.calendar == .islamic || right.mention.calendar == .islamic
      guard abs(first - second) > (isIslamic ? 1 : 0) else { continue }
      for place in [index, index + 1] where entries[place].mention.doubt == nil {
        entries[place].mention.doubt = .calendarsDisagree
      }
    }
  }

  /// Gives a date without a year the year of the same day in another calendar.
  private mutating func take(_ day: CivilDate, _ index: Int) {
    var written = entries[index].written
    guard let year = resolver.year(of: written, nearest: day) else { return }
    let isSure = entries[index == 0 ? 1 : index - 1].written.year != nil
    written.year = year
    let resolved = resolver.resolve(written)
    entries[index].mention.iso = resolved.iso
    entries[index].mention.original = resolved.original
    entries[index].mention.doubt = resolved.doubt ?? (isSure ? nil : .yearInferred)
    entries[index].day = resolved.first
  }

  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    guard (1...3).contains(start - end) else { return false }
    return (end..<start).allSatisfy { index in
      let atom = line.atoms[index]
      if atom.kind == .mark {
        return atom.isMark("(") || atom.isMark("/") || atom.isMark("=") || atom.isMark("،")
          || atom.isMark("ـ")
      }
      return line.has(index, .companion)
    } && !(start - end == 1 && line.isMark(end, "،"))
  }
}
