import func Glibc.expf
import func Glibc.powf
import func Glibc.tanhf

/// Fits a classifier to candidates by gradient descent: Adam (Kingma and Ba, ICLR 2015) on the log loss with
/// a small quadratic penalty.
///
/// One thread, random numbers from a seed: on one machine the same candidates give the same weights to the
/// last bit. Another machine's C library may round `tanhf` and `expf` otherwise.
public struct ClassifierFitter: Sendable {
  /// The number of hidden units.
  public var units = 10
  /// The number of steps.
  public var steps = 3000
  /// Candidates of a step that takes them as they come; the others take half as many right ones and as
  /// many wrong ones, and weigh them so that the two kinds of steps have one goal.
  public var batch = 4096
  /// The factor of the penalty on weights.
  public var penalty: Float = 1e-4
  /// Where the random numbers start.
  public var seed: UInt64 = 1

  /// Creates a fitter.
  public init() {}

  /// Fits the weights.
  ///
  /// - Returns: `nil` where no candidate is right or none is wrong.
  /// - Complexity: O(`steps` · `batch` · `units` · *f*), *f* being the number of features.
  public func fit(_ sets: [TrainingSet]) -> FittedClassifier? {
    let right = TrainingSample(sets, labelled: true)
    let wrong = TrainingSample(sets, labelled: false)
    guard right.weight > 0, wrong.weight > 0 else { return nil }
    let all = TrainingSample(sets)
    let scaling = FeatureScaling(sets)
    var random = SplitMix64(seed: seed)
    var network = Network(features: sets[0].featureCount, units: units, random: &random)
    let share = Float(right.weight / all.weight)
    var row = [Float](repeating: 0, count: sets[0].featureCount)
    for step in 1...max(1, steps) {
      network.clearGradient()
      func learn(_ count: Int, from sample: TrainingSample, factor: Float) {
        for _ in 0..<count {
          let place = sample.draw(&random)
          scaling.scale(sets[place.set].row(place.row), into: &row)
          network.learn(row, isRight: sets[place.set].labels[place.row], factor: factor)
        }
      }
      if step % 2 == 1 {
        learn(batch, from: all, factor: 1 / Float(batch))
      } else {
        learn(batch / 2, from: right, factor: share / Float(batch / 2))
        learn(batch, from: wrong, factor: (1 - share) / Float(batch))
      }
      let rate = 0.02 * (1 - Float(step) / Float(steps)) + 0.0005
      network.step(step, rate: rate, penalty: penalty)
    }
    return network.classifier(scaling)
  }
}

extension ClassifierFitter {
  /// The weights in the making, their gradient and its moments, each in one flat array: the hidden units'
  /// weights feature by feature, the units' outputs, the direct weights.
  private struct Network {
    let features: Int
    let units: Int
    private var weights: [Float]
    private var gradient: [Float]
    private var firstMoment: [Float]
    private var secondMoment: [Float]
    private var activation: [Float]

    init(features: Int, units: Int, random: inout SplitMix64) {
      self.features = features
      self.units = units
      let count = features * units + units + features
      weights = (0..<count).map { index in
        index < features * units + units ? Float(0.3 * random.gaussian()) : 0
      }
      gradient = [Float](repeating: 0, count: count)
      firstMoment = gradient
      secondMoment = gradient
      activation = [Float](repeating: 0, count: units)
    }

    private var outputStart: Int { features * units }
    private var directStart: Int { features * units + units }

    mutating func clearGradient() {
      for index in gradient.indices { gradient[index] = 0 }
    }

    /// Adds what a candidate says to the gradient.
    mutating func learn(_ row: [Float], isRight: Bool, factor: Float) {
      let (features, units) = (features, units)
      let (outputStart, directStart) = (outputStart, directStart)
      for unit in 0..<units { activation[unit] = 0 }
      var sum: Float = 0
      for feature in 0..<features where row[feature] != 0 {
        let value = row[feature]
        sum += value * weights[directStart + feature]
        let start = feature * units
        for unit in 0..<units { activation[unit] += value * weights[start + unit] }
      }
      for unit in 0..<units {
        activation[unit] = tanhf(activation[unit])
        sum += activation[unit] * weights[outputStart + unit]
      }
      let error = (1 / (1 + expf(-sum)) - (isRight ? 1 : 0)) * factor
      for unit in 0..<units {
        let active = activation[unit]
        gradient[outputStart + unit] += active * error
        activation[unit] = error * weights[outputStart + unit] * (1 - active * active)
      }
      for feature in 0..<features where row[feature] != 0 {
        let value = row[feature]
        gradient[directStart + feature] += value * error
        let start = feature * units
        for unit in 0..<units { gradient[start + unit] += value * activation[unit] }
      }
    }

    /// Moves the weights.
    mutating func step(_ number: Int, rate: Float, penalty: Float) {
      let firstBias = 1 - powf(0.9, Float(number))
      let secondBias = 1 - powf(0.999, Float(number))
      for index in weights.indices {
        let slope = gradient[index] + penalty * weights[index]
        firstMoment[index] = 0.9 * firstMoment[index] + 0.1 * slope
        secondMoment[index] = 0.999 * secondMoment[index] + 0.001 * slope * slope
        weights[index] -=
          rate * (firstMoment[index] / firstBias)
          / ((secondMoment[index] / secondBias).squareRoot() + 1e-8)
      }
    }

    /// The weights for unscaled features.
    func classifier(_ scaling: FeatureScaling) -> FittedClassifier {
      FittedClassifier(
        direct: scaling.unscaled(Array(weights[directStart...])),
        output: Array(weights[outputStart..<directStart]),
        hidden: (0..<units).map { unit in
          scaling.unscaled((0..<features).map { weights[$0 * units + unit] })
        })
    }
  }
}
