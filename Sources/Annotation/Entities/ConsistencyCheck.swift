import Calendars
import CorpusModel

/// Compares what the two sides of each bead state: numbers, dates, quotations, speakers, and over the whole
/// pair the persons named.
///
/// Agencies round, and a report of the next day dates by its own: what differs is worth a look, never an
/// error.
public struct ConsistencyCheck: Sendable {
  /// Beads less sure than this are not compared.
  public var leastScore = 0.5

  /// Creates a check.
  public init() {}

  /// What differs, in the order of the beads.
  ///
  /// - Complexity: O(*n*·*m*), *n* being the number of beads and *m* that of the annotations of a side.
  public func findings(_ beads: [Bead], _ sides: PerLanguage<SideAnnotations>) -> [Finding] {
    var findings: [Finding] = []
    for bead in beads where !bead.isNull && bead.status != .rejected && bead.score >= leastScore {
      let spans = PerLanguage(
        persian: sides.persian.spans(of: bead.segments.persian),
        arabic: sides.arabic.spans(of: bead.segments.arabic))
      findings += numbers(spans, sides) + dates(spans, sides) + speech(spans, sides)
    }
    return findings + persons(sides)
  }

  // MARK: - Numbers and dates

  private func numbers(
    _ spans: PerLanguage<[TextSpan]>, _ sides: PerLanguage<SideAnnotations>
  ) -> [Finding] {
    func stated(_ language: Language) -> [NumberMention] {
      sides[language].numbers.filter { number in
        spans[language].contains { $0.contains(number.span) } && number.kind != .vague
      }
    }
    let (persian, arabic) = Self.unmatched(
      stated(.persian), stated(.arabic)
    ) { $0.value.description == $1.value.description }
    // Where one side leaves a number out nothing differs; where each has one of its own, something may.
    guard !persian.isEmpty, persian.count == arabic.count else { return [] }
    return zip(persian, arabic).map { left, right in
      finding(
        "consistency/number", .warning, sides.persian, left.span,
        "\(left.value) here is \(right.value) in \(place(sides.arabic, right.span))")
    }
  }

  private func dates(
    _ spans: PerLanguage<[TextSpan]>, _ sides: PerLanguage<SideAnnotations>
  ) -> [Finding] {
    func stated(_ language: Language) -> [DateMention] {
      sides[language].dates.filter { date in
        spans[language].contains { $0.contains(date.span) } && date.iso?.count == 10
      }
    }
    let (persian, arabic) = Self.unmatched(stated(.persian), stated(.arabic)) { $0.iso == $1.iso }
    guard !persian.isEmpty, persian.count == arabic.count else { return [] }
    return zip(persian, arabic).map { left, right in
      let isSure = left.doubt == nil && right.doubt == nil && left.relative == nil
      return finding(
        "consistency/date", isSure && right.relative == nil ? .warning : .info, sides.persian,
        left.span,
        "\(left.iso ?? "") here is \(right.iso ?? "") in \(place(sides.arabic, right.span))")
    }
  }

  /// What is left of both when equal ones are taken away pair by pair.
  private static func unmatched<Element>(
    _ left: [Element], _ right: [Element], _ isEqual: (Element, Element) -> Bool
  ) -> ([Element], [Element]) {
    var rest = right
    let alone = left.filter { element in
      guard let index = rest.firstIndex(where: { isEqual(element, $0) }) else { return true }
      rest.remove(at: index)
      return false
    }
    return (alone, rest)
  }

  // MARK: - Speech and names

  private func speech(
    _ spans: PerLanguage<[TextSpan]>, _ sides: PerLanguage<SideAnnotations>
  ) -> [Finding] {
    func stated(_ language: Language) -> [SpeechMention] {
      sides[language].speech.filter { speech in
        spans[language].contains { $0.overlaps(speech.span) }
      }
    }
    let said = PerLanguage(persian: stated(.persian), arabic: stated(.arabic))
    var findings: [Finding] = []
    for language in Language.allCases {
      let other: Language = language == .persian ? .arabic : .persian
      guard let quote = said[language].first(where: \.isDirect),
        !said[other].contains(where: \.isDirect)
      else { continue }
      findings.append(
        finding(
          "consistency/quote", .info, sides[language], quote.span,
          "quoted here, not in \(sides[other].path)"))
    }
    if let persian = said.persian.first, let arabic = said.arabic.first,
      let key = persian.speakerKey, let otherKey = arabic.speakerKey,
      !said.arabic.contains(where: { $0.speakerKey == key }),
      !said.persian.contains(where: { $0.speakerKey == otherKey }),
      sides.persian.names.contains(where: { $0.key == otherKey })
        || sides.arabic.names.contains(where: { $0.key == key })
    {
      findings.append(
        finding(
          "consistency/speaker", .warning, sides.persian, persian.span,
          "said by \(persian.speaker ?? "") here, by \(arabic.speaker ?? "") in "
            + place(sides.arabic, arabic.span)))
    }
    return findings
  }

  private func persons(_ sides: PerLanguage<SideAnnotations>) -> [Finding] {
    Language.allCases.flatMap { language -> [Finding] in
      let other: Language = language == .persian ? .arabic : .persian
      let known = Set(sides[other].names.map(\.key))
      var told: Set<String> = []
      return sides[language].names.compactMap { name in
        guard name.type == .person, name.rule != .shortForm, !known.contains(name.key),
          told.insert(name.key).inserted
        else { return nil }
        return finding(
          "consistency/name", .info, sides[language], name.span,
          "\(sides[language].text.text(in: name.span)) is not named in \(sides[other].path)")
      }
    }
  }

  // MARK: - Words

  private func place(_ side: SideAnnotations, _ span: TextSpan) -> String {
    let location = side.text.location(ofByte: span.start)
    return "\(side.path):\(location.line):\(location.column)"
  }

  private func finding(
    _ rule: String, _ severity: Severity, _ side: SideAnnotations, _ span: TextSpan,
    _ message: String
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, path: side.path,
      location: side.text.location(ofByte: span.start), message: message)
  }
}
