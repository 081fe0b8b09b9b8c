import func Glibc.exp
import func Glibc.log1p

/// Fits the weights of a logistic regression by L-BFGS.
struct LogisticRegression: Sendable {
  /// The factor of the penalty on the squares of the weights.
  var penalty: Double

  /// The weights of the features.
  ///
  /// - Parameters:
  ///   - rows: the features of each case, as many in each.
  ///   - labels: which cases are right.
  func weights(_ rows: [[Double]], _ labels: [Bool]) -> [Double] {
    let start = [Double](repeating: 0, count: rows.first?.count ?? 0)
    return LBFGS().minimum(from: start) { place, gradient in
      loss(place, rows, labels, gradient: &gradient)
    }
  }

  private func loss(
    _ weights: [Double], _ rows: [[Double]], _ labels: [Bool], gradient: inout [Double]
  ) -> Double {
    var loss = 0.0
    var sums = [Double](repeating: 0, count: weights.count)
    for (row, label) in zip(rows, labels) {
      var logit = 0.0
      for index in weights.indices { logit += weights[index] * row[index] }
      let sign = label ? 1.0 : -1.0
      loss +=
        logit * sign > 0 ? log1p(exp(-logit * sign)) : -logit * sign + log1p(exp(logit * sign))
      let error = 1 / (1 + exp(-logit)) - (label ? 1 : 0)
      for index in weights.indices { sums[index] += error * row[index] }
    }
    let scale = 1 / Double(max(1, rows.count))
    for index in weights.indices {
      gradient[index] = sums[index] * scale + 2 * penalty * weights[index]
    }
    return loss * scale + penalty * weights.reduce(0) { $0 + $1 * $1 }
  }
}
