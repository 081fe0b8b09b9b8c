import CorpusModel

/// Measures how well groups of sentences of the two sides cover each other.
struct GroupScorer: Sendable {
  let model: BitextModel
  private(set) var matrix: SimilarityMatrix
  private var links: SentenceLinks
  /// The links of the sentence at hand, one for each of its words.
  private(set) var joined: [SentenceLinks.Link] = []
  /// For each word, where it stands in the group at hand.
  var places: PerLanguage<[(stamp: Int32, place: Float)]>
  var placeStamp = PerLanguage<Int32>(persian: 0, arabic: 0)
  /// Whether a Persian word tells as much as names and figures do.
  let isRare: [Bool]
  /// The information of such words, in bits.
  private static let rare: Float = 7.5
  private var memory: [SentenceGroup: PerLanguage<Float>] = [:]

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

  /// The share of each side's weight that finds a match on the other side, each in [0, 1].
  mutating func covers(_ group: SentenceGroup) -> PerLanguage<Float> {
    if let known = memory[group] { return known }
    let covers = PerLanguage(
      persian: cover(of: group.persian, by: group.arabic, in: .persian),
      arabic: cover(of: group.arabic, by: group.persian, in: .arabic))
    memory[group] = covers
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
    of group: Range<Int>, by other: Range<Int>, in language: Language
  ) -> Float {
    let words = model.incidence[language]
    var total: Float = 0
    var matched: Float = 0
    for sentence in group {
      total += model.sentences[language][sentence].weight
      join(linksOf: sentence, with: other, in: language)
      for (link, position) in zip(joined, words.row(sentence)) where link.score > 0 {
        matched += words.weights[Int(words.types[position])] * link.score
      }
    }
    return total > 0 ? matched / total : 0
  }

  /// Puts the best link of each word of a sentence with any of the others into ``joined``; a word without
  /// match has the score 0.
  mutating func join(linksOf sentence: Int, with others: Range<Int>, in language: Language) {
    joined.removeAll(keepingCapacity: true)
    for place in 0..<Int32(model.incidence[language].row(sentence).count) {
      joined.append(SentenceLinks.Link(place: place, type: 0, score: 0))
    }
    for other in others {
      let links =
        language == .persian ? links.links(sentence, other) : links.links(other, sentence)
      for link in links[language] { joined[Int(link.place)].improve(link.type, link.score) }
    }
  }
}
