import Foundation

/// Takes a decision apart by features.
///
/// A network of tanh units is no sum of its features. Integrated gradients (Sundararajan, Taly & Yan,
/// "Axiomatic Attribution for Deep Networks", 2017) make it one: each feature gets what it adds on the
/// straight way from two sentences that have nothing in common to the candidate at hand; the shares add up
/// to the difference of the log-odds.
struct Attribution {
  /// The log-odds of two sentences that have nothing in common.
  var base: Double
  /// The log-odds of the candidate.
  var logOdds: Double
  /// What each feature adds, in the order of the features.
  var contributions: [Double]

  /// Steps on the way.
  private static let steps = 200

  /// A decision at first sight.
  ///
  /// - Parameter features: those of ``BeadFeatures``; the first is always 1.
  init(_ classifier: BeadClassifier, _ features: [Float]) {
    let features = features.map { Double($0) }
    let origin = Array(Self.nothing.prefix(features.count))
    contributions = Self.integrated(features, from: origin) { classifier.gradient($0) }
    base = classifier.logOdds(origin)
    logOdds = classifier.logOdds(features)
  }

  /// A decision at the second look, whose features partly come from the first: what these add is shared out
  /// to what the first look saw.
  ///
  /// - Parameter context: those of ``ContextFeatures``, of which the last three say what the first
  ///   classifier found.
  init(
    first: BeadClassifier, second: BeadClassifier, _ features: [Float], context: [Float]
  ) {
    let own = features.count
    let derived = 3
    let all = (features + context.dropLast(derived)).map { Double($0) }
    func input(_ point: [Double]) -> (input: [Double], logit: Double, rival: Int) {
      let logit = first.logOdds(Array(point.prefix(own)))
      let probability = 1 / (1 + exp(-logit))
      // The first three say how probable the rivals are.
      let rival = (own..<own + 3).reduce(own) { point[$1] > point[$0] ? $1 : $0 }
      return (
        point + [probability - point[rival], max(-8, min(8, logit)), probability], logit, rival
      )
    }
    func gradient(_ point: [Double]) -> [Double] {
      let (whole, logit, rival) = input(point)
      let outer = second.gradient(whole)
      let inner = first.gradient(Array(point.prefix(own)))
      let slope = exp(-abs(logit)) / pow(1 + exp(-abs(logit)), 2)
      let lead = outer[all.count]
      let chained =
        (lead + outer[all.count + 2]) * slope + (abs(logit) < 8 ? outer[all.count + 1] : 0)
      var result = Array(outer.prefix(all.count))
      for index in 0..<own { result[index] += chained * inner[index] }
      result[rival] -= lead
      return result
    }
    let origin = Self.nothing
    contributions = Self.integrated(all, from: origin, gradient)
    base = second.logOdds(input(origin).input)
    logOdds = second.logOdds(input(all).input)
  }

  /// The features of two equally long sentences at one place of their texts, without a word in common, and
  /// whose neighbours nothing explains; what is not named is 0.
  private static let nothing: [Double] = {
    let names = BeadFeatures.names + ContextFeatures.names.dropLast(3)
    let values = [
      "bias": 1, "gap_persian": 1, "gap_arabic": 1, "disorder": 1.0 / 3,
      "alone_persian_before": 1, "alone_persian_after": 1, "alone_arabic_before": 1,
      "alone_arabic_after": 1,
    ]
    return names.map { values[$0] ?? 0 }
  }()

  /// The integral by midpoints.
  private static func integrated(
    _ features: [Double], from origin: [Double], _ gradient: ([Double]) -> [Double]
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: features.count)
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let point = zip(origin, features).map { $0 + share * ($1 - $0) }
      let slopes = gradient(point)
      for index in features.indices {
        sums[index] += slopes[index] * (features[index] - origin[index])
      }
    }
    return sums.map { $0 / Double(steps) }
  }
}

extension BeadClassifier {
  /// The logarithm of the odds that a group with these features is a bead.
  func logOdds(_ features: [Double]) -> Double {
    var sum = Self.dot(direct, features)
    for (weights, scale) in zip(hidden, output) {
      sum += Double(scale) * tanh(Self.dot(weights, features))
    }
    return sum
  }

  /// How the log-odds change with each feature.
  func gradient(_ features: [Double]) -> [Double] {
    var result = features.indices.map { $0 < direct.count ? Double(direct[$0]) : 0 }
    for (weights, scale) in zip(hidden, output) {
      let value = tanh(Self.dot(weights, features))
      let slope = Double(scale) * (1 - value * value)
      for index in 0..<min(result.count, weights.count) {
        result[index] += slope * Double(weights[index])
      }
    }
    return result
  }

  private static func dot(_ weights: [Float], _ features: [Double]) -> Double {
    zip(weights, features).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
}
