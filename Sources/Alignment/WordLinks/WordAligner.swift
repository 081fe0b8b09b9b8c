import CorpusModel
import Lexicon
import Orthography

/// Finds which words of sentence pairs answer one another.
///
/// A hidden Markov model in either direction is fitted to all pairs at once, from what the lexicon knows of
/// the words: one pair alone is linked by lexicon, likeness of names and order, and the more pairs there
/// are, the more they say themselves. The model sees lemmas, numbers by their values, and Arabic proclitics
/// apart from their words; links are of tokens.
///
/// ```swift
/// let links = WordAligner().links(in: sides)  // for each pair: 0-1, 1-0, …
/// ```
///
/// The sources are Brown et al. 1993 (Model 1), Vogel, Ney & Tillmann 1996 (the Markov model), Och & Ney
/// 2003 (words without counterpart, both directions), Koehn, Och & Marcu 2003 (``Symmetrization``), Habash
/// & Sadat 2006 (proclitics).
public struct WordAligner: Sendable {
  private let lexicon: BilingualLexicon
  private let symmetrization: Symmetrization
  private let threads: Int

  /// Creates an aligner.
  ///
  /// - Parameter threads: on so many threads at most; the links do not depend on it.
  public init(
    lexicon: BilingualLexicon = .standard, symmetrization: Symmetrization = .growDiagFinalAnd,
    threads: Int = 1
  ) {
    self.lexicon = lexicon
    self.symmetrization = symmetrization
    self.threads = max(1, threads)
  }

  /// The links of each pair, in ascending order.
  ///
  /// - Complexity: O(*n*) in the pairs of a Persian and an Arabic word of one sentence pair.
  /// - Precondition: both sides have as many sentences.
  public func links(in sides: PerLanguage<TokenizedSentences>) -> [[WordLink]] {
    let (units, links) = unitLinks(in: sides)
    var predicates = ComplexPredicates(lexicon: lexicon)
    return links.indices.map { sentence in
      let starts = units.map { $0.range(sentence).lowerBound }
      let links = Set(
        Self.withWholeNumbers(links[sentence], sentence, units).map { link in
          WordLink(
            persian: Int(units.persian.tokens[starts.persian + link.persian]),
            arabic: Int(units.arabic.tokens[starts.arabic + link.arabic]))
        }
      ).sorted()
      // Who asks for what both directions agree on wants nothing that one of them did not say.
      guard symmetrization != .intersection else { return links }
      return predicates.complete(
        links, persian: Self.words(of: sentence, in: sides.persian),
        arabic: Self.words(of: sentence, in: sides.arabic))
    }
  }

  private static func words(of sentence: Int, in side: TokenizedSentences) -> [FoldedWord] {
    side.sentences[sentence].map { FoldedWord(side.source.text(in: $0.span)) }
  }

  /// Links, and those between all words of two numbers of which some are linked: of «بیست و پنج» and «خمسة
  /// وعشرين», no word answers one word.
  private static func withWholeNumbers(
    _ links: [WordLink], _ sentence: Int, _ units: PerLanguage<LinkUnits>
  ) -> [WordLink] {
    func run(_ unit: Int, _ language: Language) -> ClosedRange<Int>? {
      let classes = units[language].classes[units[language].range(sentence)]
      let type = classes[classes.startIndex + unit]
      guard units[language].types[Int(type)].type.number != nil else { return nil }
      var (first, last) = (unit, unit)
      while first > 0, classes[classes.startIndex + first - 1] == type { first -= 1 }
      while last + 1 < classes.count, classes[classes.startIndex + last + 1] == type { last += 1 }
      return first...last
    }
    var result = links
    for link in links {
      guard let persian = run(link.persian, .persian), let arabic = run(link.arabic, .arabic),
        persian.count * arabic.count <= longestNumber
      else { continue }
      for first in persian {
        result += arabic.map { WordLink(persian: first, arabic: $0) }
      }
    }
    return result
  }

  /// Longer runs of one number are no number in words.
  private static let longestNumber = 100

  /// The units of both sides, and the links between them, counted from each sentence's first.
  func unitLinks(
    in sides: PerLanguage<TokenizedSentences>
  ) -> (units: PerLanguage<LinkUnits>, links: [[WordLink]]) {
    precondition(
      sides.persian.sentences.count == sides.arabic.sentences.count, "sentences come in pairs")
    let units = sides.map { LinkUnitReader.units(of: $0, lexicon: lexicon) }
    let prior = LexicalPrior(units, threads: threads)
    let forward = paths(from: .persian, units, prior)
    let backward = paths(from: .arabic, units, prior)
    let links = forward.indices.map { sentence in
      let joined = symmetrization.join(
        forward: forward[sentence].enumerated().compactMap { arabic, persian in
          persian.map { WordLink(persian: $0, arabic: arabic) }
        },
        backward: backward[sentence].enumerated().compactMap { persian, arabic in
          arabic.map { WordLink(persian: persian, arabic: $0) }
        })
      guard symmetrization == .growDiagFinal || symmetrization == .growDiagFinalAnd else {
        return joined
      }
      return SurePairs.added(
        to: joined, persian: units.persian.classes[units.persian.range(sentence)],
        arabic: units.arabic.classes[units.arabic.range(sentence)], types: units.persian.types,
        matches: prior.matches.persian)
    }
    return (units, links)
  }

  /// For each sentence pair and each unit that is not of `source`'s language, the unit of `source`'s.
  private func paths(
    from source: Language, _ units: PerLanguage<LinkUnits>, _ prior: LexicalPrior
  ) -> [[Int?]] {
    var linker = DirectedLinker(
      sources: units[source], targets: units[source.counterpart],
      matches: prior.matches[source], threads: threads)
    linker.train()
    let trained = linker
    return Chunks.map(units.persian.sentenceCount, by: 64, jobs: threads) { chunk in
      chunk.map { trained.path($0) }
    }.flatMap { $0 }
  }
}
