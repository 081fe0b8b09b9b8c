import CorpusModel

/// Chooses pairs of documents one-to-one, the likeliest first, from candidates that are judged in rounds:
/// what is sure after the first round need not be compared with its other candidates.
struct PairSelection {
  /// Two documents that may be a pair.
  struct Candidate: Hashable, Sendable {
    var persian: Int
    var arabic: Int
  }

  /// Less probable pairs are refused. What neither side has a better use for is likelier a pair than its
  /// evidence alone says: on the reports of `corpus/comparable/train` this serves best.
  static let threshold = 0.35
  /// Two documents that are each other's first candidate are a pair at once where it is so probable.
  static let sure = 0.9

  /// For each document those of the other side, the most promising first.
  private let candidates: PerLanguage<[[Int]]>
  /// For each document the copies that are not paired yet.
  private var free: PerLanguage<[ArraySlice<Int>]>
  private var probabilities: [Candidate: Double] = [:]

  /// The pairs of copies that were chosen, by Persian copy.
  private(set) var partners: [Int: (arabic: Int, score: Double)] = [:]

  /// - Parameter copies: for each document of ``candidates`` its copies.
  init(candidates: PerLanguage<[[Int]]>, copies: PerLanguage<[[Int]]>) {
    self.candidates = candidates
    free = copies.map { side in side.map { $0[...] } }
  }

  /// What is to be judged in a round: each document that is still free, with its candidate of that rank.
  func open(round: Int) -> [Candidate] {
    var open: Set<Candidate> = []
    for (persian, ranked) in candidates.persian.enumerated() where round < ranked.count {
      open.insert(Candidate(persian: persian, arabic: ranked[round]))
    }
    for (arabic, ranked) in candidates.arabic.enumerated() where round < ranked.count {
      open.insert(Candidate(persian: ranked[round], arabic: arabic))
    }
    return open.filter { isFree($0) && probabilities[$0] == nil }.sorted(by: Self.precedes)
  }

  /// Takes the probabilities of candidates, and pairs those that are sure.
  mutating func judge(_ judged: [(Candidate, Double)]) {
    for (candidate, probability) in judged { probabilities[candidate] = probability }
    for (candidate, probability) in judged
    where probability >= Self.sure
      && candidates.persian[candidate.persian].first == candidate.arabic
      && candidates.arabic[candidate.arabic].first == candidate.persian
    {
      choose(candidate, probability)
    }
  }

  /// Pairs what was judged and is still free, the likeliest first.
  mutating func finish() {
    let likely = probabilities.filter { $0.value >= Self.threshold && isFree($0.key) }
    for (candidate, probability) in likely.sorted(by: { left, right in
      left.value != right.value
        ? left.value > right.value : Self.precedes(left.key, right.key)
    }) {
      choose(candidate, probability)
    }
  }

  /// The probability of the best candidate of each document that was judged; 0 where none was.
  func bestProbabilities() -> PerLanguage<[Double]> {
    var best = candidates.map { [Double](repeating: 0, count: $0.count) }
    for (candidate, probability) in probabilities {
      best.persian[candidate.persian] = max(best.persian[candidate.persian], probability)
      best.arabic[candidate.arabic] = max(best.arabic[candidate.arabic], probability)
    }
    return best
  }

  private func isFree(_ candidate: Candidate) -> Bool {
    !free.persian[candidate.persian].isEmpty && !free.arabic[candidate.arabic].isEmpty
  }

  private mutating func choose(_ candidate: Candidate, _ probability: Double) {
    while let persian = free.persian[candidate.persian].first,
      let arabic = free.arabic[candidate.arabic].first
    {
      free.persian[candidate.persian].removeFirst()
      free.arabic[candidate.arabic].removeFirst()
      partners[persian] = (arabic, probability)
    }
  }

  /// By the Persian document, then the Arabic one.
  static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    (left.persian, left.arabic) < (right.persian, right.arabic)
  }
}
