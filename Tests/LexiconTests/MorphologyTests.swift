import CorpusModel
import Orthography
import Testing

@testable import Lexicon

@Suite struct MorphologyTests {
  /// Whether the lexicon sees a concept that both words share.
  private static func share(_ persian: String, _ arabic: String) -> Bool {
    var persianAnalyzer = LexicalAnalyzer(language: .persian, lexicon: .standard)
    var arabicAnalyzer = LexicalAnalyzer(language: .arabic, lexicon: .standard)
    func words(_ text: String) -> [FoldedWord] { text.split(separator: " ").map { FoldedWord($0) } }
    let left = persianAnalyzer.analyses(of: words(persian)).flatMap { $0.concepts.map(\.concept) }
    let right = arabicAnalyzer.analyses(of: words(arabic)).flatMap { $0.concepts.map(\.concept) }
    return !Set(left).isDisjoint(with: right)
  }

  @Test(arguments: [
    ("کتاب‌ها", "كتب"), ("کتابهایشان", "كتاب"), ("نیروهای", "القوات"), ("می‌گوید", "يقول"),
    ("میگوید", "قالت"), ("نمایندگان", "النواب"), ("بزرگ‌ترین", "أكبر"), ("علما", "عالم"),
    ("امضا کردند", "وقعت"), ("وزیر دفاع", "وزير الدفاع"), ("سزار", "قيصر"), ("آمریکا", "الأمريكية"),
    ("گروههای تروریستی", "الجماعات الإرهابية"), ("نیامد", "جاء"), ("تحریم‌ها", "العقوبات"),
    ("خواهد گفت", "سيقول"), ("فشارهای", "الضغوط"), ("توافقنامه", "اتفاقية"),
  ])
  func `forms of translations share a concept`(persian: String, arabic: String) {
    #expect(Self.share(persian, arabic))
  }

  @Test(arguments: [("کتاب", "نهر"), ("امضا", "زلزال"), ("نفت", "مدرسة"), ("دریا", "وزير")])
  func `words that do not translate each other share none`(persian: String, arabic: String) {
    #expect(!Self.share(persian, arabic))
  }

  @Test func `function words tell little and unknown words much`() {
    var analyzer = LexicalAnalyzer(language: .persian, lexicon: .standard)
    let analyses = analyzer.analyses(of: ["و", "نفت", "زقسمت"])
    #expect(analyses[0].information < 1)
    #expect(analyses[1].information > 4)
    #expect(analyses[2].information > 8)
    #expect(analyses[2].isUnknown)
  }

  @Test func `a user's entries join the shipped ones`() {
    let entry = LexiconEntry(persian: "شهاب‌سنگ‌یاب", arabic: "كاشف النيازك")
    let lexicon = BilingualLexicon(adding: [entry])
    var analyzer = LexicalAnalyzer(language: .persian, lexicon: lexicon)
    #expect(analyzer.analyses(of: [FoldedWord("شهاب‌سنگ‌یاب")])[0].concepts.count >= 2)
    #expect(lexicon.headwordCount == BilingualLexicon.standard.headwordCount + 1)
  }
}
