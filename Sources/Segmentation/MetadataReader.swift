import Calendars
import CorpusModel
import Orthography

/// Reads what a page says about its report: headline, number, publication date, outlet.
struct MetadataReader {
  let text: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  let cues: SegmentationCues
  let lines: [PageLine]
  let layout: PageLayout

  /// What is found; what is not stays `nil`.
  func metadata() -> DocumentMetadata {
    var metadata = DocumentMetadata()
    if let headline = layout.headline { metadata.title = text.text(in: lines[headline].span) }
    metadata.code = code()
    metadata.published = published()
    metadata.outlet = outlet()
    return metadata
  }

  /// Lines that do not tell the report.
  private var frame: [PageLine] {
    zip(lines, layout.roles).filter { !$1.isReport }.map(\.0)
  }

  // MARK: The number

  /// The digits after «کد خبر», as ASCII.
  private func code() -> String? {
    for line in frame {
      for match in line.matches where match.kind == .code {
        let rest = line.key.letters[match.range.upperBound...]
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard digits.count >= 3, digits.count <= 20,
          line.key.mayEnd(at: match.range.upperBound + digits.count)
        else { continue }
        // «کد ۲۰-۰۱-۱۳۹۶» is a date.
        let offset = line.key.offsets[match.range.upperBound]
        if line.dates.days.contains(where: { $0.span.range.contains(offset) }) { continue }
        return String(String.UnicodeScalarView(digits.compactMap { Unicode.Scalar($0) }))
      }
    }
    return nil
  }

  // MARK: The date

  /// How much a date line speaks of publication, the best first.
  private enum Standing: Int { case labelled, timed, plain, updated }

  private func published() -> DateExpression? {
    guard let converter = try? CalendarConverter() else { return nil }
    var best: (standing: Standing, distance: Int, date: DateExpression)?
    let headline = layout.headline ?? layout.lead ?? 0
    for (index, line) in lines.enumerated() where !layout.roles[index].isReport {
      guard let found = preferred(line.dates.days),
        let date = expression(found, line, converter)
      else { continue }
      let standing = standing(of: line)
      if case .furniture = line.kind, standing != .labelled { continue }
      let distance = abs(index - headline)
      if let best, (best.standing.rawValue, best.distance) <= (standing.rawValue, distance) {
        continue
      }
      best = (standing, distance, date)
    }
    return best?.date
  }

  private func standing(of line: PageLine) -> Standing {
    let kinds = Set(line.matches.map(\.kind))
    // «به روز شده … انتشار …»: the label that stands first before the date is not looked for; a line
    // with both is taken for publication.
    if kinds.contains(.published), !kinds.contains(.updated) { return .labelled }
    if kinds.contains(.updated) { return kinds.contains(.published) ? .labelled : .updated }
    return line.dates.times.isEmpty && !kinds.contains(.code) ? .plain : .timed
  }

  /// Of dates of one line in several calendars, that which sightings of the moon do not move.
  private func preferred(_ dates: [DatedLine.Day]) -> DatedLine.Day? {
    dates.first { $0.calendar != .islamic } ?? dates.first
  }

  private func expression(
    _ found: DatedLine.Day, _ line: PageLine, _ converter: CalendarConverter
  ) -> DateExpression? {
    guard
      let gregorian = converter.gregorianDate(
        year: found.date.year, month: found.date.month, day: found.date.day, in: found.calendar)
    else { return nil }
    var iso = gregorian.isoString
    var span = found.span
    if let time = nearestTime(to: found.span, line.dates.times) {
      iso += "T\(Self.twoDigits(time.hour)):\(Self.twoDigits(time.minute))"
      span = TextSpan(min(span.start, time.span.start), max(span.end, time.span.end))
    }
    return DateExpression(
      iso: iso, calendar: found.calendar, original: found.date.isoString, span: span)
  }

  private func nearestTime(to span: TextSpan, _ times: [ClockTime]) -> ClockTime? {
    times.min { left, right in
      (Self.distance(left.span, span), left.span.start)
        < (Self.distance(right.span, span), right.span.start)
    }
  }

  private static func distance(_ left: TextSpan, _ right: TextSpan) -> Int {
    max(0, max(left.start - right.end, right.start - left.end))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  // MARK: The outlet

  /// The outlet, where the page speaks of itself: in a copyright notice, a notice on comments, or as the
  /// employer of the reporter. «به گزارش ایسنا» names a source, which is another matter.
  private func outlet() -> String? {
    for line in frame {
      for match in line.matches where match.kind == .outletBefore && match.range.lowerBound > 0 {
        let name = name(TextSpan(line.span.start, line.key.offsets[match.range.lowerBound]))
        if let name { return name }
      }
    }
    for line in frame {
      for match in line.matches where match.kind == .outletAfter {
        guard match.range.upperBound < line.key.letters.count else { continue }
        let start = line.key.offsets[match.range.upperBound]
        if let name = name(TextSpan(start, line.span.end)) { return withoutPreposition(name) }
      }
    }
    return employer()
  }

  /// The agency whose reporter wrote: «به گزارش خبرنگار [سیاسی] ایرنا». Only a known agency, since the
  /// place of a reporter is told with the same words.
  private func employer() -> String? {
    for (line, role) in zip(lines, layout.roles) where role.isReport {
      for match in line.matches where match.kind == .reporter {
        let first = match.range.upperBound
        guard first < line.key.letters.count else { continue }
        let lastWord = line.key.words[first] + 3
        for agency in line.agencies
        where agency.lowerBound >= first && line.key.words[agency.upperBound - 1] <= lastWord {
          let end = UTF8Scanning.trimmed(
            bytes, line.span.start, line.key.offsets[agency.upperBound]
          ).end
          return name(TextSpan(line.key.offsets[agency.lowerBound], end))
        }
      }
    }
    return nil
  }

  /// Arabic writes «for» with the name: «محفوظة لوكالة …», «محفوظة للمنار».
  private func withoutPreposition(_ name: String) -> String {
    guard cues.language == .arabic else { return name }
    for (prefix, rest) in [("لدى ", ""), ("لـ ", ""), ("لـ", ""), ("لل", "ال"), ("ل", "")]
    where name.hasPrefix(prefix) {
      return rest + name.dropFirst(prefix.count)
    }
    return name
  }

  /// A name of at most five words, without the marks around it.
  private func name(_ span: TextSpan) -> String? {
    let stops: Set<Unicode.Scalar> = [
      ".", "،", ",", "؛", ":", "|", "-", "©", "(", ")", "»", "«", "/", "–", "\"", "”", "“",
    ]
    let string = text.text(in: span)
    let visible = string.unicodeScalars.drop { $0.properties.isWhitespace || stops.contains($0) }
      .prefix { !stops.contains($0) }
    var name = Substring(visible)
    for verb in [" است", " می‌باشد", " میباشد", " می باشد", " محفوظ است"] where name.hasSuffix(verb)
    {
      name = name.dropLast(verb.count)
    }
    var words = name.split(whereSeparator: \.isWhitespace)
    // The year of a copyright notice.
    while let last = words.last, last.unicodeScalars.count == 4,
      last.unicodeScalars.allSatisfy({ ScalarClass.isDigit($0.value) })
    {
      words.removeLast()
    }
    guard (1...5).contains(words.count) else { return nil }
    return words.joined(separator: " ")
  }
}
