import CorpusModel
import Foundation

/// Gives the probability that a group of sentences is exactly a bead, from its ``BeadFeatures``: a
/// logistic regression joined with a small hidden layer of tanh units.
struct BeadClassifier: Sendable {
  let direct: [Float]
  let output: [Float]
  let hidden: [[Float]]
  /// The weights of the hidden units turned round: for each feature, those of all units, eight in a vector.
  private let columns: [SIMD8<Float>]
  /// Vectors that hold a number for each hidden unit.
  private let width: Int

  init(direct: [Float], output: [Float], hidden: [[Float]]) {
    self.direct = direct
    self.output = output
    self.hidden = hidden
    width = (hidden.count + 7) / 8
    var columns = [SIMD8<Float>](repeating: .zero, count: width * direct.count)
    for (unit, weights) in hidden.enumerated() {
      for (feature, weight) in weights.prefix(direct.count).enumerated() {
        columns[feature * width + unit / 8][unit % 8] = weight
      }
    }
    self.columns = columns
  }

  /// What a classifier is for.
  enum Kind: String, CaseIterable {
    /// Translations: a first look at each candidate by itself.
    case parallel
    /// Translations: a second look, at each candidate among the others (``ContextFeatures``).
    case parallelInContext = "parallel-in-context"
    /// Reports of one event.
    case comparable
  }

  /// The classifiers that ship with the library.
  static let standard: [Kind: BeadClassifier] = {
    guard
      let url = Bundle.module.url(
        forResource: "bead-classifier", withExtension: "tsv", subdirectory: "Resources"),
      let table = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("the resource bead-classifier.tsv is missing or unreadable") }
    return parse(table)
  }()

  /// Reads a table: a header, then a row a unit: kind, unit (`direct` or a hidden unit's number), the
  /// weight of its output, and a weight for each feature.
  static func parse(_ table: String) -> [Kind: BeadClassifier] {
    var units: [Kind: [(output: Float, weights: [Float])]] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t")
      guard let kind = Kind(rawValue: String(fields[0])) else { continue }
      units[kind, default: []].append(
        (Float(fields[2]) ?? 0, fields.dropFirst(3).map { Float($0) ?? 0 }))
    }
    return units.mapValues { rows in
      BeadClassifier(
        direct: rows[0].weights, output: rows.dropFirst().map(\.output),
        hidden: rows.dropFirst().map(\.weights))
    }
  }

  /// The probability, in (0, 1).
  ///
  /// - Precondition: there are as many features as weights.
  func probability(_ features: [Float]) -> Float {
    precondition(features.count == direct.count)
    return withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: width) { sums in
      sums.initialize(repeating: .zero)
      var sum: Float = 0
      var column = 0
      // Every sum is added up in the order of the features, whatever the vectors hold.
      for index in features.indices {
        let value = features[index]
        sum += direct[index] * value
        for part in 0..<width {
          sums[part] += columns[column] * value
          column += 1
        }
      }
      for unit in output.indices { sum += output[unit] * tanhf(sums[unit / 8][unit % 8]) }
      return 1 / (1 + expf(-sum))
    }
  }
}
