import CorpusModel
import Lexicon
import Orthography

/// The words of a name as they are compared across the languages.
struct NameWords {
  /// The letters of each word, without article and particles.
  var words: [FoldedWord]
  /// The concepts that each word may express.
  var concepts: [Set<ConceptID>]
  /// The units of a person's name, each as one word.
  var units: [FoldedWord]

  /// How alike two names of a type are, in [0, 1].
  static func likeness(_ left: NameWords, _ right: NameWords, _ type: NameType) -> Float {
    switch type {
    case .person: personLikeness(left.units, right.units)
    case .place:
      max(
        CognateKey.similarity(
          left.words.reduce(FoldedWord(), +), right.words.reduce(FoldedWord(), +)),
        wordLikeness(left, right))
    case .organization: wordLikeness(left, right)
    }
  }

  /// By the last unit and, where both have more, the first one.
  private static func personLikeness(_ left: [FoldedWord], _ right: [FoldedWord]) -> Float {
    guard let last = left.last, let other = right.last, let first = left.first,
      let otherFirst = right.first
    else { return 0 }
    let surname = CognateKey.similarity(last, other)
    guard left.count > 1, right.count > 1 else {
      return left.count == right.count ? surname : surname * 0.9
    }
    return min(surname, CognateKey.similarity(first, otherFirst) + 0.05)
  }

  /// The share of the words of both that mean or sound the same.
  private static func wordLikeness(_ left: NameWords, _ right: NameWords) -> Float {
    guard !left.words.isEmpty, !right.words.isEmpty else { return 0 }
    var isUsed = Array(repeating: false, count: right.words.count)
    var sum: Float = 0
    for index in left.words.indices {
      var best: (Int, Float)?
      for other in right.words.indices where !isUsed[other] {
        let sharesConcept = !left.concepts[index].isDisjoint(with: right.concepts[other])
        let likeness =
          sharesConcept ? 1 : CognateKey.similarity(left.words[index], right.words[other])
        if likeness > 0.75, likeness > best?.1 ?? 0 { best = (other, likeness) }
      }
      if let best {
        isUsed[best.0] = true
        sum += best.1
      }
    }
    return 2 * sum / Float(left.words.count + right.words.count)
  }
}

/// Makes names comparable, one language at a time.
struct NameWordReader {
  private let reader: WordReader
  private var analyzer: LexicalAnalyzer

  init(language: Language, lexicon: BilingualLexicon) {
    reader = WordReader(language: language)
    analyzer = LexicalAnalyzer(language: language, lexicon: lexicon)
  }

  /// The words of a span of a text.
  mutating func words(in text: SourceText, span: TextSpan) -> NameWords {
    let words = reader.words(in: text, span: span).filter { $0.kind == .word }
    let units = PersonUnits(words, reader.vocabulary).units.map { unit in
      unit.map { Self.bare(words[$0].stem) }.reduce(FoldedWord(), +)
    }
    let analyses = analyzer.analyses(of: words.map(\.word))
    var result = NameWords(words: [], concepts: [], units: units)
    for (word, analysis) in zip(words, analyses) where word.word.count > 1 {
      result.words.append(Self.bare(word.stem))
      result.concepts.append(
        Set(analysis.concepts.filter { $0.weight > 0.4 }.map(\.concept)))
    }
    return result
  }

  private static func bare(_ word: FoldedWord) -> FoldedWord {
    guard let rest = word.removing(prefix: AnnotatedWord.article), rest.count > 2 else {
      return word
    }
    return rest
  }
}
