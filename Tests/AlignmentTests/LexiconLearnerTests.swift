import CorpusModel
import Testing

import func Glibc.log

@testable import Alignment

@Suite struct LexiconLearnerTests {
  private static func learn(
    _ pairs: [(String, String)], _ change: (inout LexiconLearner.Options) -> Void = { _ in }
  ) -> [LearnedEntry] {
    var options = LexiconLearner.Options()
    change(&options)
    return LexiconLearner(options: options).entries(
      from: WordLinkGold.sides(
        pairs.map { pair in
          PerLanguage(
            persian: pair.0.split(separator: " ").map(String.init),
            arabic: pair.1.split(separator: " ").map(String.init))
        }))
  }

  /// Twelve sentences in which «زبزوغ» is «دردوقاش», and one in which «غلوج» stands by it.
  private static let pairs =
    [
      ("زبزوغ آمد", "جاء دردوقاش"), ("زبزوغ رفت", "ذهب دردوقاش"), ("زبزوغ نشست", "جلس دردوقاش"),
      ("کتاب زبزوغ را خواند", "قرأ كتاب دردوقاش"), ("غلوج زبزوغ", "دردوقاش طخماس"),
    ]
    + [
      ("باران آمد", "جاء المطر"), ("کتاب خوب است", "الكتاب جيد"), ("خانه بزرگ است", "البيت كبير"),
      ("وزیر رفت", "ذهب الوزير"), ("مدرسه باز است", "المدرسة مفتوحة"),
      ("شهر دور است", "المدينة بعيدة"),
      ("در تهران", "في طهران"),
    ]

  @Test func `learns what stands together, and no accident`() {
    let entries = Self.learn(Self.pairs)
    #expect(entries.contains { $0.persian == "زبزوغ" && $0.arabic == "دردوقاش" && $0.count == 5 })
    #expect(!entries.contains { $0.persian == "غلوج" || $0.arabic == "طخماس" })
    #expect(!entries.contains { $0.persian == "است" || $0.persian == "در" })
    for entry in entries {
      #expect(entry.weight > 0 && entry.weight <= 1 && entry.significance >= 10.83)
    }
  }

  @Test func `options mean what they say`() {
    #expect(Self.learn(Self.pairs) { $0.minimumCount = 6 }.isEmpty)
    #expect(Self.learn(Self.pairs) { $0.minimumWeight = 0.99 }.isEmpty)
    let new = Self.learn(Self.pairs) {
      $0.isNewOnly = true
      $0.minimumCount = 2
      $0.minimumSignificance = 0
    }
    #expect(new.contains { $0.persian == "زبزوغ" })
    #expect(!new.contains { $0.persian == "کتاب" && $0.arabic == "كتاب" })
  }

  @Test func `nothing is learned from nothing`() {
    #expect(Self.learn([]).isEmpty)
    #expect(Self.learn([("", ""), ("کتاب", "")]).isEmpty)
  }

  /// Dunning's form by entropies, written down otherwise.
  private static func reference(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    func h(_ counts: [Double]) -> Double {
      let sum = counts.reduce(0, +)
      return counts.reduce(0) { $0 + ($1 > 0 ? $1 * log($1 / sum) : 0) }
    }
    return 2 * (h([a, b, c, d]) - h([a + b, c + d]) - h([a + c, b + d]))
  }

  @Test(arguments: [(10, 12, 15, 100), (3, 3, 3, 1000), (1, 1, 1, 50), (40, 80, 60, 100)])
  func `the ratio of likelihoods is Dunning's`(both: Int, first: Int, second: Int, all: Int) {
    let found = LexiconLearner.logLikelihoodRatio(
      both: both, first: first, second: second, all: all)
    let expected =
      both * all > first * second
      ? Self.reference(
        Double(both), Double(first - both), Double(second - both),
        Double(all - first - second + both)) : 0
    #expect(abs(found - expected) < 1e-6)
  }
}
