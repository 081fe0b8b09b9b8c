import CorpusModel
import Testing

@testable import Segmentation

/// Some 270 cases a language, each divided as a scholar would divide it.
@Suite struct SentenceStressTests {
  @Test(arguments: StressCase.table("sentences-fa"))
  func `divides Persian prose`(_ stress: StressCase) { check(stress, .persian) }

  @Test(arguments: StressCase.table("sentences-ar"))
  func `divides Arabic prose`(_ stress: StressCase) { check(stress, .arabic) }

  @Test(arguments: ["sentences-fa", "sentences-ar"])
  func `holds two hundred cases or more`(_ table: String) {
    #expect(StressCase.table(table).count >= 200)
  }

  private func check(_ stress: StressCase, _ language: Language) {
    let (text, expected) = pinned(stress.text)
    let spans = SentenceSegmenter(language: language).segments(in: SourceText(text)).map(\.span)
    #expect(segmented(text, spans) == expected)
  }
}
