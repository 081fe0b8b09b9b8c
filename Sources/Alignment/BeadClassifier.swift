import CorpusModel
import Foundation

/// Gives the probability that a group of sentences is exactly a bead, from its ``BeadFeatures``: a
/// logistic regression joined with a small hidden layer of tanh units.
struct BeadClassifier: Sendable {
  private let direct: [Float]
  private let output: [Float]
  private let hidden: [[Float]]

  /// The classifiers that ship with the library, one a mode.
  static let standard: [AlignmentMode: BeadClassifier] = {
    guard
      let url = Bundle.module.url(
        forResource: "bead-classifier", withExtension: "tsv", subdirectory: "Resources"),
      let table = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("the resource bead-classifier.tsv is missing or unreadable") }
    return parse(table)
  }()

  /// Reads a table: a header, then a row a unit: mode, unit (`direct` or a hidden unit's number), the
  /// weight of its output, and a weight for each feature.
  static func parse(_ table: String) -> [AlignmentMode: BeadClassifier] {
    var units: [AlignmentMode: [(output: Float, weights: [Float])]] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t")
      guard let mode = AlignmentMode(rawValue: String(fields[0])) else { continue }
      units[mode, default: []].append(
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
