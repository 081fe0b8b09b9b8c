import Alignment

import func Glibc.expf
import func Glibc.log1pf
import func Glibc.tanhf

/// Fits a classifier to candidates: L-BFGS on the log loss with a quadratic penalty, from several starts whose
/// mean is taken, which errs less than any of them (Hansen and Salamon 1990).
///
/// One thread, random numbers from a seed: on one machine the same candidates give the same weights to the
/// last bit. Another machine's C library may round `tanhf` and `expf` otherwise.
public struct ClassifierFitter: Sendable {
  /// The number of hidden units of each fit.
  public var units = 8
  /// The number of starts.
  public var starts = 3
  /// The number of steps from each start, at most.
  public var steps = 150
  /// The factor of the penalty on the squares of the weights of scaled features.
  public var penalty = 1e-4
  /// Where the random numbers of the first start begin; the others follow.
  public var seed: UInt64 = 1

  /// Creates a fitter.
  public init() {}

  /// Fits the weights.
  ///
  /// - Returns: `nil` where no candidate is right or none is wrong.
  /// - Complexity: O(`starts` · `steps` · *n* · `units` · *f*), *n* being the number of candidates and *f*
  ///   that of features.
  public func fit(_ set: TrainingSet) -> FittedClassifier? {
    guard set.labels.contains(true), set.labels.contains(false) else { return nil }
    let scaling = FeatureScaling(set)
    var rows = [Float](repeating: 0, count: set.features.count)
    var row = [Float](repeating: 0, count: set.featureCount)
    for index in set.labels.indices {
      scaling.scale(set.row(index), into: &row)
      rows.replaceSubrange(
        index * set.featureCount..<(index + 1) * set.featureCount, with: row)
    }
    let network = Network(
      features: set.featureCount, units: units, rows: rows, labels: set.labels,
      weights: set.weights, penalty: penalty)
    let fits = (0..<max(1, starts)).map { start in
      var random = SplitMix64(seed: seed + UInt64(start))
      let weights = LBFGS(iterations: steps).minimum(from: network.start(using: &random)) {
        network.loss($0, gradient: &$1)
      }
      return network.classifier(weights.map { Float($0) }, scaling)
    }
    return FittedClassifier.mean(fits)
  }
}

extension ClassifierFitter {
  /// The loss over candidates as a function of the weights, in one flat array: the direct weights, the
  /// hidden units' weights feature by feature, the units' outputs.
  private struct Network {
    let features: Int
    let units: Int
    let rows: [Float]
    let labels: [Bool]
    let weights: [Float]
    let penalty: Double

    private var outputStart: Int { features + features * units }

    func start(using random: inout SplitMix64) -> [Double] {
      let spread = 0.6 / Double(features).squareRoot()
      return (0..<outputStart + units).map { index in
        if index < features { return 0 }
        return (index < outputStart ? spread : 0.3) * random.gaussian()
      }
    }

    /// The mean weighted loss with the penalty, and its gradient.
    func loss(_ place: [Double], gradient: inout [Double]) -> Double {
      let flat = place.map { Float($0) }
      var slopes = [Float](repeating: 0, count: place.count)
      var total = [Double](repeating: 0, count: place.count)
      var activation = [Float](repeating: 0, count: units)
      var sum = 0.0
      var weight = 0.0
      for index in labels.indices {
        sum +=
          Double(
            learn(index, flat, &slopes, &activation)) * Double(weights[index])
        weight += Double(weights[index])
        // Sums of floats lose digits as they grow: they are emptied now and then.
        if index % 1024 == 1023 || index == labels.count - 1 {
          for slope in slopes.indices {
            total[slope] += Double(slopes[slope])
            slopes[slope] = 0
          }
        }
      }
      var squares = 0.0
      for index in place.indices {
        gradient[index] = total[index] / weight + 2 * penalty * place[index]
        squares += place[index] * place[index]
      }
      return sum / weight + penalty * squares
    }

    /// The loss of a candidate; adds what it says to the gradient.
    private func learn(
      _ index: Int, _ weights: [Float], _ slopes: inout [Float], _ activation: inout [Float]
    ) -> Float {
      let start = index * features
      for unit in 0..<units { activation[unit] = 0 }
      var sum: Float = 0
      for feature in 0..<features {
        let value = rows[start + feature]
        guard value != 0 else { continue }
        sum += value * weights[feature]
        let hidden = features + feature * units
        for unit in 0..<units { activation[unit] += value * weights[hidden + unit] }
      }
      for unit in 0..<units {
        activation[unit] = tanhf(activation[unit])
        sum += activation[unit] * weights[outputStart + unit]
      }
      let error = (1 / (1 + expf(-sum)) - (labels[index] ? 1 : 0)) * self.weights[index]
      for unit in 0..<units {
        let active = activation[unit]
        slopes[outputStart + unit] += active * error
        activation[unit] = error * weights[outputStart + unit] * (1 - active * active)
      }
      for feature in 0..<features {
        let value = rows[start + feature]
        guard value != 0 else { continue }
        slopes[feature] += value * error
        let hidden = features + feature * units
        for unit in 0..<units { slopes[hidden + unit] += value * activation[unit] }
      }
      let margin = labels[index] ? sum : -sum
      return margin > 0 ? log1pf(expf(-margin)) : log1pf(expf(margin)) - margin
    }

    /// The weights for unscaled features.
    func classifier(_ weights: [Float], _ scaling: FeatureScaling) -> FittedClassifier {
      FittedClassifier(
        direct: scaling.unscaled(Array(weights[..<features])),
        output: Array(weights[outputStart...]),
        hidden: (0..<units).map { unit in
          scaling.unscaled((0..<features).map { weights[features + $0 * units + unit] })
        })
    }
  }
}
