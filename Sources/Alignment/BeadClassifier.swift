import CorpusModel
import Foundation

/// Gives the probability that a group of sentences is exactly a bead, from its ``BeadFeatures``: a
/// logistic regression joined with a small hidden layer of tanh units.
struct BeadClassifier: Sendable {
  let direct: [Float]
  let output: [Float]
  let hidden: [[Float]]

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
  func probability(_ features: [Float]) -> Float {
    var sum = Self.dot(direct, features)
    for (weights, scale) in zip(hidden, output) {
      sum += scale * tanhf(Self.dot(weights, features))
    }
    return 1 / (1 + expf(-sum))
  }

  private static func dot(_ left: [Float], _ right: [Float]) -> Float {
    var sum: Float = 0
    for index in 0..<min(left.count, right.count) { sum += left[index] * right[index] }
    return sum
  }
}
