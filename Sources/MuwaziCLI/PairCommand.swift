import ArgumentParser
import CorpusModel
import Interchange
import Muwazi

struct PairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: "Find which reports of two folders tell of the same event.",
    discussion: """
      Reads every .txt file of the two folders and prints one JSON object a pair: \
      {"fa","ar","score"}, the names without extension. A report without a counterpart stands on a \
      line of its own, the other side null.

        muwazi pair persian arabic
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var parallel: ParallelOptions

  @Argument(help: "The folder of the Persian reports.")
  var persian: String

  @Argument(help: "The folder of the Arabic reports.")
  var arabic: String

  func run() async throws {
    let line = ProgressLine(isShown: !common.quiet)
    line.show("reading")
    defer { line.clear() }
    let rows = try await FolderPairing(jobs: parallel.threads).pair(
      PerLanguage(persian: persian, arabic: arabic))
    var output = StandardOutput()
    try output.write(PairList.bytes(rows))
    try output.flush()
  }
}
