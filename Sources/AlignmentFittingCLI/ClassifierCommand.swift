import AlignmentFitting
import ArgumentParser
import CorpusStore
import Foundation

struct ClassifierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classifier",
    abstract: "Fit the classifier of beads (bead-classifier.tsv).",
    discussion: """
      The features are those of this build. Prints for each classifier the number of candidates, of \
      right ones among them, and the mean loss.
      """)

  @OptionGroup var options: FittingOptions

  @Option(help: "The number of hidden units of each fit.")
  var units = ClassifierFitter().units

  @Option(help: "The number of steps from each start, at most.")
  var steps = ClassifierFitter().steps

  @Option(help: "The number of starts, whose mean is taken.")
  var starts = ClassifierFitter().starts

  @Option(help: "Where the random numbers of the fitter start.")
  var seed = ClassifierFitter().seed

  func validate() throws {
    guard units >= 0, steps > 0, starts > 0 else {
      throw ValidationError("There are no fewer than 0 units, 1 step and 1 start.")
    }
  }

  func run() throws {
    let reports = try FittingInput.reports(in: options.reports).compactMap(\.bitext)
    let pairs = try FittingInput.pairs(in: options.bitext)
    var fitter = ClassifierFitter()
    fitter.units = units
    fitter.steps = steps
    fitter.starts = starts
    fitter.seed = seed
    let table = ClassifierTable(reports: reports, pairs: pairs, fitter: fitter)
    guard table.parts.count == 3 else {
      throw ValidationError("The data hold no right candidate or no wrong one for some classifier.")
    }
    try AtomicFile.write(Array(table.text.utf8), to: options.out)
    for part in table.parts {
      let loss = String(format: "%.5f", part.loss)
      print(
        "\(part.kind)\tcandidates \(part.candidates.all)\tright \(part.candidates.right)"
          + "\tloss \(loss)")
    }
  }
}
