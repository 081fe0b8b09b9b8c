import Alignment
import CorpusModel

/// Two texts with known beads whose words mean nothing: for what is to be found by vectors alone
/// (``SimulatedEmbeddings``).
public enum SimulatedBitext {
  /// How the beads of the two texts lie.
  public enum Layout: String, CaseIterable, Sendable {
    /// In one order.
    case parallel
    /// In blocks of five that have changed places.
    case moved
    /// So, and about a quarter of the sentences stands on one side only.
    case comparable
  }

  /// Makes two texts.
  ///
  /// - Parameter beads: their number, null beads included; `comparable` has more of these.
  public static func make(
    _ layout: Layout, beads count: Int, using random: inout SplitMix64
  ) -> GoldBitext {
    var shapes: [(persian: Int, arabic: Int)] = []
    for _ in 0..<count {
      switch random.below(20) {
      case 0, 1: shapes.append((1, 2))
      case 2, 3: shapes.append((2, 1))
      case 4: shapes.append((1, 3))
      case 5: shapes.append((0, 1))
      case 6: shapes.append((1, 0))
      default: shapes.append((1, 1))
      }
      if layout == .comparable, random.below(3) == 0 {
        shapes.append(random.below(2) == 0 ? (1, 0) : (0, 1))
      }
    }
    var order = Array(shapes.indices)
    if layout != .parallel {
      let blocks = stride(from: 0, to: order.count, by: 5).map {
        Array(order[$0..<min($0 + 5, order.count)])
      }
      order = random.shuffled(blocks).flatMap { $0 }
    }
    var beads = shapes.map { _ in PerLanguage<[Int]>(persian: [], arabic: []) }
    var sentences = PerLanguage<[(text: String, role: SegmentRole)]>(persian: [], arabic: [])
    func tell(_ index: Int, _ language: Language, _ random: inout SplitMix64) {
      let shape = shapes[index]
      let own = language == .persian ? shape.persian : shape.arabic
      // One sentence says what several of the other side do, and is as long as they are.
      let things = own == 1 ? max(1, shape.persian, shape.arabic) : 1
      for _ in 0..<own {
        beads[index][language].append(sentences[language].count)
        sentences[language].append((words(6 * things + random.below(4), &random), .body))
      }
    }
    for index in shapes.indices { tell(index, .persian, &random) }
    for index in order { tell(index, .arabic, &random) }
    return GoldBitext(
      sentences: sentences, beads: beads.filter { !$0.persian.isEmpty && !$0.arabic.isEmpty })
  }

  private static func words(_ count: Int, _ random: inout SplitMix64) -> String {
    let letters = Array("بتدرزسشعفقلمنوهی")
    return (0..<count).map { _ in
      String((0..<6).map { _ in letters[random.below(letters.count)] })
    }.joined(separator: " ")
  }
}
