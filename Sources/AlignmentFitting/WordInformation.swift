import CorpusModel
import Orthography

import func Glibc.log2

/// Makes `word-information.tsv`: how many bits it says that a sentence has a word, from the share of
/// sentences that have it.
public struct WordInformation: Sendable {
  private var sentences = PerLanguage(persian: 0, arabic: 0)
  private var counts = PerLanguage<[FoldedWord: Int]>(persian: [:], arabic: [:])
  private static let fewest = 3
  /// The bitext is of one subject, and not of news: a sentence of a report counts as three.
  private static let reportWeight = 3

  /// Counts the words of a bitext and of the reports' sentences that are not boilerplate, dateline or
  /// credit.
  public init(pairs: [PerLanguage<String>], reports: [ComparableReport]) {
    for pair in pairs {
      for language in Language.allCases { add(pair[language], language, weight: 1) }
    }
    for report in reports {
      for language in Language.allCases {
        for sentence in report.sentences[language] where sentence.role.isReport {
          add(sentence.text, language, weight: Self.reportWeight)
        }
      }
    }
  }

  private mutating func add(_ sentence: String, _ language: Language, weight: Int) {
    sentences[language] += weight
    let text = SourceText(sentence)
    for word in Set(WordScanner.words(in: text, span: text.span).map(\.word))
    where Self.isWritable(word) {
      counts[language][word, default: 0] += weight
    }
  }

  /// Words of the Arabic script that come back from their letters; longer ones are rare anyway.
  private static func isWritable(_ word: FoldedWord) -> Bool {
    !word.isEmpty && FoldedWord(word.description) == word
      && word.description.utf8.allSatisfy { $0 >= 0x80 }
  }

  /// The table: language, word, tenths of a bit; the commonest word first.
  public var text: String {
    var result = "lang\tword\tdecibits\n"
    for language in Language.allCases {
      let rows = counts[language].filter { $0.value >= Self.fewest }
        .map { (word: $0.key.description, count: $0.value) }
        .sorted { left, right in
          left.count != right.count
            ? left.count > right.count
            : left.word.utf8.lexicographicallyPrecedes(right.word.utf8)
        }
      for row in rows {
        let bits = log2(Double(sentences[language] + 1) / Double(row.count))
        result += "\(language.rawValue)\t\(row.word)\t\(Int((10 * bits).rounded()))\n"
      }
    }
    return result
  }
}
