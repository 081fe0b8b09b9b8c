import CorpusModel
import Segmentation

/// Translated sentences, one pair a line: the name of the pair, the Persian and the Arabic sentence, with
/// tabs between. TICO-19 is such a bitext.
public enum SentencePairs {
  /// Reads the pairs; there is no header.
  ///
  /// - Throws: ``FittingDataError`` at the first line that does not have the three fields.
  public static func read(_ text: SourceText) throws(FittingDataError) -> [PerLanguage<String>] {
    var pairs: [PerLanguage<String>] = []
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
      let fields = text.bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, !fields[1].isEmpty, !fields[2].isEmpty else {
        throw FittingDataError(
          "a line of a bitext is a name, a Persian and an Arabic sentence", in: text, at: start)
      }
      pairs.append(
        PerLanguage(
          persian: fields[1],
          arabic: fields[2].hasSuffix("\r") ? String(fields[2].dropLast()) : fields[2])
      )
      start = end + 1
    }
    return pairs
  }

  /// The sentences of each pair: where both sides have as many, each with its counterpart as a pair of its
  /// own.
  static func divided(_ pairs: [PerLanguage<String>]) -> [PerLanguage<[String]>] {
    let segmenters = PerLanguage(
      persian: SentenceSegmenter(language: .persian), arabic: SentenceSegmenter(language: .arabic))
    return pairs.flatMap { pair in
      var sides = PerLanguage<[String]>(persian: [], arabic: [])
      for language in Language.allCases {
        let text = SourceText(pair[language])
        sides[language] = segmenters[language].segments(in: text).map { text.text(in: $0.span) }
      }
      guard sides.persian.count == sides.arabic.count else { return [sides] }
      return zip(sides.persian, sides.arabic).map { PerLanguage(persian: [$0], arabic: [$1]) }
    }
  }
}
