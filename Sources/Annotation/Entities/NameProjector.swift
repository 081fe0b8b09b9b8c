import CorpusModel
import Lexicon
import Orthography

/// Carries the names of a text over to the sentences that say the same in the other language.
///
/// For each name the words of those sentences are sought that sound like it or mean the same.
public struct NameProjector {
  private var readers: PerLanguage<NameWordReader>
  /// Words less alike than this are not taken for the name.
  private static let leastLikeness: Float = 0.75

  /// Creates a projector.
  public init(lexicon: BilingualLexicon = .standard) {
    readers = PerLanguage(
      persian: NameWordReader(language: .persian, lexicon: lexicon),
      arabic: NameWordReader(language: .arabic, lexicon: lexicon))
  }

  /// The names of one side of a bead as they stand on the other.
  ///
  /// - Parameters:
  ///   - names: the names of the sentences that the bead joins, in `text` of `language`.
  ///   - sentences: the sentences of the other side, in `other`.
  ///   - found: the names that were found there: nothing is projected over them.
  /// - Complexity: O(*n*·*m*), *n* being the number of names and *m* that of the sentences' words.
  public mutating func project(
    _ names: [NameMention], of text: SourceText, in language: Language, to other: SourceText,
    sentences: [TextSpan], besides found: [NameMention]
  ) -> [ProjectedName] {
    let target: Language = language == .persian ? .arabic : .persian
    var taken = found.map(\.span)
    var result: [ProjectedName] = []
    for name in names {
      let words = readers[language].words(in: text, span: name.span)
      if found.contains(where: { mention in
        mention.type == name.type
          && (mention.key == name.key
            || NameWords.likeness(
              words, readers[target].words(in: other, span: mention.span), name.type)
              >= Self.leastLikeness)
      }) {
        continue
      }
      var best: (span: TextSpan, likeness: Float)?
      for sentence in sentences {
        for window in windows(of: other, sentence, target, around: words.words.count)
        where !taken.contains(where: { $0.overlaps(window) }) {
          let likeness = NameWords.likeness(
            words, readers[target].words(in: other, span: window), name.type)
          if likeness >= Self.leastLikeness, likeness > best?.likeness ?? 0 {
            best = (window, likeness)
          }
        }
      }
      guard let best else { continue }
      taken.append(best.span)
      result.append(
        ProjectedName(
          span: best.span, type: name.type, key: name.key, origin: name.span,
          confidence: Double(best.likeness)))
    }
    return result.sorted { $0.span < $1.span }
  }

  /// Runs of about so many words of a sentence, the shorter first.
  private func windows(
    of text: SourceText, _ sentence: TextSpan, _ language: Language, around count: Int
  ) -> [TextSpan] {
    let words = WordReader(language: language).words(in: text, span: sentence)
    var result: [TextSpan] = []
    for length in max(1, count - 1)...count + 2 {
      for start in 0..<max(0, words.count - length + 1)
      where words[start..<start + length].allSatisfy({ $0.kind == .word }) {
        result.append(TextSpan(words[start].nameStart, words[start + length - 1].span.end))
      }
    }
    return result
  }
}
