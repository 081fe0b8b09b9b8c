import Foundation

/// The weights of a classifier: a logistic regression joined with hidden tanh units.
public struct FittedClassifier: Sendable {
  /// The weights of the features themselves.
  public internal(set) var direct: [Float]
  /// The weight of each hidden unit's output.
  public internal(set) var output: [Float]
  /// The weights of the features in each hidden unit.
  public internal(set) var hidden: [[Float]]

  /// The probability that a candidate is right.
  public func probability(_ features: some Sequence<Float>) -> Float {
    let features = Array(features)
    func dot(_ weights: [Float]) -> Float { zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 } }
    let sum = zip(hidden, output).reduce(dot(direct)) { $0 + $1.1 * tanhf(dot($1.0)) }
    return 1 / (1 + expf(-sum))
  }

  /// The mean weighted loss (negative log likelihood, in nats) over candidates.
  public func loss(_ set: TrainingSet) -> Double {
    var sum = 0.0
    var weight = 0.0
    for index in set.labels.indices {
      let probability = Double(probability(set.row(index)))
      let right = set.labels[index] ? probability : 1 - probability
      sum -= Double(set.weights[index]) * log(right + 1e-9)
      weight += Double(set.weights[index])
    }
    return weight == 0 ? 0 : sum / weight
  }

  /// The classifier whose sum, before it becomes a probability, is the mean of several classifiers' sums.
  static func mean(_ classifiers: [FittedClassifier]) -> FittedClassifier? {
    guard let first = classifiers.first else { return nil }
    let share = 1 / Float(classifiers.count)
    return FittedClassifier(
      direct: first.direct.indices.map { index in
        classifiers.reduce(0) { $0 + $1.direct[index] } * share
      },
      output: classifiers.flatMap { $0.output.map { $0 * share } },
      hidden: classifiers.flatMap(\.hidden))
  }

  /// The head of the table that ``rows(kind:)`` fills.
  public static func header(_ featureNames: [String]) -> String {
    (["kind", "unit", "output"] + featureNames).joined(separator: "\t") + "\n"
  }

  /// The rows of the table `bead-classifier.tsv`, one a unit, five digits a weight.
  public func rows(kind: String) -> String {
    func line(_ unit: String, _ output: Float, _ weights: [Float]) -> String {
      let numbers = ([output] + weights).map { String(format: "%.5g", Double($0)) }
      return ([kind, unit] + numbers).joined(separator: "\t") + "\n"
    }
    var result = line("direct", 1, direct)
    for index in hidden.indices { result += line("\(index + 1)", output[index], hidden[index]) }
    return result
  }
}
