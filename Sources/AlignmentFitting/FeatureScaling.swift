/// Mean and spread of each feature, with which features are brought to one scale while weights are fitted.
struct FeatureScaling {
  private(set) var means: [Float]
  /// What a centred feature is multiplied with; 0 for a feature that never varies. No weight can be
  /// fitted to such a one (a translation without headlines says nothing of headlines), and whatever
  /// weight it started with must not act where it does vary.
  private(set) var factors: [Float]

  /// Measures the features of a set; the first, always 1, stays as it is.
  init(_ set: TrainingSet) {
    let count = set.featureCount
    var sums = [Double](repeating: 0, count: count)
    var squares = sums
    let rows = set.labels.count
    for (index, value) in set.features.enumerated() { sums[index % count] += Double(value) }
    let means = sums.map { $0 / Double(max(1, rows)) }
    for (index, value) in set.features.enumerated() {
      let difference = Double(value) - means[index % count]
      squares[index % count] += difference * difference
    }
    self.means = means.map { Float($0) }
    factors = squares.map { square in
      let deviation = (square / Double(max(1, rows))).squareRoot()
      return deviation < 1e-4 ? 0 : Float(1 / deviation)
    }
    if count > 0 {
      self.means[0] = 0
      factors[0] = 1
    }
  }

  /// The features of a candidate on one scale, written to `output`.
  func scale(_ row: ArraySlice<Float>, into output: inout [Float]) {
    for (index, value) in row.enumerated() {
      output[index] = (value - means[index]) * factors[index]
    }
  }

  /// The weights for unscaled features that do what `weights` do for scaled ones.
  func unscaled(_ weights: [Float]) -> [Float] {
    var result = zip(weights, factors).map { $0 * $1 }
    result[0] -= zip(result, means).reduce(0) { $0 + $1.0 * $1.1 }
    return result
  }
}
