import Alignment
import AlignmentFitting
import ArgumentParser
import Foundation

struct EmbeddingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embeddings",
    abstract: "Fit the weights of embeddings (EmbeddingJudge.swift) on simulated vectors.",
    discussion: "Prints a line a feature with its weight, then the prior, to be copied by hand.")

  @Option(help: "A folder of comparable reports.")
  var reports: String

  func run() throws {
    let fit = EmbeddingFitter().fit(try FittingInput.reports(in: reports).compactMap(\.bitext))
    for (name, weight) in zip(EmbeddingDump.featureNames, fit.weights) {
      print("\(name)\t\(String(format: "%.3f", weight))")
    }
    print("prior\t\(String(format: "%.3f", fit.prior))\tof \(fit.candidates) candidates")
  }
}
