import CorpusModel
import Orthography

/// How common words are in each language, as weights for matching: from counts over a corpus and from
/// lists of function words.
///
/// The counts are sentence frequencies in TICO-19 (Anastasopoulos et al. 2020, CC0) and in this project's
/// comparable reports, which bring the words of news.
struct WordFrequencies: Sendable {
  private let information: PerLanguage<WordMap<Float>>
  private static let unseen: Float = 8.5
  private static let functionWord: Float = 0.6

  init(_ reader: inout ImageReader) {
    information = PerLanguage(persian: WordMap(&reader), arabic: WordMap(&reader))
  }

  /// The information of a word in bits; that of an unseen word where the table lacks it.
  func information(of word: FoldedWord, in language: Language) -> Float {
    information[language].first(of: word) ?? Self.unseen
  }

  /// The counts as they are read from the tables.
  struct Builder {
    private var tables = PerLanguage<[FoldedWord: Float]>(persian: [:], arabic: [:])

    init() {
      ResourceTable(named: "word-information").forEachRow { row in
        let language: Language = row.starts(0, with: "fa") ? .persian : .arabic
        tables[language][row.word(1)] = Float(row.integer(2)) / 10
      }
      ResourceTable(named: "function-words").forEachRow { row in
        let language: Language = row.starts(0, with: "fa") ? .persian : .arabic
        for word in row.words(1) { tables[language][word] = WordFrequencies.functionWord }
      }
    }

    /// The same as of the finished table.
    func information(of word: FoldedWord, in language: Language) -> Float {
      tables[language][word] ?? WordFrequencies.unseen
    }

    func write(to writer: inout ImageWriter) {
      for language in [Language.persian, .arabic] {
        WordMap.write(tables[language].mapValues { [$0] }, to: &writer)
      }
    }
  }
}
