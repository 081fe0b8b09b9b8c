import CorpusModel

/// Finds, in long texts, which Arabic sentences each Persian one is worth comparing with.
///
/// Its rarest words lead from a sentence to those that match; where these show that the texts are told
/// in one order, the surroundings of the anchors are worth comparing whole (coarse to fine, after
/// Moore 2002).
struct SentenceScout {
  /// An Arabic sentence, and how much of a Persian one's rarest words it matches.
  private struct Find: Sendable {
    var sentence: Int32
    var weight: Float
  }

  /// About how many sentences the words of one may lead to; the words beyond lead nowhere.
  private static let budget = 2_000
  /// So many words lead somewhere whatever that costs, up to ``dearest``.
  private static let leastWords = 3
  private static let dearest = 20_000
  /// How many finds of a sentence are kept.
  private static let breadth = 32
  /// A wider surrounding of anchors is searched by the finds alone.
  private static let widestBand = 128
  /// The share of the longer side's sentences that must be anchors, and of these in one order.
  private static let coverage = 0.2
  private static let order = 0.9

  /// For each Persian sentence, Arabic ones, ascending.
  ///
  /// - Complexity: linear in the sentences.
  static func candidates(in model: BitextModel, jobs: Int) -> [[Int32]] {
    let finds = finds(in: model, jobs: jobs)
    let counts = model.sentences.map(\.count)
    let chain = AnchorChain(
      best: PerLanguage(
        persian: finds.map { $0.first?.sentence }, arabic: best(finds, of: counts.arabic)))
    let isInOrder =
      Double(chain.anchors.count) >= coverage * Double(max(counts.persian, counts.arabic))
      && Double(chain.chain.count) >= order * Double(chain.anchors.count)
    guard isInOrder else { return finds.map { $0.map(\.sentence).sorted() } }
    let band = chain.band(persianCount: counts.persian, arabicCount: counts.arabic)
    return zip(band, finds).map { range, finds in
      range.count <= widestBand
        ? range.map { Int32($0) }
        : finds.map(\.sentence).filter { range.contains(Int($0)) }.sorted()
    }
  }

  /// For each Arabic sentence, the Persian one that finds it most; ties by index.
  private static func best(_ finds: [[Find]], of count: Int) -> [Int32?] {
    var best = [Int32?](repeating: nil, count: count)
    var most = [Float](repeating: 0, count: count)
    for (persian, row) in finds.enumerated() {
      for find in row where find.weight > most[Int(find.sentence)] {
        most[Int(find.sentence)] = find.weight
        best[Int(find.sentence)] = Int32(persian)
      }
    }
    return best
  }

  /// For each Persian sentence, what its rarest words find, the best first.
  private static func finds(in model: BitextModel, jobs: Int) -> [[Find]] {
    let postings = model.incidence.arabic.postings()
    let norms = model.sentences.arabic.map { max($0.weight, 1).squareRoot() }
    let words = model.incidence.persian
    return Chunks.map(words.count, jobs: jobs) { chunk in
      var search = Search(model.matches.persian, words, postings, norms)
      return chunk.map { search.finds(of: $0) }
    }.flatMap { $0 }
  }

  /// The search of one worker, with its scratch space.
  private struct Search {
    private let matches: MatchTable
    private let words: WordIncidence
    private let postings: WordIncidence.Postings
    private let norms: [Float]
    private var sums: [Float]
    private var seenBy: [Int32]
    private var stamp: Int32 = 0
    private var touched: [Int32] = []

    init(
      _ matches: MatchTable, _ words: WordIncidence, _ postings: WordIncidence.Postings,
      _ norms: [Float]
    ) {
      self.matches = matches
      self.words = words
      self.postings = postings
      self.norms = norms
      sums = Array(repeating: 0, count: norms.count)
      seenBy = Array(repeating: 0, count: norms.count)
    }

    mutating func finds(of sentence: Int) -> [Find] {
      var costs: [(cost: Int, type: Int32)] = []
      for position in words.row(sentence) {
        let type = words.types[position]
        let cost = matches.row(Int(type)).reduce(0) {
          $0 + postings.row(Int(matches.entries[$1].type)).count
        }
        if cost > 0, words.weights[Int(type)] > 0 { costs.append((cost, type)) }
      }
      costs.sort { ($0.cost, $0.type) < ($1.cost, $1.type) }
      var spent = 0
      for (index, word) in costs.enumerated() {
        spent += word.cost
        guard spent <= (index < leastWords ? dearest : budget) else { break }
        follow(word.type)
      }
      for reached in touched { sums[Int(reached)] /= norms[Int(reached)] }
      let least = leastKept()
      var finds = touched.compactMap { reached in
        sums[Int(reached)] >= least ? Find(sentence: reached, weight: sums[Int(reached)]) : nil
      }
      for reached in touched { sums[Int(reached)] = 0 }
      touched.removeAll(keepingCapacity: true)
      finds.sort { ($1.weight, $0.sentence) < ($0.weight, $1.sentence) }
      return Array(finds.prefix(breadth))
    }

    /// A weight that the best reach, and not many more: found by counting in steps, for sorting all would
    /// cost most of the search.
    private func leastKept() -> Float {
      guard touched.count > 2 * breadth else { return 0 }
      let most = touched.reduce(0) { max($0, sums[Int($1)]) }
      var steps = [Int](repeating: 0, count: 129)
      for reached in touched { steps[Int(sums[Int(reached)] / most * 128)] += 1 }
      var count = 0
      for step in stride(from: 128, through: 0, by: -1) {
        count += steps[step]
        // A step below, for the division rounds.
        if count >= breadth { return Float(step - 1) / 128 * most }
      }
      return 0
    }

    private mutating func follow(_ type: Int32) {
      stamp += 1
      let weight = words.weights[Int(type)]
      // Matches come best first, so the first that reaches a sentence is its best.
      for index in matches.row(Int(type)) {
        let match = matches.entries[index]
        for position in postings.row(Int(match.type)) {
          let reached = Int(postings.sentences[position])
          if seenBy[reached] == stamp { continue }
          seenBy[reached] = stamp
          if sums[reached] == 0 { touched.append(Int32(reached)) }
          sums[reached] += weight * match.score
        }
      }
    }
  }
}
