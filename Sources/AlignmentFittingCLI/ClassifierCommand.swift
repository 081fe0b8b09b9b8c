import AlignmentFitting
import ArgumentParser
import CorpusStore
import Foundation

struct ClassifierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classifier",
    abstract: "Fit the classifier of beads (bead-classifier.tsv).",
    discussion: """
      The features are those of this build. Prints for each mode the number of candidates, of right \
      ones among them, and the mean loss.
      """)

  @OptionGroup var options: FittingOptions

  @Option(help: "The number of hidden units.")
  var units = ClassifierFitter().units

  @Option(help: "The number of steps of gradient descent.")
  var steps = ClassifierFitter().steps

  @Option(help: "Where the random numbers of the fitter start.")
  var seed = ClassifierFitter().seed

  func validate() throws {
    guard units >= 0, steps > 0 else {
      throw ValidationError("There are no fewer than 0 units and 1 step.")
    }
  }

  func run() throws {
    let reports = try FittingInput.reports(in: options.reports).compactMap(\.bitext)
    let pairs = try FittingInput.pairs(in: options.bitext)
    var fitter = ClassifierFitter()
    fitter.units = units
    fitter.steps = steps
    fitter.seed = seed
    let table = ClassifierTable(reports: reports, pairs: pairs, fitter: fitter)
    guard table.parts.count == 2 else {
      throw ValidationError("The data hold no right candidate or no wrong one for some mode.")
    }
    try AtomicFile.write(Array(table.text.utf8), to: options.out)
    for part in table.parts {
      let loss = String(format: "%.5f", part.loss)
      print(
        "\(part.mode.rawValue)\tcandidates \(part.candidates.all)\tright \(part.candidates.right)"
          + "\tloss \(loss)")
    }
  }
}
