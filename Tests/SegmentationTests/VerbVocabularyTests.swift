import Testing

@testable import Segmentation

/// Which words are finite verbs, and how surely.
@Suite struct VerbVocabularyTests {
  private static let persian: [(String, VerbVocabulary.Form?)] = [
    ("رفت", .certain), ("رفتند", .certain), ("نرفتیم", .certain), ("می‌روم", .certain),
    ("میروند", .certain), ("نمی‌گویند", .certain), ("بگوید", .certain), ("نگفته‌اند", .certain),
    ("بیاید", .certain), ("نیامد", .certain), ("بیندازند", .certain), ("برمی‌گردد", .certain),
    ("بازنگشتند", .certain), ("شده", .weak), ("می‌تواند", .weak), ("نشست", .ambiguous),
    ("کتاب", nil), ("میز", nil), ("و", nil), ("میان", nil),
  ]

  private static let arabic: [(String, VerbVocabulary.Form?)] = [
    ("قالت", .certain), ("أضافوا", .certain), ("يقولون", .certain), ("سيزور", .certain),
    ("مضت", .certain), ("يدعون", .certain), ("أعلنها", .certain), ("قيل", .certain),
    ("بحث", .ambiguous), ("التعاون", nil), ("خبزا", nil), ("الذي", nil), ("في", nil),
  ]

  @Test(arguments: persian)
  func `reads Persian verbs`(_ word: String, _ form: VerbVocabulary.Form?) throws {
    let folded = try #require(FoldedWord(word))
    let reading = VerbVocabulary.standard(for: .persian).reading(of: folded)
    // The words of grammar that «رفت» is among are made certain by cues.
    let cue = SegmentationCues.standard(for: .persian).kinds(of: folded).contains(.verb)
    #expect(cue && reading != nil ? form == .certain : reading?.form == form)
  }

  @Test(arguments: arabic)
  func `reads Arabic verbs`(_ word: String, _ form: VerbVocabulary.Form?) throws {
    let folded = try #require(FoldedWord(word))
    #expect(VerbVocabulary.standard(for: .arabic).reading(of: folded)?.form == form)
  }
}
