import Calendars
import CorpusModel
import JSONSyntax
import Orthography
import Segmentation

/// The annotations of one text as records, by their place in it.
///
/// - Dates: `{"layer","start","end","text","calendar","iso","original","weekday","relative",
///   "uncertain","reason"}`.
/// - Numbers: `{"layer","start","end","text","value","kind","ratio"}`. Those inside a date or a time of
///   day are left to it.
public enum AnnotationRecords {
  private static let pieceSize = 1 << 16

  /// Writes the layers of a text.
  ///
  /// - Parameter published: the day from which relative dates count; without it, that which the page
  ///   states, or else the first full date of the text.
  /// - Complexity: O(*n*), *n* being the number of bytes.
  /// - Throws: what `write` throws.
  public static func annotations<Failure: Error>(
    of text: SourceText, language: Language, layers: Set<AnnotationLayer>,
    published: CivilDate? = nil, reader: DateReader,
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let published = published ?? statedPublication(of: text, language)
    let dates = reader.dates(in: text, published: published)
    let numbers =
      layers.contains(.numbers)
      ? NumberReader(language: language).numbers(in: text, outside: dates.map(\.span)) : []
    var json = JSONWriter()
    var (date, number) = (layers.contains(.dates) ? 0 : dates.count, 0)
    while date < dates.count || number < numbers.count {
      if number == numbers.count
        || date < dates.count && dates[date].span.start <= numbers[number].span.start
      {
        record(dates[date], text, &json)
        date += 1
      } else {
        record(numbers[number], text, &json)
        number += 1
      }
      if json.bytes.count >= pieceSize {
        try write(json.bytes)
        json.removeAll()
      }
    }
    try write(json.bytes)
  }

  /// The day on which the page says that its report was published.
  private static func statedPublication(of text: SourceText, _ language: Language) -> CivilDate? {
    let stated = ReportReader(language: language).read(text).metadata.published
    return stated.flatMap { ISODate.civilDate(String($0.iso.prefix(10))) }
  }

  private static func record(_ date: DateMention, _ text: SourceText, _ json: inout JSONWriter) {
    json.object { record in
      place("dates", date.span, text, &record)
      record.field("calendar", date.calendar.rawValue)
      record.field("iso", date.iso)
      record.field("original", date.original)
      record.field("weekday", date.weekday.map(DateMention.name(of:)))
      record.field("relative", date.relative)
      record.field("uncertain", date.doubt != nil)
      record.field("reason", date.doubt?.rawValue)
    }
    json.newline()
  }

  private static func record(
    _ number: NumberMention, _ text: SourceText, _ json: inout JSONWriter
  ) {
    json.object { record in
      place("numbers", number.span, text, &record)
      record.key("value")
      record.value(JSONNumber(text: number.value.description))
      record.field("kind", number.kind.rawValue)
      record.field("ratio", number.ratio)
    }
    json.newline()
  }

  private static func place(
    _ layer: String, _ span: TextSpan, _ text: SourceText, _ record: inout JSONWriter
  ) {
    let points = text.codePoints(of: span)
    record.field("layer", layer)
    record.field("start", points.start)
    record.field("end", points.end)
    record.field("text", text.text(in: span))
  }
}
