import CorpusModel
import Orthography

/// The values of number words: cardinals, ordinals, hundreds, duals and plurals of the great units.
public struct NumberWords: Sendable {
  /// The table that ships with the library.
  public static let standard = NumberWords()

  private let values: PerLanguage<[FoldedWord: Int]>

  /// Words that are more often something else: «نه» is mostly "no", «صفر» a month, «یک» an article.
  private static let ambiguous: PerLanguage<Set<FoldedWord>> = PerLanguage(
    persian: ["نه", "صفر", "یک", "یکی", "اول", "ثانی", "ثالث", "نخست"],
    arabic: ["صفر", "واحد", "واحده", "احد", "احدی", "اول", "اولی", "ثانی", "ثانیه", "الثانی"])

  private init() {
    var values = PerLanguage<[FoldedWord: Int]>(persian: [:], arabic: [:])
    ResourceTable(named: "numbers").forEachRow { row in
      let language: Language = row.starts(0, with: "fa") ? .persian : .arabic
      let words = row.words(1)
      guard words.count == 1, let value = Int(row.string(2)),
        !Self.ambiguous[language].contains(words[0])
      else { return }
      values[language][words[0]] = value
    }
    self.values = values
  }

  /// The value of a word; in Arabic also after the conjunction و and with the article.
  public func value(of word: FoldedWord, in language: Language) -> Int? {
    if let value = values[language][word] { return value }
    guard language == .arabic else { return nil }
    for prefix in ["و", "ال", "وال", "ب", "ل"] as [FoldedWord] {
      if let rest = word.removing(prefix: prefix), let value = values.arabic[rest] { return value }
    }
    return nil
  }
}
