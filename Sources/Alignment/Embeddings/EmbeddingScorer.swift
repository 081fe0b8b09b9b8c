import CorpusModel

import func Glibc.log2f

/// Judges groups of sentences by their vectors.
///
/// The vector of a group is the sum of its sentences' unit vectors, as an embedding of the joined text is
/// approximated (Thompson and Koehn, *Vecalign*, 2019). Cosines of models differ in scale, so that each is
/// told as a margin: its distance from the mean cosine of the nearest other sentences (after Artetxe and
/// Schwenk, *Margin-based parallel corpus mining*, ACL 2019), in standard deviations of all cosines of the
/// two texts.
struct EmbeddingScorer: Sendable {
  /// The features in their order, which ``EmbeddingJudge/weights`` share.
  static let names = [
    "bias", "margin", "leads", "shrink", "extend", "neighbours", "size_3", "one_to_many",
    "many_to_many", "split", "length_ratio",
  ]

  let texts: PerLanguage<SentenceEmbeddings>
  let neighbours: CosineNeighbours
  /// The lengths of the sentences in bytes.
  private let lengths: PerLanguage<[Int]>
  /// The cosines of each sentence with those one to ``farthest`` places after it, on its own side.
  private let following: PerLanguage<[[Float]]>
  /// A side has four sentences at most, and one more where it is asked what that would add.
  private static let farthest = 4
  /// The cosines of all pairs, row by row; empty where there are too many to keep.
  private var matrix: [Float] = []

  /// Texts with more pairs of sentences than this are multiplied anew where a cosine is asked for.
  private static let greatestMatrix = 1_000_000

  init(
    _ texts: PerLanguage<SentenceEmbeddings>, lengths: PerLanguage<[Int]>, isOrdered: Bool
  ) {
    self.texts = texts
    self.lengths = lengths
    neighbours = CosineNeighbours(texts, isOrdered: isOrdered)
    following = texts.map { text in
      (1...Self.farthest).map { step in
        (0..<max(0, text.count - step)).map { text.cosine($0, $0 + step, of: text) }
      }
    }
    let counts = texts.map(\.count)
    if counts.persian * counts.arabic <= Self.greatestMatrix {
      matrix = Array(repeating: 0, count: counts.persian * counts.arabic)
      DotProducts.products(
        texts.persian, 0..<counts.persian, texts.arabic, 0..<counts.arabic, into: &matrix)
    }
  }

  private func cosine(_ persian: Int, _ arabic: Int) -> Float {
    matrix.isEmpty
      ? texts.persian.cosine(persian, arabic, of: texts.arabic)
      : matrix[persian * texts.arabic.count + arabic]
  }

  /// The features of a group.
  func features(_ group: SentenceGroup) -> [Float] {
    let cosine = cosine(group)
    let scale = 1 / neighbours.deviation
    let isMerged = group.size > 2
    let isMany = group.persian.count > 1 && group.arabic.count > 1
    let persian = group.persian.reduce(0) { $0 + lengths.persian[$1] }
    let arabic = group.arabic.reduce(0) { $0 + lengths.arabic[$1] }
    return [
      1, margin(group, cosine: cosine), leads(group, cosine: cosine),
      isMerged ? Self.clamped((cosine - shrunk(group)) * scale, -3, 3) : 0,
      Self.clamped((extended(group) - cosine) * scale, 0, 3), continuation(group),
      group.size == 3 ? 1 : 0, isMerged && !isMany && group.size > 3 ? 1 : 0, isMany ? 1 : 0,
      isMany ? Self.clamped((split(group) - cosine) * scale, -3, 3) : 0,
      abs(log2f(Float(persian + 20) / Float(arabic + 20))),
    ]
  }

  /// The margin of a group.
  func margin(_ group: SentenceGroup) -> Float { margin(group, cosine: cosine(group)) }

  private func margin(_ group: SentenceGroup, cosine: Float) -> Float {
    let around = (surroundings(of: group, in: .persian) + surroundings(of: group, in: .arabic)) / 2
    return Self.clamped((cosine - around) / neighbours.deviation, -4, 8)
  }

  /// The mean cosine of a side's sentences with the nearest ones outside the group.
  private func surroundings(of group: SentenceGroup, in language: Language) -> Float {
    let (own, other) =
      language == .persian ? (group.persian, group.arabic) : (group.arabic, group.persian)
    var sum: Float = 0
    for sentence in own {
      var part: Float = 0
      var count: Float = 0
      for neighbour in neighbours.nearest[language][sentence]
      where count < 4 && !other.contains(Int(neighbour.sentence)) {
        part += neighbour.cosine
        count += 1
      }
      sum += part / max(1, count)
    }
    return sum / Float(own.count)
  }

