import CorpusModel
import Testing

@testable import Annotation

@Suite struct SpeechReaderTests {
  private static let persian = SpeechReader(language: .persian)
  private static let arabic = SpeechReader(language: .arabic)

  private func told(_ text: String, _ reader: SpeechReader) -> [String] {
    let source = SourceText(text)
    return reader.speech(in: source).map { speech in
      "\(speech.speaker ?? "?") \(speech.isDirect ? "direct" : "indirect") \(speech.resolution)"
    }
  }

  @Test(arguments: [
    ("شهرام ستوده‌فر گفت: «کار تمام شد و می‌رویم.»", ["شهرام ستوده‌فر direct name"]),
    (
      "شهرام ستوده‌فر، شهردار ساری، آمد. شهردار ساری گفت که پل باز می‌شود.",
      ["شهرام ستوده‌فر indirect role"]
    ),
    (
      "شهرام ستوده‌فر گفت که پل باز می‌شود. وی افزود که راه هم باز است.",
      ["شهرام ستوده‌فر indirect name", "شهرام ستوده‌فر indirect pronoun"]
    ),
    ("به گفته شهرام ستوده‌فر، پل باز می‌شود.", ["شهرام ستوده‌فر indirect name"]),
    ("شهرام ستوده‌فر: پل باز می‌شود", ["شهرام ستوده‌فر direct name"]),
    ("هوا گرم شد.", []),
  ])
  func `finds who says what in Persian`(text: String, expected: [String]) {
    #expect(told(text, Self.persian) == expected)
  }

  @Test(arguments: [
    ("قال خالد المنصوري إن الجسر سيفتح.", ["خالد المنصوري indirect name"]),
    (
      "قال خالد المنصوري إن الجسر سيفتح. وأضاف أن الطريق مفتوح.",
      ["خالد المنصوري indirect name", "خالد المنصوري indirect elided"]
    ),
    ("وقال خالد المنصوري: «سنفتح الجسر غدا إن شاء الله».", ["خالد المنصوري direct name"]),
    ("كان الطقس حارا.", []),
  ])
  func `finds who says what in Arabic`(text: String, expected: [String]) {
    #expect(told(text, Self.arabic) == expected)
  }

  @Test func `follows a quotation over its sentences`() {
    let text = SourceText("شهرام ستوده‌فر گفت: «پل باز است\nو راه هم باز است» و رفت.")
    let speech = Self.persian.speech(in: text)
    #expect(speech.count == 1)
    #expect(speech.first.map { text.text(in: $0.span) }?.hasSuffix("باز است") == true)
  }
}
