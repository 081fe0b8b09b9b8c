import CorpusModel
import Testing

@testable import Orthography

@Suite struct FoldedWordTests {
  @Test(arguments: [
    ("كُتُب", "کتب"), ("می‌رود", "میرود"), ("أُمَّة", "امه"), ("مسؤول", "مسوول"), ("ﻻﻟﺔ", "لاله"),
    ("ســـلام", "سلام"), ("مَوْسىٰ", "موسی"), ("IRNA", "irna"), ("خانۀ", "خانه"),
  ])
  func `spelling variants fold together`(left: String, right: String) {
    #expect(FoldedWord(left) == FoldedWord(right))
  }

  @Test(arguments: [("پدر", "بدر"), ("گل", "کل"), ("سلام", "سلم"), ("ژاله", "زاله")])
  func `different words stay different`(left: String, right: String) {
    #expect(FoldedWord(left) != FoldedWord(right))
  }

  @Test func `very long words equal only themselves`() {
    let long = String(repeating: "دانشگاه", count: 5)
    #expect(FoldedWord(long) == FoldedWord(long))
    #expect(FoldedWord(long) != FoldedWord(long + "ی"))
    #expect(FoldedWord(long).count == FoldedWord.capacity)
  }

  @Test func `prefixes and suffixes come off`() {
    let word = FoldedWord("والکتاب")
    #expect(word.removing(prefix: "وال") == FoldedWord("کتاب"))
    #expect(word.removing(suffix: "تاب") == FoldedWord("والک"))
    #expect(word.removing(suffix: "والکتابها") == nil)
    #expect(FoldedWord("وال") + "کتاب" == word)
    #expect(word.dropFirst(99).isEmpty)
  }

  @Test(
    arguments: [
      ("مقاومت", "مقاومة", 0.95), ("باقری", "باقري", 0.99), ("گوگل", "غوغل", 0.8),
      ("پکن", "بكين", 0.8),
      ("توافق", "اتفاق", 0.6), ("تهران", "طهران", 0.9),
    ] as [(String, String, Float)])
  func `cognates are alike`(persian: String, arabic: String, least: Float) {
    #expect(CognateKey.similarity(FoldedWord(persian), FoldedWord(arabic)) >= least)
  }

  @Test(arguments: [("سلام", "کتاب"), ("نفت", "دولت"), ("وزیر", "مدیر")])
  func `other words are not`(persian: String, arabic: String) {
    #expect(CognateKey.similarity(FoldedWord(persian), FoldedWord(arabic)) < 0.7)
  }

  @Test func `words and numbers are found with their bytes`() {
    let text = SourceText("سال ۱٬۲۰۰٫۵، «ISNA»!")
    let found = WordScanner.words(in: text, span: text.span)
    #expect(found.map { text.text(in: $0.span) } == ["سال", "۱٬۲۰۰٫۵", "ISNA"])
    #expect(found[1].digits == "1200.5")
  }
}