  /// On how many sides no sentence outside the group is nearer than the group, as a share.
  private func leads(_ group: SentenceGroup, cosine: Float) -> Float {
    func leads(_ own: Range<Int>, _ other: Range<Int>, _ language: Language) -> Float {
      own.allSatisfy { sentence in
        let rival = neighbours.nearest[language][sentence]
          .first { !other.contains(Int($0.sentence)) }
        return rival.map { $0.cosine < cosine } ?? true
      } ? 0.5 : 0
    }
    return leads(group.persian, group.arabic, .persian)
      + leads(group.arabic, group.persian, .arabic)
  }

  /// The cosine of the sums of the two sides' vectors.
  func cosine(_ group: SentenceGroup) -> Float {
    var across: Float = 0
    for persian in group.persian {
      for arabic in group.arabic {
        across += cosine(persian, arabic)
      }
    }
    let lengths = square(of: group.persian, in: .persian) * square(of: group.arabic, in: .arabic)
    // Vectors that cancel one another have a sum of no direction.
    return lengths > 1e-6 ? across / lengths.squareRoot() : 0
  }

  /// The square of the length of a sum of unit vectors.
  private func square(of range: Range<Int>, in language: Language) -> Float {
    var sum = Float(range.count)
    for step in 1..<max(1, range.count) {
      for index in range.lowerBound..<range.upperBound - step {
        sum += 2 * following[language][step - 1][index]
      }
    }
    return sum
  }

  /// The best cosine of the group without one of its outer sentences.
  private func shrunk(_ group: SentenceGroup) -> Float {
    var best: Float = -1
    if group.persian.count > 1 {
      best = max(
        cosine(SentenceGroup(group.persian.dropFirst(), group.arabic)),
        cosine(SentenceGroup(group.persian.dropLast(), group.arabic)))
    }
    if group.arabic.count > 1 {
      best = max(
        best, cosine(SentenceGroup(group.persian, group.arabic.dropFirst())),
        cosine(SentenceGroup(group.persian, group.arabic.dropLast())))
    }
    return best
  }

  /// The best cosine of the group with one more sentence.
  private func extended(_ group: SentenceGroup) -> Float {
    let (persian, arabic) = (group.persian, group.arabic)
    var best: Float = -1
    if persian.lowerBound > 0 {
      best = cosine(SentenceGroup(persian.lowerBound - 1..<persian.upperBound, arabic))
    }
    if persian.upperBound < texts.persian.count {
      best = max(best, cosine(SentenceGroup(persian.lowerBound..<persian.upperBound + 1, arabic)))
    }
    if arabic.lowerBound > 0 {
      best = max(best, cosine(SentenceGroup(persian, arabic.lowerBound - 1..<arabic.upperBound)))
    }
    if arabic.upperBound < texts.arabic.count {
      best = max(best, cosine(SentenceGroup(persian, arabic.lowerBound..<arabic.upperBound + 1)))
    }
    return best
  }

  /// The lesser cosine of the two groups into which the group is best parted, in one order or crossing: two
  /// beads side by side are as alike as one.
  private func split(_ group: SentenceGroup) -> Float {
    var best: Float = -1
    for first in group.persian.dropFirst() {
      let (left, right) = (group.persian.lowerBound..<first, first..<group.persian.upperBound)
      for second in group.arabic.dropFirst() {
        let (before, after) = (group.arabic.lowerBound..<second, second..<group.arabic.upperBound)
        best = max(
          best,
          min(cosine(SentenceGroup(left, before)), cosine(SentenceGroup(right, after))),
          min(cosine(SentenceGroup(left, after)), cosine(SentenceGroup(right, before))))
      }
    }
    return best
  }

  /// How far the sentences before and those after stand out, which stand in one order in a moved block too.
  private func continuation(_ group: SentenceGroup) -> Float {
    var sum: Float = 0
    if group.persian.lowerBound > 0, group.arabic.lowerBound > 0 {
      sum += pairMargin(group.persian.lowerBound - 1, group.arabic.lowerBound - 1)
    }
    if group.persian.upperBound < texts.persian.count,
      group.arabic.upperBound < texts.arabic.count
    {
      sum += pairMargin(group.persian.upperBound, group.arabic.upperBound)
    }
    return sum
  }

  private func pairMargin(_ persian: Int, _ arabic: Int) -> Float {
    Self.clamped(
      margin(SentenceGroup(persian..<persian + 1, arabic..<arabic + 1)), -1, 3)
  }

  private static func clamped(_ value: Float, _ least: Float, _ greatest: Float) -> Float {
    min(greatest, max(least, value))
  }
}
