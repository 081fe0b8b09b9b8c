import CorpusModel

/// Tells a report from the page around it, and reads what the page says about the report.
///
/// By rule: cue tables (``SegmentationCues``) and layout, that is position, length, final stops, dates and
/// rows of short entries. No site is known by name. Body text taken for boilerplate would be lost to
/// alignment, so in doubt a line is body.
///
/// ```swift
/// let report = ReportReader(language: .persian).read(source)
/// report.segments.filter { $0.role.isReport }
/// report.metadata.published?.iso  // "2017-04-09T17:14"
/// ```
public struct ReportReader: Sendable {
  private let segmenter: SentenceSegmenter
  private let cues: SegmentationCues

  /// Creates a reader; without cues, with the standard ones of the language.
  public init(language: Language, cues: SegmentationCues? = nil) {
    let cues = cues ?? .standard(for: language)
    self.cues = cues
    segmenter = SentenceSegmenter(language: language, cues: cues)
  }

  /// Reads a text.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public func read(_ text: SourceText) -> Report {
    var segments = segmenter.segments(in: text)
    return text.bytes.withUnsafeBufferPointer { bytes in
      let lines = lines(bytes, segments)
      let layout = PageLayout(lines)
      for (line, roles) in zip(lines, layout.roles) {
        assign(roles, to: line, &segments, bytes)
      }
      let metadata = MetadataReader(
        text: text, bytes: bytes, cues: cues, lines: lines, layout: layout
      ).metadata()
      return Report(segments: segments, metadata: metadata)
    }
  }

  /// The paragraphs with their features.
  private func lines(
    _ bytes: UnsafeBufferPointer<UInt8>, _ segments: [Segment]
  ) -> [PageLine] {
    var lines: [PageLine] = []
    var index = 0
    var previousEnd = 0
    while index < segments.count {
      var end = index + 1
      while end < segments.count, segments[end].paragraph == segments[index].paragraph { end += 1 }
      let span = TextSpan(segments[index].span.start, segments[end - 1].span.end)
      lines.append(
        PageLine(
          bytes, index..<end, span,
          followsBlank: Self.hasBlankLine(bytes, previousEnd, span.start), cues: cues))
      previousEnd = span.end
      index = end
    }
    return lines
  }

  private static func hasBlankLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var breaks = 0
    for index in start..<end where bytes[index] == 0x0A { breaks += 1 }
    return breaks > 1
  }

  private func assign(
    _ role: SegmentRole, to line: PageLine, _ segments: inout [Segment],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    for index in line.segments { segments[index].role = role }
    // A lead of many sentences is the whole report in one paragraph: its first sentence leads.
    if role == .lead, line.segments.count > 3 {
      for index in line.segments.dropFirst() { segments[index].role = .body }
    }
    // «… شد. انتهای پیام»: the end and its credit share the last paragraph.
    guard role == .body || role == .lead, line.segments.count > 1,
      let last = line.segments.last
    else { return }
    let span = segments[last].span
    let tail = PageLine(bytes, last..<last + 1, span, followsBlank: false, cues: cues)
    if tail.kind == .ending || tail.kind == .credit { segments[last].role = .credit }
  }
}
