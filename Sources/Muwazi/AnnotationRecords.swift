import Annotation
import Calendars
import CorpusModel
import JSONSyntax
import Orthography
import Segmentation

/// The annotations of a text as records, by their place in it, a window at a time.
///
/// - Dates: `{"layer","start","end","text","calendar","iso","original","weekday","relative",
///   "uncertain","reason"}`.
/// - Numbers: `{"layer","start","end","text","value","kind","ratio"}`. Those inside a date or a time of
///   day are left to it.
/// - Names: `{"layer","start","end","text","type","key","title","rule","confidence"}`.
/// - Speech: `{"layer","start","end","text","cue","speaker","key","direct","resolution","confidence"}`.
///
/// Short forms of names and speakers are resolved within a window, which holds any report whole.
public struct AnnotationRecords: Sendable {
  private let language: Language
  private let layers: Set<AnnotationLayer>
  private let published: CivilDate?
  private let segmenter: SentenceSegmenter
  private let speech: SpeechReader?

  /// Prepares the readers that the layers need.
  ///
  /// - Parameters:
  ///   - published: the day from which relative dates count; without it, that which the page states, or
  ///   else the first full date.
  ///   - head: the beginning of the text, where the page states it.
  /// - Throws: `ICUError` where ICU lacks its data.
  public init(
    language: Language, layers: Set<AnnotationLayer>, published: CivilDate? = nil,
    head: SourceText
  ) throws(ICUError) {
    self.language = language
    self.layers = layers
    segmenter = SentenceSegmenter(language: language)
    speech =
      layers.isDisjoint(with: [.names, .speech]) ? nil : SpeechReader(language: language)
    var published = published
    if published == nil, !layers.isDisjoint(with: [.dates, .numbers]) {
      published = try Self.statedPublication(of: head, language)
    }
    self.published = published
  }

  /// The records of a window.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  /// - Throws: `ICUError` where ICU fails, which it does only for want of memory.
  public func records(of window: TextWindow) throws(ICUError) -> WindowOutput {
    let text = window.text
    let (segments, end) = segmenter.segments(in: text, isWhole: window.isWhole)
    let span = TextSpan(0, end)
    var marks: [Mark] = []
    if !layers.isDisjoint(with: [.dates, .numbers]) {
      let dates = try DateReader(language: language).dates(
        in: text, span: span, published: published)
      if layers.contains(.dates) { marks += dates.map { Mark.date($0) } }
      if layers.contains(.numbers) {
        let numbers = NumberReader(language: language).numbers(in: text, outside: dates.map(\.span))
        marks += numbers.lazy.filter { $0.span.end <= end }.map { Mark.number($0) }
      }
    }
    if let speech {
      let found = speech.namesAndSpeech(in: text, sentences: segments.map(\.span))
      if layers.contains(.names) { marks += found.names.map { Mark.name($0) } }
      if layers.contains(.speech) { marks += found.speech.map { Mark.speech($0) } }
    }
    // Of those that begin together the longer first; the layers stay in their order.
    let order = marks.indices.sorted { left, right in
      let (first, second) = (marks[left].span, marks[right].span)
      if first.start != second.start { return first.start < second.start }
      return first.end != second.end ? first.end > second.end : left < right
    }
    var json = JSONWriter()
    var cursor = window.cursor()
    for index in order {
      json.object { record in
        let mark = marks[index]
        let points = cursor.codePoints(of: mark.span)
        record.field("layer", mark.layer.rawValue)
        record.field("start", points.start)
        record.field("end", points.end)
        record.field("text", text.text(in: mark.span))
        mark.write(text, &record)
      }
      json.newline()
    }
    return WindowOutput(bytes: json.bytes, consumed: end)
  }

  /// The day on which the page says that its report was published, else the first day it names in full.
  private static func statedPublication(
    of head: SourceText, _ language: Language
  ) throws(ICUError) -> CivilDate? {
    let stated = ReportReader(language: language).read(head).metadata.published
    if let day = stated.flatMap({ ISODate.civilDate(String($0.iso.prefix(10))) }) { return day }
    let dates = try DateReader(language: language).dates(in: head)
    return dates.lazy.filter { $0.doubt == nil && $0.relative == nil }
      .compactMap { $0.iso.flatMap { $0.count == 10 ? ISODate.civilDate($0) : nil } }.first
  }
}

extension AnnotationRecords {
  /// An annotation of any layer.
  private enum Mark {
    case date(DateMention)
    case number(NumberMention)
    case name(NameMention)
    case speech(SpeechMention)

    var layer: AnnotationLayer {
      switch self {
      case .date: .dates
      case .number: .numbers
      case .name: .names
      case .speech: .speech
      }
    }

    var span: TextSpan {
      switch self {
      case .date(let date): date.span
      case .number(let number): number.span
      case .name(let name): name.span
      case .speech(let speech): speech.span
      }
    }

    /// Writes what the layer has of its own.
    func write(_ text: SourceText, _ record: inout JSONWriter) {
      switch self {
      case .date(let date):
        record.field("calendar", date.calendar.rawValue)
        record.field("iso", date.iso)
        record.field("original", date.original)
        record.field("weekday", date.weekday.map(DateMention.name(of:)))
        record.field("relative", date.relative)
        record.field("uncertain", date.doubt != nil)
        record.field("reason", date.doubt?.rawValue)
      case .number(let number):
        record.key("value")
        record.value(JSONNumber(text: number.value.description))
        record.field("kind", number.kind.rawValue)
        record.field("ratio", number.ratio)
      case .name(let name):
        record.field("type", name.type.rawValue)
        record.field("key", name.key)
        record.field("title", name.title.map { text.text(in: $0) })
        record.field("rule", name.rule.rawValue)
        record.field("confidence", name.confidence, decimals: 2)
      case .speech(let speech):
        record.field("cue", speech.cue.map { text.text(in: $0) })
        record.field("speaker", speech.speaker)
        record.field("key", speech.speakerKey)
        record.field("direct", speech.isDirect)
        record.field("resolution", speech.resolution.rawValue)
        record.field("confidence", speech.confidence, decimals: 2)
      }
    }
  }
}
