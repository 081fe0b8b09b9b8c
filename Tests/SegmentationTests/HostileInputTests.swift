import CorpusModel
import Testing

@testable import Segmentation

/// Whatever the text: no crash, every span slices it, and nothing visible is lost.
@Suite struct HostileInputTests {
  private static let hostile: [(name: String, text: String)] = [
    ("empty", ""),
    ("a blank", " "),
    ("a line break", "\n"),
    ("a byte order mark", "\u{FEFF}"),
    ("blank lines", "\r\n\u{2028}\u{2029}\u{85}\n \t\u{00A0}\u{200F}\n"),
    ("a megabyte without a space", String(repeating: "آ", count: 1 << 19)),
    ("a megabyte of full stops", String(repeating: ".", count: 1 << 20)),
    ("a megabyte of short sentences", String(repeating: "شد. ", count: 1 << 17)),
    ("ten thousand marks on a letter", "ب" + String(repeating: "\u{64E}", count: 10_000) + " د"),
    ("ten thousand opening quotes", String(repeating: "«", count: 10_000) + "الف. ب. بود. نبود."),
    (
      "ten thousand nested quotes",
      String(repeating: "«“(", count: 5_000) + "بود. نبود." + String(repeating: ")”»", count: 5_000)
    ),
    ("ten thousand closing quotes", String(repeating: "»", count: 10_000) + "بود. نبود."),
    (
      "every bidirectional control",
      "\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}سلام.\u{202C} بود."
    ),
    ("an address without end", "http://" + String(repeating: "a.b/", count: 50_000)),
    ("digits without end", String(repeating: "1/", count: 100_000)),
    ("joiners", String(repeating: "\u{200C}", count: 10_000) + "ا" + "\u{200C}"),
    ("a hundred thousand quotes never closed", String(repeating: "“گفت. «", count: 50_000)),
    ("a hundred thousand straight quotes", String(repeating: "\" ", count: 100_000)),
    ("twenty thousand apostrophes", String(repeating: " 'ب", count: 20_000)),
    ("angle brackets", String(repeating: "<", count: 100_001) + "بود. نبود." + ">>"),
    ("stops apart", String(repeating: ". ", count: 100_000) + "بود."),
    ("notes without end", "بود." + String(repeating: "[۱]", count: 100_000)),
    ("brackets that open notes", String(repeating: ".[", count: 100_000)),
    ("letters by name", String(repeating: "بی. ", count: 20_000)),
    ("dashes and questions", String(repeating: "- چرا؟ ", count: 5_000)),
    ("faces after stops", String(repeating: ".😊", count: 5_000)),
    ("commas and verbs", String(repeating: "رفت، ", count: 5_000)),
    ("complementizers", String(repeating: "گفت که ", count: 5_000)),
    ("conjunctions", String(repeating: "وقال ", count: 5_000)),
    ("colons", String(repeating: "گفت: ", count: 5_000)),
    (
      "every bidirectional control between words",
      "\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
        .unicodeScalars.map { "رفت\($0)،\($0) آمد\($0).\($0) " }.joined()
    ),
    ("emoji", String(repeating: "👩‍👩‍👧", count: 10_000)),
    ("at signs", String(repeating: "@", count: 10_000)),
    ("letters and at signs", String(repeating: "a@", count: 10_000)),
  ]

  @Test(arguments: hostile.map(\.text))
  func `stands hostile text`(_ text: String) {
    check(SourceText(text))
  }

  @Test func `stands random text`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let count = Int.random(in: 1...300, using: &generator)
      check(SourceText(randomText(&generator, count: count)))
    }
  }

  private func check(_ text: SourceText) {
    for language in Language.allCases {
      let segments = SentenceSegmenter(language: language).segments(in: text)
      checkOrder(segments.map(\.span), text)
      checkCover(segments.map(\.span), text)
      let tokenizer = Tokenizer(language: language)
      let tokens = tokenizer.tokens(in: text, span: text.span)
      checkOrder(tokens.map(\.span), text)
      checkCover(tokens.map(\.span), text)
      let clauser = ClauseSegmenter(language: language, verbs: .standard(for: language))
      // Clauses cover every token (ClauseSegmenterTests); here they must stand the text.
      let clauses = segments.prefix(2_000).flatMap { clauser.clauses(in: text, sentence: $0.span) }
      checkOrder(clauses, text)
      for segment in segments.prefix(50) {
        let inside = tokenizer.tokens(in: text, span: segment.span)
        #expect(inside.allSatisfy { segment.span.contains($0.span) })
      }
    }
    _ = LanguageIdentifier().identify(text)
    let lines = LineSegmenter.segments(in: text)
    checkOrder(lines.map(\.span), text, emptyAllowed: true)
  }

  /// Spans ascend, do not overlap, are not empty and cut no code point.
  private func checkOrder(_ spans: [TextSpan], _ text: SourceText, emptyAllowed: Bool = false) {
    var end = 0
    var isSound = true
    for span in spans {
      isSound = isSound && span.start >= end && (emptyAllowed || !span.isEmpty)
      isSound = isSound && span.end <= text.bytes.count
      isSound = isSound && isBoundary(span.start, text) && isBoundary(span.end, text)
      end = span.end
    }
    #expect(isSound)
  }

  private func isBoundary(_ offset: Int, _ text: SourceText) -> Bool {
    offset == text.bytes.count || !UTF8.isContinuation(text.bytes[offset])
  }

  /// Twice the text takes about twice the time, not four times.
  @Test(arguments: [
    "“گفت. «", "بی. ", "- چرا؟ ", "رفت، ", "گفت که ", "وقال إن ", "«", ". ", ".[", "ب\u{64E}",
    "\u{202B}", "او گفت: ", "a.", "مردی که ", "] ", "،", "؟ » « ", ".😊", " 'ب", "<< >> .",
  ]) func `takes time in proportion to the text`(_ piece: String) {
    func time(_ count: Int) -> Duration {
      let text = SourceText(String(repeating: piece, count: count))
      return (0..<2).map { _ in
        ContinuousClock().measure {
          for language in Language.allCases {
            let clauser = ClauseSegmenter(language: language, verbs: .standard(for: language))
            for segment in SentenceSegmenter(language: language).segments(in: text) {
              _ = clauser.clauses(in: text, sentence: segment.span)
            }
          }
        }
      }.min() ?? .zero
    }
    let once = time(500)
    // A machine that does other things, too, may double a measurement; squares would give 64.
    #expect(time(4_000) < once * 32 + .milliseconds(200))
  }

  /// What stands in no span is blank.
  private func checkCover(_ spans: [TextSpan], _ text: SourceText) {
    var gaps: [TextSpan] = []
    var start = 0
    for span in spans {
      if span.start > start { gaps.append(TextSpan(start, span.start)) }
      start = span.end
    }
    if start < text.bytes.count { gaps.append(TextSpan(start, text.bytes.count)) }
    let lost = gaps.filter { gap in
      text.text(in: gap).unicodeScalars.contains { !ScalarClass.isBlank($0.value) }
    }
    #expect(lost.isEmpty)
  }
}
