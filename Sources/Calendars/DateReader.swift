import CorpusModel
import Orthography

/// Finds the dates of a text and the days that they name, in the three calendars.
///
/// ```swift
/// let reader = try DateReader(language: .persian)
/// let text = SourceText("چهارشنبه ۱۷ تیر (۷ ژوئیه)")
/// reader.dates(in: text, published: CivilDate(year: 2020, month: 7, day: 8)).map(\.iso)
/// ```
///
/// What looks like a date but may be something else is left alone: better one date fewer than a wrong
/// one. A date that no calendar has («۳۱ مهر») is found and has no ``DateMention/iso``.
public struct DateReader {
  private let language: Language
  private let converter: CalendarConverter
  private let vocabulary: CalendarVocabulary

  /// Creates a reader for texts of a language; it belongs to one thread, as its calendars do.
  ///
  /// - Throws: `ICUError` where ICU lacks its data.
  public init(
    language: Language, islamic variant: CalendarConverter.IslamicVariant = .ummAlQura
  ) throws(ICUError) {
    self.language = language
    converter = try CalendarConverter(islamic: variant)
    vocabulary = CalendarVocabulary.standard[language]
  }

  /// The dates of a text, in order, without overlap.
  ///
  /// - Parameter published: the day from which relative dates count and to which dates without a year
  ///   are near; where it is not given, the first day that the text names in full stands in for it.
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public func dates(in text: SourceText, published: CivilDate? = nil) -> [DateMention] {
    dates(in: text, span: text.span, published: published)
  }

  /// The dates of a span of a text, in order, without overlap.
  public func dates(
    in text: SourceText, span: TextSpan, published: CivilDate? = nil
  ) -> [DateMention] {
    text.bytes.withUnsafeBufferPointer { bytes in
      if let published { return read(bytes, span, published) }
      let mentions = read(bytes, span, nil)
      guard mentions.contains(where: { $0.doubt == .noReference }),
        let stated = mentions.lazy.compactMap(Self.statedDay).first
      else { return mentions }
      return read(bytes, span, stated)
    }
  }

  private static func statedDay(_ mention: DateMention) -> CivilDate? {
    guard mention.doubt == nil, mention.relative == nil, let iso = mention.iso else { return nil }
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, !iso.contains("/"), (1800...2200).contains(parts[0]) else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, _ reference: CivilDate?
  ) -> [DateMention] {
    let resolver = DateResolver(converter: converter, language: language, reference: reference)
    var mentions: [DateMention] = []
    TextLines.forEach(bytes, span, vocabulary, language) { line in
      mentions += LineDates(line, resolver).mentions
    }
    return mentions
  }
}

extension DateMention {
  /// The English name of a weekday, as records have it.
  public static func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }
}
