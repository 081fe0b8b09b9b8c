import CorpusModel

/// Measures how well groups of sentences of the two sides cover each other.
struct GroupScorer {
  let model: BitextModel
  private(set) var matrix: SimilarityMatrix
  private var marks: PerLanguage<[Int32]>
  private var stamp: Int32 = 0
  /// For each word, where it stands in the group at hand.
  var places: PerLanguage<[(stamp: Int32, place: Float)]>
  var placeStamp = PerLanguage<Int32>(persian: 0, arabic: 0)
  private var memory: [SentenceGroup: PerLanguage<Float>] = [:]

  init(model: BitextModel) {
    self.model = model
    matrix = SimilarityMatrix(model)
    places = model.words.map { Array(repeating: (0, 0), count: $0.count) }
    marks = model.words.map { [Int32](repeating: 0, count: $0.count) }
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
    stamp += 1
    let counterpart = language.counterpart
    for sentence in other {
      for type in model.sentences[counterpart][sentence].types {
        marks[counterpart][Int(type)] = stamp
      }
    }
    var matched: Float = 0
    var total: Float = 0
    let matches = model.matches[language]
    for sentence in group {
      total += model.sentences[language][sentence].weight
      for type in model.sentences[language][sentence].types {
        // Matches come best first.
        for index in matches.row(Int(type))
        where marks[counterpart][Int(matches.entries[index].type)] == stamp {
          matched += model.words[language][Int(type)].weight * matches.entries[index].score
          break
        }
      }
    }
    return total > 0 ? matched / total : 0
  }
}
