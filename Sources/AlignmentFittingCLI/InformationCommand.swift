import AlignmentFitting
import ArgumentParser
import CorpusStore

struct InformationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "information",
    abstract: "Count how common words are (word-information.tsv).")

  @OptionGroup var options: FittingOptions

  func run() throws {
    let information = WordInformation(
      pairs: try FittingInput.pairs(in: options.bitext),
      reports: try FittingInput.reports(in: options.reports))
    try AtomicFile.write(Array(information.text.utf8), to: options.out)
  }
}
