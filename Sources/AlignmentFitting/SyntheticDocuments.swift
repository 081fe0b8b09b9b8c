import CorpusModel

/// Documents cut from a bitext, with gold that is known because it was made: neighbouring sentences are
/// joined on one side, sentences are left out, blocks change places.
public struct SyntheticDocuments: Sendable {
  /// What is done to the sentences.
  public struct Distortion: Sendable {
    /// The chance that a sentence and the next are joined on one side or the other.
    public var merging: Double
    /// The chance that a sentence is left out on one side, for each of the two.
    public var deletion: Double
    /// Whether two to five blocks of the Arabic side change places.
    public var movesBlocks: Bool
  }

  /// A translation: little is missing, all in one order.
  public static let parallel = Distortion(merging: 0.12, deletion: 0.03, movesBlocks: false)
  /// A translation whose blocks have moved.
  public static let moved = Distortion(merging: 0.12, deletion: 0.03, movesBlocks: true)
  /// A third of the sentences has no counterpart, blocks have moved.
  public static let thinned = Distortion(merging: 0.1, deletion: 0.17, movesBlocks: true)

  private static let lengths = [8, 12, 16, 20, 25, 30]
  private static let fewestPairs = 5

  /// A sentence pair, or two that were joined on a side: what a bead is made of.
  private typealias Unit = PerLanguage<[String]>

  private let documents: [[PerLanguage<String>]]

  /// Cuts a bitext into documents of 8 to 30 pairs and takes some of them at random.
  public init(
    _ pairs: [PerLanguage<String>], count: Int = 110, using random: inout SplitMix64
  ) {
    var documents: [[PerLanguage<String>]] = []
    var start = 0
    while start < pairs.count {
      let end = min(start + Self.lengths[random.below(Self.lengths.count)], pairs.count)
      documents.append(Array(pairs[start..<end]))
      start = end
    }
    self.documents = random.shuffled(documents).prefix(count)
      .filter { $0.count >= Self.fewestPairs }
  }

  /// The documents after a distortion.
  public func bitexts(
    _ distortion: Distortion, using random: inout SplitMix64
  ) -> [GoldBitext] {
    documents.map { Self.bitext(of: Self.units($0, distortion, &random), distortion, &random) }
  }

  private static func units(
    _ pairs: [PerLanguage<String>], _ distortion: Distortion, _ random: inout SplitMix64
  ) -> [Unit] {
    var units: [Unit] = []
    var index = 0
    while index < pairs.count {
      let pair = pairs[index]
      if random.unit() < distortion.merging, index + 1 < pairs.count {
        let next = pairs[index + 1]
        var unit = Unit(
          persian: [pair.persian, next.persian], arabic: [pair.arabic, next.arabic])
        let joined: Language = random.unit() < 0.5 ? .persian : .arabic
        unit[joined] = [unit[joined].joined(separator: " ")]
        units.append(unit)
        index += 2
        continue
      }
      var unit = Unit(persian: [pair.persian], arabic: [pair.arabic])
      let chance = random.unit()
      if chance < distortion.deletion {
        unit.arabic = []
      } else if chance < 2 * distortion.deletion {
        unit.persian = []
      }
      units.append(unit)
      index += 1
    }
    return units
  }

  private static func bitext(
    of units: [Unit], _ distortion: Distortion, _ random: inout SplitMix64
  ) -> GoldBitext {
    let order = PerLanguage(
      persian: Array(units.indices),
      arabic: distortion.movesBlocks
        ? movingBlocks(Array(units.indices), &random) : Array(units.indices))
    var sentences = PerLanguage<[(text: String, role: SegmentRole)]>(persian: [], arabic: [])
    var beads = [PerLanguage<[Int]>](
      repeating: PerLanguage(persian: [], arabic: []), count: units.count)
    for language in Language.allCases {
      for unit in order[language] {
        for text in units[unit][language] {
          beads[unit][language].append(sentences[language].count)
          sentences[language].append((text, .body))
        }
      }
    }
    return GoldBitext(
      sentences: sentences, beads: beads.filter { !$0.persian.isEmpty && !$0.arabic.isEmpty })
  }

  /// Two to four cuts, the blocks between them in random order.
  private static func movingBlocks(_ units: [Int], _ random: inout SplitMix64) -> [Int] {
    guard units.count > 1 else { return units }
    let places = random.shuffled(Array(1..<units.count))
    let cuts = places.prefix([2, 3, 4][random.below(3)]).sorted()
    let blocks = zip([0] + cuts, cuts + [units.count]).map { Array(units[$0..<$1]) }
    return random.shuffled(blocks).flatMap(\.self)
  }
}
