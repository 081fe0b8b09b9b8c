/// Draws candidates from several sets, each as often as its weight says.
struct TrainingSample {
  /// A candidate: its set and its row.
  struct Place {
    var set: Int
    var row: Int
  }

  private var pools: [(set: Int, rows: [Int])] = []
  private var bounds: [Double] = []

  /// The weight of all candidates together.
  private(set) var weight: Double = 0

  /// Takes the candidates with a label, or all of them.
  init(_ sets: [TrainingSet], labelled label: Bool? = nil) {
    for (index, set) in sets.enumerated() {
      let rows = set.labels.indices.filter { label == nil || set.labels[$0] == label }
      guard !rows.isEmpty else { continue }
      weight += Double(set.weight) * Double(rows.count)
      pools.append((index, rows))
      bounds.append(weight)
    }
  }

  /// A candidate at random, with replacement.
  ///
  /// - Precondition: ``weight`` is not 0.
  func draw(_ random: inout SplitMix64) -> Place {
    let target = random.unit() * weight
    let pool = pools[bounds.firstIndex { target < $0 } ?? bounds.count - 1]
    return Place(set: pool.set, row: pool.rows[random.below(pool.rows.count)])
  }
}
