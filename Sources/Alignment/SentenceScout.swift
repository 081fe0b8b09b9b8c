import CorpusModel

/// Finds, in long texts, which Arabic sentences each Persian one is worth comparing with.
///
/// Its rarest words lead from a sentence to those that match; where these show that the texts are told
/// in one order, the surroundings of the anchors are worth comparing whole (coarse to fine, after
/// Moore 2002).
struct SentenceScout {
  /// An Arabic sentence, and how much of a Persian one's rarest words it matches.
  private struct Find: BitwiseCopyable, Sendable {
    var sentence: Int32
    var weight: Float

    /// The better first; of equal ones the first sentence.
    static func precedes(_ left: Find, _ right: Find) -> Bool {
      left.weight != right.weight ? left.weight > right.weight : left.sentence < right.sentence
    }
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
  static func candidates(in model: BitextModel, jobs: Int) -> RowTable<Int32> {
    let finds = finds(in: model, jobs: jobs)
    let counts = model.sentences.map(\.count)
    let chain = AnchorChain(
      best: PerLanguage(
        persian: (0..<finds.count).map { finds[$0].first?.sentence },
        arabic: best(finds, of: counts.arabic)))
    let isInOrder =
      Double(chain.anchors.count) >= coverage * Double(max(counts.persian, counts.arabic))
      && Double(chain.chain.count) >= order * Double(chain.anchors.count)
    let band =
      isInOrder
      ? chain.band(persianCount: counts.persian, arabicCount: counts.arabic)
      : Array(repeating: 0..<counts.arabic, count: counts.persian)
    var candidates = RowTable<Int32>()
    for (persian, range) in band.enumerated() {
      if isInOrder && range.count <= widestBand {
        for arabic in range { candidates.append(Int32(arabic)) }
      } else {
        for find in finds[persian] where range.contains(Int(find.sentence)) {
          candidates.append(find.sentence)
        }
      }
      candidates.endRow(sortedBy: <)
    }
    return candidates
  }

  /// For each Arabic sentence, the Persian one that finds it most; ties by index.
  private static func best(_ finds: RowTable<Find>, of count: Int) -> [Int32?] {
    var best = [Int32?](repeating: nil, count: count)
    var most = [Float](repeating: 0, count: count)
    for persian in 0..<finds.count {
      for find in finds[persian] where find.weight > most[Int(find.sentence)] {
        most[Int(find.sentence)] = find.weight
        best[Int(find.sentence)] = Int32(persian)
      }
    }
    return best
  }

  /// For each Persian sentence, what its rarest words find, the best first.
  private static func finds(in model: BitextModel, jobs: Int) -> RowTable<Find> {
    let search = Search(model)
    let rows = Chunks.map(
      model.sentences.persian.count, jobs: jobs,
      worker: { Trace(count: model.sentences.arabic.count) }
    ) { trace, chunk in
      var finds = RowTable<Find>()
      for sentence in chunk { search.find(sentence, &trace, into: &finds) }
      return finds
    }
    return RowTable(joining: rows)
  }

  /// What one worker has reached for the sentence at hand.
  private struct Trace {
    /// For each Arabic sentence, the weight that has led to it, and the word that did last.
    var reached: [(weight: Float, word: Int32)]
    var touched: [Int32] = []
    var words: [(cost: Int32, type: Int32)] = []
    var word: Int32 = 0

    init(count: Int) { reached = Array(repeating: (0, -1), count: count) }
  }

  /// The tables that lead from words to sentences.
  private struct Search: Sendable {
    private let matches: MatchTable
    private let words: WordIncidence
    private let postings: RowTable<Int32>
    private let norms: [Float]
    /// To how many sentences each Persian word leads.
    private let costs: [Int32]

    init(_ model: BitextModel) {
      let (matches, postings) = (model.matches, model.incidence.arabic.postings())
      self.matches = matches
      self.postings = postings
      words = model.incidence.persian
      norms = model.sentences.arabic.map { max($0.weight, 1).squareRoot() }
      costs = (0..<matches.count).map { type in
        let sum = matches[type].reduce(0) { $0 + postings.row(Int($1.type)).count }
        return Int32(clamping: sum)
      }
    }

    /// Appends a row: what the rarest words of a sentence find.
    func find(_ sentence: Int, _ trace: inout Trace, into finds: inout RowTable<Find>) {
      trace.words.removeAll(keepingCapacity: true)
      for type in words.words[sentence]
      where costs[Int(type)] > 0 && words.weights[Int(type)] > 0 {
        trace.words.append((costs[Int(type)], type))
      }
      trace.words.sort { ($0.cost, $0.type) < ($1.cost, $1.type) }
      var spent = 0
      for index in trace.words.indices {
        spent += Int(trace.words[index].cost)
        guard spent <= (index < leastWords ? dearest : budget) else { break }
        follow(trace.words[index].type, &trace)
      }
      var row = trace.touched.map { reached in
        Find(sentence: reached, weight: trace.reached[Int(reached)].weight / norms[Int(reached)])
      }
      for reached in trace.touched { trace.reached[Int(reached)].weight = 0 }
      trace.touched.removeAll(keepingCapacity: true)
      let least = leastKept(row)
      row.removeAll { $0.weight < least }
      row.sort(by: Find.precedes)
      for find in row.prefix(breadth) { finds.append(find) }
      finds.endRow()
    }

    /// A weight that the best reach, and not many more: found by counting in steps, for sorting all would
    /// cost most of the search.
    private func leastKept(_ finds: [Find]) -> Float {
      guard finds.count > 2 * breadth else { return 0 }
      let most = finds.reduce(0) { max($0, $1.weight) }
      return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 129) { steps in
        steps.initialize(repeating: 0)
        for find in finds { steps[Int(find.weight / most * 128)] += 1 }
        var count = 0
        for step in stride(from: 128, through: 0, by: -1) {
          count += Int(steps[step])
          // A step below, for the division rounds.
          if count >= breadth { return Float(step - 1) / 128 * most }
        }
        return 0
      }
    }

    private func follow(_ type: Int32, _ trace: inout Trace) {
      trace.word += 1
      let word = trace.word
      let weight = words.weights[Int(type)]
      // Matches come best first, so the first that reaches a sentence is its best.
      for match in matches[Int(type)] {
        let bits = weight * match.score
        for reached in postings[Int(match.type)] {
          let place = Int(reached)
          if trace.reached[place].word == word { continue }
          if trace.reached[place].weight == 0 { trace.touched.append(reached) }
          trace.reached[place] = (trace.reached[place].weight + bits, word)
        }
      }
    }
  }
}
