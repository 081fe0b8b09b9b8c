/// What evaluations are drawn from: the counts of each document, or of each region of one.
struct EvaluationSample {
  typealias Counts = [AlignmentEvaluation.Measure]
  /// Precision, recall and F1.
  typealias Figures = [Double]

  /// The distinct counts: most documents and nearly all regions have some of few.
  private var kinds: [Counts] = []
  /// The kind of each unit.
  private var kindOfUnit: [Int] = []
  private let measures: Int

  init(_ units: [Counts], measures: Int) {
    self.measures = measures
    var places: [Counts: Int] = [:]
    for unit in units {
      let kind = places[unit] ?? kinds.count
      if kind == kinds.count {
        places[unit] = kind
        kinds.append(unit)
      }
      kindOfUnit.append(kind)
    }
  }

  /// The counts of all units together.
  var total: Counts { sum(multiplicities) }

  /// The figures of all measures.
  ///
  /// - Parameter isMean: the mean of the units' figures, instead of the figures of their sum.
  func figures(isMean: Bool) -> [Figures] { figures(multiplicities, isMean: isMean) }

  private var multiplicities: [Int] {
    kindOfUnit.reduce(into: [Int](repeating: 0, count: kinds.count)) { $0[$1] += 1 }
  }

  private func sum(_ multiplicities: [Int]) -> Counts {
    var sum = Counts(
      repeating: AlignmentEvaluation.Measure(correct: 0, predicted: 0, found: 0, gold: 0),
      count: measures)
    for (kind, times) in zip(kinds, multiplicities) where times > 0 {
      for (index, measure) in kind.enumerated() {
        sum[index].correct += times * measure.correct
        sum[index].predicted += times * measure.predicted
        sum[index].found += times * measure.found
        sum[index].gold += times * measure.gold
      }
    }
    return sum
  }

  private func figures(_ multiplicities: [Int], isMean: Bool) -> [Figures] {
    guard isMean else { return sum(multiplicities).map { [$0.precision, $0.recall, $0.f1] } }
    var sums = [Figures](repeating: [0, 0, 0], count: measures)
    var units = [Int](repeating: 0, count: measures)
    for (kind, times) in zip(kinds, multiplicities) where times > 0 {
      for (index, measure) in kind.enumerated() where measure.predicted + measure.gold > 0 {
        units[index] += times
        sums[index][0] += Double(times) * measure.precision
        sums[index][1] += Double(times) * measure.recall
        sums[index][2] += Double(times) * measure.f1
      }
    }
    return zip(sums, units).map { figures, count in figures.map { $0 / Double(max(1, count)) } }
  }

  /// Draws as many units as there are, with replacement, again and again.
  func draw(_ options: EvaluationSummary.Options, into intervals: inout Intervals) {
    guard !kindOfUnit.isEmpty else { return }
    var random = SplitMix64(seed: options.seed)
    for _ in 0..<options.resamples {
      var drawn = [Int](repeating: 0, count: kinds.count)
      for _ in kindOfUnit { drawn[kindOfUnit[random.below(kindOfUnit.count)]] += 1 }
      for isMean in intervals.kinds {
        intervals.add(figures(drawn, isMean: isMean), isMean: isMean)
      }
    }
  }

  /// The figures of all draws.
  struct Intervals {
    /// Whether there are means, sums, or both.
    let kinds: [Bool]
    private let measures: Int
    private var draws: [Bool: [[Figures]]] = [:]

    init(measures: Int, kinds: [Bool]) {
      self.measures = measures
      self.kinds = kinds
    }

    mutating func add(_ figures: [Figures], isMean: Bool) {
      draws[isMean, default: []].append(figures)
    }

    /// The percentiles between which the share `confidence` of the draws lies; `nil` without draws.
    func interval(
      _ measure: Int, _ part: Int, isMean: Bool, confidence: Double
    ) -> ClosedRange<Double>? {
      guard let draws = draws[isMean], !draws.isEmpty else { return nil }
      let sorted = draws.map { $0[measure][part] }.sorted()
      let tail = (1 - confidence) / 2 * Double(sorted.count)
      let low = min(Int(tail), (sorted.count - 1) / 2)
      return sorted[low]...sorted[sorted.count - 1 - low]
    }
  }
}
