import Alignment
import AlignmentFitting
import ArgumentParser
import Foundation

struct PairingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairing",
    abstract: "Fit the weights of document pairing (PairEvidence.swift).",
    discussion: "Prints a line a feature with its weight, to be copied by hand.")

  @Option(help: "A folder of comparable reports, some of them without counterpart.")
  var reports: String

  func run() throws {
    let fit = PairingFitter().fit(try FittingInput.reports(in: reports))
    for (name, weight) in zip(PairingDump.featureNames, fit.weights) {
      print("\(name)\t\(String(format: "%.2f", weight))")
    }
    print("candidates\t\(fit.candidates.all)\tright\t\(fit.candidates.right)")
  }
}
