import Calendars
import CorpusModel
import Orthography
import Segmentation
import Testing

@testable import Annotation

@Suite struct ConsistencyCheckTests {
  private func side(_ string: String, _ language: Language, _ path: String) throws
    -> SideAnnotations
  {
    let text = SourceText(string)
    let segments = SentenceSegmenter(language: language).segments(in: text)
    let dates = try DateReader(language: language).dates(
      in: text, published: CivilDate(year: 2020, month: 7, day: 8))
    let found = SpeechReader(language: language).namesAndSpeech(
      in: text, sentences: segments.map(\.span))
    return SideAnnotations(
      path: path, text: text, segments: segments, dates: dates,
      numbers: NumberReader(language: language).numbers(in: text, outside: dates.map(\.span)),
      names: found.names, speech: found.speech)
  }

  private func findings(_ persian: String, _ arabic: String, score: Double = 0.9) throws
    -> [Finding]
  {
    let bead = Bead(
      persian: [SegmentIndex(rawValue: 0)], arabic: [SegmentIndex(rawValue: 0)], score: score)
    return ConsistencyCheck().findings(
      [bead],
      PerLanguage(
        persian: try side(persian, .persian, "fa.txt"), arabic: try side(arabic, .arabic, "ar.txt"))
    )
  }

  @Test func `tells of a number that differs`() throws {
    let found = try findings("۳۰ نفر آمدند.", "حضر 40 شخصا.")
    #expect(found.map(\.rule) == ["consistency/number"])
    #expect(
      found.first?.description
        == "fa.txt:1:1: warning: 30 here is 40 in ar.txt:1:5 [consistency/number]")
  }

  @Test func `is silent where the numbers are one`() throws {
    #expect(try findings("سی نفر آمدند.", "حضر 30 شخصا.").isEmpty)
    #expect(try findings("سی نفر آمدند.", "حضر الناس.").isEmpty)
  }

  @Test func `is silent of beads that are not sure`() throws {
    #expect(try findings("۳۰ نفر آمدند.", "حضر 40 شخصا.", score: 0.2).isEmpty)
  }

  @Test func `tells of a date that differs`() throws {
    let found = try findings("او ۱۸ تیر ۱۳۹۹ آمد.", "حضر في 9 يوليو 2020.")
    #expect(found.map(\.rule) == ["consistency/date"])
  }

  @Test func `tells of a quotation that one side has`() throws {
    let found = try findings(
      "شهرام ستوده‌فر گفت: «پل فردا باز می‌شود.»", "قال شهرام ستوده فر إن الجسر سيفتح غدا.")
    #expect(found.contains { $0.rule == "consistency/quote" && $0.path == "fa.txt" })
  }

  @Test(arguments: [([0], [], TranslationRelation.omission), ([], [0], .addition)])
  func `suggests what a bead without counterpart is`(
    persian: [Int], arabic: [Int], relation: TranslationRelation
  ) {
    let bead = Bead(
      persian: persian.map { SegmentIndex(rawValue: $0) },
      arabic: arabic.map { SegmentIndex(rawValue: $0) }, score: 0.5)
    #expect(TranslationRelation.suggestion(for: bead) == relation)
  }
}
