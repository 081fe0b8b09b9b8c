import Alignment
import CorpusModel

/// Documents cut from a bitext, with gold that is known because it was made: neighbouring sentences are
/// joined on one side, sentences are left out, blocks change places.
public struct SyntheticDocuments: Sendable {
  /// What is done to the sentences.
  public struct Distortion: Sendable {
    /// The chance that a sentence is joined to the one before it, for each of the two sides.
    public var merging: Double
    /// The chance that a sentence is left out, for each of the two sides.
    public var deletion: Double
    /// Whether two to five blocks of the Arabic side change places.
    public var movesBlocks: Bool
  }

  /// A translation: little is missing, all in one order.
  public static let parallel = Distortion(merging: 0.06, deletion: 0.04, movesBlocks: false)
  /// A translation whose blocks have moved.
  public static let moved = Distortion(merging: 0.06, deletion: 0.04, movesBlocks: true)
  /// A third of the sentences has no counterpart, blocks have moved.
  public static let thinned = Distortion(merging: 0.06, deletion: 0.19, movesBlocks: true)

  private static let lengths = [8, 12, 16, 20, 25, 30]
  private static let fewestPairs = 5

  /// A sentence pair, or two that were joined on a side: what a bead is made of.
  private typealias Unit = PerLanguage<[String]>

  private let documents: [[PerLanguage<[String]>]]

  /// Cuts a bitext into documents of 8 to 30 pairs, in random order.
  public init(
    _ pairs: [PerLanguage<String>], using random: inout SplitMix64
  ) {
    let pairs = SentencePairs.divided(pairs)
    var documents: [[PerLanguage<[String]>]] = []
    var start = 0
    while start < pairs.count {
      let end = min(start + Self.lengths[random.below(Self.lengths.count)], pairs.count)
      documents.append(Array(pairs[start..<end]))
      start = end
    }
    self.documents = random.shuffled(documents)
      .filter { $0.count >= Self.fewestPairs }
  }

  /// The documents after a distortion.
  public func bitexts(
    _ distortion: Distortion, using random: inout SplitMix64
  ) -> [GoldBitext] {
    documents.map { Self.bitext(of: Self.units($0, distortion, &random), distortion, &random) }
  }

  private static func units(
    _ pairs: [PerLanguage<[String]>], _ distortion: Distortion, _ random: inout SplitMix64
  ) -> [Unit] {
    var units: [Unit] = []
    /// Whether the pair before stands on a side, so that this one can be joined to it.
    var isOpen = PerLanguage(persian: false, arabic: false)
    for pair in pairs {
      let isLeftOut = PerLanguage(
        persian: random.unit() < distortion.deletion, arabic: random.unit() < distortion.deletion)
      // Each side joins on its own, as translators do: where both do and not at the same places, beads
      // of two and two sentences come about, or more.
      let isJoined = PerLanguage(
        persian: random.unit() < distortion.merging && isOpen.persian && !isLeftOut.persian,
        arabic: random.unit() < distortion.merging && isOpen.arabic && !isLeftOut.arabic)
      var unit = Unit(persian: [], arabic: [])
      if isJoined.persian || isJoined.arabic, let last = units.popLast() { unit = last }
      for language in Language.allCases where !isLeftOut[language] {
        var sentences = pair[language][...]
        if isJoined[language], let last = unit[language].popLast(), let first = sentences.popFirst()
        {
          unit[language].append(join(last, first, &random))
        }
        unit[language] += sentences
      }
      units.append(unit)
      isOpen = isLeftOut.map { !$0 }
    }
    return units
  }

  /// Joins two sentences as translators and headlines do: without the stop, with or without a comma.
  private static func join(
    _ first: String, _ second: String, _ random: inout SplitMix64
  ) -> String {
    var head = first[...]
    while let last = head.last, ".!؟?؛:…".contains(last) { head.removeLast() }
    return head + (random.unit() < 0.5 ? "، " : " ") + second
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
