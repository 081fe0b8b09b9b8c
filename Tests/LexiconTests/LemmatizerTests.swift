import CorpusModel
import Orthography
import Testing

@testable import Lexicon

@Suite struct LemmatizerTests {
  struct Case: CustomTestStringConvertible {
    var form: String
    var lemma: String
    var testDescription: String { "\(form) → \(lemma)" }
  }

  static func cases(_ table: String) -> [Case] {
    table.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return Case(form: String(words[0]), lemma: String(words[1]))
    }
  }

  private static let persian = Lemmatizer(language: .persian)
  private static let arabic = Lemmatizer(language: .arabic)

  @Test(arguments: cases(PersianLemmaTable.likeliest))
  func `the likeliest lemma of a Persian form`(of pair: Case) {
    #expect(Self.persian.lemmas(of: pair.form).first?.text == pair.lemma)
  }

  @Test(arguments: cases(PersianLemmaTable.possible))
  func `what a Persian form may be`(of pair: Case) {
    #expect(Self.persian.lemmas(of: pair.form).contains { $0.text == pair.lemma })
  }

  @Test(arguments: cases(ArabicLemmaTable.likeliest))
  func `the likeliest lemma of an Arabic form`(of pair: Case) {
    #expect(Self.arabic.lemmas(of: pair.form).first?.text == pair.lemma)
  }

  @Test(arguments: cases(ArabicLemmaTable.possible))
  func `what an Arabic form may be`(of pair: Case) {
    #expect(Self.arabic.lemmas(of: pair.form).contains { $0.text == pair.lemma })
  }

  @Test func `the analysis says what was taken away`() {
    func analysis(_ lemmatizer: Lemmatizer, _ token: String) -> MorphologicalAnalysis {
      lemmatizer.lemmas(of: token)[0].analysis
    }
    #expect(analysis(Self.persian, "نمی‌روند").isSuperset(of: [.verb, .present, .negated]))
    #expect(analysis(Self.persian, "رفته‌اند").isSuperset(of: [.verb, .past, .participle]))
    #expect(analysis(Self.persian, "کتاب‌هایشان").isSuperset(of: [.plural, .enclitic]))
    #expect(analysis(Self.persian, "بزرگ‌ترین").contains(.comparative))
    #expect(analysis(Self.persian, "شعرا").contains(.brokenPlural))
    #expect(
      analysis(Self.arabic, "والوزراء").isSuperset(of: [.proclitic, .article, .brokenPlural]))
    #expect(analysis(Self.arabic, "يقال").isSuperset(of: [.verb, .present, .passive]))
    #expect(analysis(Self.arabic, "السياسية").isSuperset(of: [.article, .feminine]))
  }

  @Test(arguments: ["", "\u{200C}", "ـ", "ی", "ء", "a", "COVID", "ًٌٍ", "۱۲", "😀"])
  func `a token without known letters is its own lemma`(token: String) {
    for lemmatizer in [Self.persian, Self.arabic] {
      #expect(!lemmatizer.lemmas(of: token).isEmpty)
    }
    if token == "COVID" { #expect(Self.persian.lemmas(of: token)[0].text == token) }
  }

  @Test func `any run of letters has candidates in order of their weight`() {
    var generator = SplitMix(state: 11)
    let letters = Array("ابپتجچدرزسشفقکگلمنوهیةأإؤئءآى\u{200C}\u{64B}ـ".unicodeScalars)
    for _ in 0..<3000 {
      var token = String.UnicodeScalarView()
      for _ in 0..<Int(generator.next() % 24) {
        token.append(letters[Int(generator.next() % UInt64(letters.count))])
      }
      for lemmatizer in [Self.persian, Self.arabic] {
        let weights = lemmatizer.lemmas(of: String(token)).map(\.weight)
        #expect(weights == weights.sorted(by: >))
        #expect(weights.allSatisfy { $0 > 0 && $0 <= 1 })
      }
    }
  }

  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
