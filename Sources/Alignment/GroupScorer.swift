import CorpusModel

/// Measures how well groups of sentences of the two sides cover each other.
struct GroupScorer: Sendable {
  let model: BitextModel
  private(set) var matrix: SimilarityMatrix
  private var links: SentenceLinks
  private var memory = NumberTable<Covers>()
  /// The links of the sentence at hand, one for each of its words.
  private(set) var joined: [SentenceLinks.Link] = []
  /// For each word, where it stands in the group at hand.
  var places: PerLanguage<[(stamp: Int32, place: Float)]>
  var placeStamp = PerLanguage<Int32>(persian: 0, arabic: 0)
  /// Whether a Persian word tells as much as names and figures do.
  let isRare: [Bool]
  /// The information of such words, in bits.
  private static let rare: Float = 7.5

  private struct Covers: BitwiseCopyable, Sendable {
    var persian: Float
    var arabic: Float
  }

  init(model: BitextModel, jobs: Int = 1) {
    self.model = model
    matrix = SimilarityMatrix(model, jobs: jobs)
    isRare = model.words.persian.map {
      ($0.analysis?.information ?? $0.number?.information ?? 0) >= Self.rare
    }
    places = model.words.map { Array(repeating: (0, 0), count: $0.count) }
    links = SentenceLinks(model)
  }

  /// Keeps to the surroundings of the anchors that stand in one order: long translations need no more.
  mutating func restrictToAnchors() {
    let counts = model.sentences.map(\.count)
    guard counts.persian * counts.arabic > Self.affordable else { return }
    matrix.restrict(
      to: AnchorChain(matrix).band(persianCount: counts.persian, arabicCount: counts.arabic))
  }

  /// Shorter texts are searched whole.
  private static let affordable = 40_000

  /// Makes ready to measure some groups, and these with a sentence more or less; what was measured before
  /// is forgotten.
  mutating func prepare(_ groups: some Collection<SentenceGroup>) {
    memory.removeAll()
    links.prepare(groups)
  }

  /// The share of each side's weight that finds a match on the other side, each in [0, 1].
  ///
  /// - Precondition: the group was prepared.
  mutating func covers(_ group: SentenceGroup) -> PerLanguage<Float> {
    if let known = memory[group.key] {
      return PerLanguage(persian: known.persian, arabic: known.arabic)
    }
    let covers = PerLanguage(
      persian: cover(of: group.persian, by: group.arabic, in: .persian),
      arabic: cover(of: group.arabic, by: group.persian, in: .arabic))
    memory.set(group.key, to: Covers(persian: covers.persian, arabic: covers.arabic))
    return covers
  }

  /// The geometric mean of the two covers.
  mutating func similarity(_ group: SentenceGroup) -> Float {
    if group.size == 2 {
      return matrix.similarity(group.persian.lowerBound, group.arabic.lowerBound)
    }
    let covers = covers(group)
    return (covers.persian * covers.arabic).squareRoot()
  }

  private mutating func cover(
    of group: Range<Int>, by others: Range<Int>, in language: Language
  ) -> Float {
    var total: Float = 0
    var matched: Float = 0
    for sentence in group {
      total += model.sentences[language][sentence].weight
      matched += links.matched(sentence, by: others, in: language)
    }
    return total > 0 ? matched / total : 0
  }

  /// Puts the best link of each word of a sentence with any of the others into ``joined``; a word without
  /// match has the score 0.
  mutating func join(linksOf sentence: Int, with others: Range<Int>, in language: Language) {
    links.join(sentence, with: others, in: language, into: &joined)
  }
}
