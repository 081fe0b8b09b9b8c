import Alignment
import ArgumentParser
import CorpusModel
import CorpusStore
import Interchange
import Muwazi

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure an alignment against gold.",
    discussion: """
      Compares beads over the same sentences and prints precision, recall and F1 with their \
      confidence intervals, one JSON object a line: strict (the same bead), lax (beads that share \
      sentences on both sides), link (the pairs of sentences that are joined), null (sentences left \
      alone), strict of each type of bead and, of several documents, the mean over them ("macro"). \
      Rejected beads count on neither side.

      A side is a file, or a folder: its files .jsonl, .ladder, .align, .vecalign, .xml, .xces, .ces \
      are compared with those of the same name up to the first dot. A file may be Muwazi's beads \
      (those of several pairs are told apart by "pair"), hunalign's ladder, Vecalign's lists or \
      XCES, whose sentences have the numbers at the end of their ids, from 1 unless one is 0.

      Intervals are bootstrap percentiles over documents; of one document, over its beads.

        muwazi evaluate gold.jsonl predicted.jsonl
        muwazi align report.txt taqrir.txt | muwazi evaluate gold.jsonl -
        muwazi evaluate --format text gold ladders
      """)

  /// How measures are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text
  }

  @Option(help: "json, or text for people (default: text on a terminal, else json).")
  var format: Format?

  @Option(help: ArgumentHelp("The format of the gold (default: what it looks like)."))
  var goldFormat: AlignmentFormat?

  @Option(help: ArgumentHelp("The format of the prediction (default: what it looks like)."))
  var predictedFormat: AlignmentFormat?

  @Option(help: ArgumentHelp("The language of the first side in files that do not tell it."))
  var first = Language.persian

  @Option(
    help: ArgumentHelp(
      "Whose sentences XCES links name first: opus, those of fromDoc; intertext, those of toDoc."))
  var flavour = XCESFlavour.opus

  @Option(help: ArgumentHelp("Bootstrap samples; 0 for no intervals.", valueName: "number"))
  var resamples = 1000

  @Option(help: ArgumentHelp("What the bootstrap samples are drawn from.", valueName: "number"))
  var seed: UInt64 = 1

  @Argument(help: "Beads made by hand: a file or a folder.")
  var gold: String

  @Argument(help: "Beads to measure: a file or a folder; - is standard input.")
  var predicted: String

  @Argument(help: "Further pairs of gold and prediction.")
  var more: [String] = []

  func validate() throws {
    if ([gold, predicted] + more).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one of the files can be standard input.")
    }
    if !more.count.isMultiple(of: 2) {
      throw ValidationError("There is gold without prediction: \(more[more.count - 1]).")
    }
    if !(0...1_000_000).contains(resamples) {
      throw ValidationError("--resamples takes a number from 0 to 1000000.")
    }
  }

  func run() async throws {
    var options = (gold: AlignmentFile.Options(), predicted: AlignmentFile.Options())
    options.gold.format = goldFormat
    options.gold.firstLanguage = first
    options.gold.xcesOrder = flavour
    options.predicted = options.gold
    options.predicted.format = predictedFormat
    let files = EvaluationFiles(gold: options.gold, predicted: options.predicted)
    var documents: [EvaluationSummary.Document] = []
    let paths = [gold, predicted] + more
    for index in stride(from: 0, to: paths.count, by: 2) {
      let contents = try files.contents(gold: paths[index], predicted: paths[index + 1])
      documents += contents.documents
      for warning in contents.warnings { StandardError.write(warning) }
    }
    var settings = EvaluationSummary.Options()
    settings.resamples = resamples
    settings.seed = seed
    let report = EvaluationReport(documents, options: settings)
    var output = StandardOutput()
    switch format ?? (StandardOutput.isTerminal ? .text : .json) {
    case .json: try output.write(report.records)
    case .text: try output.write(report.text)
    }
    try output.flush()
  }
}

extension AlignmentFormat: ExpressibleByArgument {}
