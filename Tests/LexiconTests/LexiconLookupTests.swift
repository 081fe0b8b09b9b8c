import CorpusModel
import Testing

@testable import Lexicon

@Suite struct LexiconLookupTests {
  private static let lookup = LexiconLookup(adding: [
    LexiconLookup.Entry(
      persian: "پهپاد", arabic: "طائرة مسيرة تجريبية", weight: 0.5, source: "mine.tsv")
  ])

  struct Case: CustomTestStringConvertible {
    var word: String
    var language: Language
    var rule: LexiconLookup.Rule
    var persian: String
    var arabic: String
    var testDescription: String { "\(word) → \(persian) ⇄ \(arabic)" }
  }

  @Test(arguments: [
    Case(word: "کتاب", language: .persian, rule: .exact, persian: "کتاب", arabic: "كتاب"),
    Case(word: "كتاب", language: .persian, rule: .spelling, persian: "کتاب", arabic: "كتاب"),
    Case(word: "كِتاب", language: .arabic, rule: .spelling, persian: "کتاب", arabic: "كتاب"),
    Case(word: "الكتاب", language: .arabic, rule: .spelling, persian: "کتاب", arabic: "كتاب"),
    Case(word: "کتاب‌هایشان", language: .persian, rule: .lemma, persian: "کتاب", arabic: "كتاب"),
    Case(word: "وبكتبهم", language: .arabic, rule: .lemma, persian: "کتاب", arabic: "كتاب"),
    Case(
      word: "پهپاد", language: .persian, rule: .exact, persian: "پهپاد",
      arabic: "طائرة مسيرة تجريبية"),
  ]) func `finds an entry by the rule that leads to it`(expected: Case) {
    let match = Self.lookup.entries(for: expected.word, in: expected.language)
      .first { $0.entry.persian == expected.persian && $0.entry.arabic == expected.arabic }
    #expect(match?.rule == expected.rule, "\(String(describing: match))")
    #expect(match?.language == expected.language)
    #expect((match?.lemma != nil) == (expected.rule == .lemma))
  }

  @Test func `says what was taken away`() {
    let match = Self.lookup.entries(for: "کتاب‌هایشان", in: .persian).first
    #expect(match?.analysis.names.contains("plural") == true)
    #expect(match?.analysis.names.contains("enclitic") == true)
  }

  @Test func `the surest rule and the most votes come first, each entry once`() {
    let matches = Self.lookup.entries(for: "دولت", in: .persian, includesPhrases: true)
    let ranks = matches.map { LexiconLookup.Rule.allCases.firstIndex(of: $0.rule) ?? 0 }
    #expect(ranks == ranks.sorted())
    #expect(matches.contains { $0.rule == .phrase })
    #expect(Set(matches.map(\.entry)).count == matches.count)
    let votes = matches.filter { $0.rule == .exact }.compactMap(\.entry.votes)
    #expect(votes.count > 1 && votes == votes.sorted(by: >))
  }

  @Test func `what a table says is told with its source`() {
    let own = Self.lookup.entries(for: "پهپاد", in: .persian)
    #expect(own.contains { $0.entry.source == "mine.tsv" && $0.entry.votes == nil })
    #expect(own.contains { $0.entry.source == "fa-ar" && ($0.entry.votes ?? 0) > 0 })
  }

  @Test(arguments: ["", " ", "\u{200C}", "!", "زبزوغک", "۱۲"])
  func `what is in no table is not found`(word: String) {
    for language in Language.allCases {
      #expect(
        Self.lookup.entries(for: word, in: language).allSatisfy { $0.rule == .compound })
    }
  }
}
