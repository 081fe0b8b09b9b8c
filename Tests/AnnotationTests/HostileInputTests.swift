import CorpusModel
import Testing

@testable import Annotation

/// Whatever the text, every span must slice it at code points, and the work must end.
@Suite struct HostileInputTests {
  private static let texts: [String] = [
    "", "\u{FEFF}", "\n\n\n", "«", "»»»", "\"", "« « «", ":", "وی", "گفت", "قال", "بن بن بن بن",
    "وزارت", "وزارة", "سرلشکر", "الدكتور د. أ.", "محمد\u{200C}\u{200C}\u{200D}", "ﻻ ﷲ ﷺ",
    "وَقَالَ مُحَمَّدٌ", "لللللللل", "وووووو", "علي على علي", "۳۱ مهر", "😀 محمد 😀",
    String(repeating: "محمد ", count: 400), String(repeating: "«", count: 500),
    String(repeating: "ا", count: 5_000), String(repeating: "وزارت ", count: 300),
    String(repeating: "به گفته ", count: 300), String(repeating: "الأمم المتحدة ", count: 300),
    String(repeating: "عبد الله بن ", count: 300), "به گفته‌ی", "نقلا عن", "بحسب",
  ]

  @Test(arguments: Language.allCases, texts.indices) func `slices every text`(
    language: Language, index: Int
  ) {
    check(Self.texts[index], language)
  }

  @Test(arguments: Language.allCases) func `slices what is cut anywhere`(language: Language) {
    let text =
      "سرلشکر محمد باقری گفت: «وزارت دفاع سوریه» و قال الدكتور خالد بن علي المنصوري إن الأمم المتحدة “هنا” وبحسب"
    let scalars = Array(text.unicodeScalars)
    for end in stride(from: 0, through: scalars.count, by: 3) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<end])
      check(String(view), language)
    }
  }

  private func check(_ string: String, _ language: Language) {
    let text = SourceText(string)
    let (names, speech) = SpeechReader(language: language).namesAndSpeech(in: text)
    for span in names.map(\.span) + names.compactMap(\.title) + speech.map(\.span)
      + speech.compactMap(\.cue) + speech.compactMap(\.speakerSpan)
    {
      #expect(span.end <= text.bytes.count)
      #expect(!span.isEmpty)
      for offset in [span.start, span.end] where offset < text.bytes.count {
        #expect(!UTF8.isContinuation(text.bytes[offset]), "\(string.prefix(40)) \(span)")
      }
    }
    #expect(names.map(\.span.start) == names.map(\.span.start).sorted())
  }
}
