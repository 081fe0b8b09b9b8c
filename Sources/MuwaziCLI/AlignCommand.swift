import Alignment
import ArgumentParser
import CorpusModel
import CorpusStore
import Interchange
import Muwazi

struct AlignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Find which sentences of two reports say the same.",
    discussion: """
      Divides a Persian and an Arabic report into sentences, leaves out what surrounds the report on \
      its page, and prints one JSON object a bead: the numbers of the sentences on either side \
      ("fa","ar"), their type such as "2-1", the probability that the bead is right ("score"), their \
      spans and their text. A sentence without counterpart stands in a bead with an empty side. Beads \
      may cross where the reports differ in order.

        muwazi align report.txt taqrir.txt
        muwazi align --format text report.txt taqrir.txt
        muwazi align --lines --mode parallel book.fa book.ar
      """)

  /// How beads are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, text
  }

  /// Whether beads may cross.
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case auto, parallel, comparable
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var parallel: ParallelOptions

  @Flag(help: "Each line is one sentence, as it is.")
  var lines = false

  @Option(
    help: ArgumentHelp(
      "parallel: translations, in one order; comparable: beads may cross; auto: as the texts are."))
  var mode = Mode.auto

  @Option(help: "jsonl, or text for people (default: text on a terminal, else jsonl).")
  var format: Format?

  @Option(help: ArgumentHelp("Leave out beads with a lower score, 0 to 1.", valueName: "score"))
  var minScore: Double?

  @Option(
    help: ArgumentHelp(
      "A lexicon of your own, a TSV of fa, ar and, if you like, a weight; may be repeated.",
      valueName: "file"))
  var lexicon: [String] = []

  @Argument(help: "The Persian text, in UTF-8; - is standard input.")
  var persian: String

  @Argument(help: "The Arabic text, in UTF-8; - is standard input.")
  var arabic: String

  func validate() throws {
    if persian == "-" && arabic == "-" {
      throw ValidationError("Only one of the two texts can be standard input.")
    }
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 1.")
    }
  }

  func run() async throws {
    let texts = PerLanguage(
      persian: try TextReader.text(persian), arabic: try TextReader.text(arabic))
    warnOfSwap(texts)
    var options = AlignmentOptions()
    options.jobs = parallel.threads
    options.mode = AlignmentMode(rawValue: mode.rawValue)
    if let minScore { options.minimumScore = minScore }
    var lexicons: [(path: String, text: SourceText)] = []
    for path in lexicon { lexicons.append((path, try TextReader.text(path))) }
    let result = try BitextAligner(options: options, lexicons: lexicons, isByLine: lines)
      .align(texts)
    var output = StandardOutput()
    switch format ?? (StandardOutput.isTerminal ? .text : .jsonl) {
    case .jsonl: try output.write(BeadFile.bytes(result.beads, over: result.sides))
    case .text:
      let view = BeadTextView(
        sides: result.sides, names: PerLanguage(persian: persian, arabic: arabic),
        beads: result.beads, width: StandardOutput.width ?? BeadTextView.standardWidth)
      for line in view.lines { try output.write(line + "\n") }
    }
    try output.flush()
  }

  private func warnOfSwap(_ texts: PerLanguage<SourceText>) {
    for (path, language) in [(persian, Language.persian), (arabic, .arabic)] {
      guard let found = LanguageDetection.language(of: texts[language]), found != language else {
        continue
      }
      StandardError.write(
        "\(path): warning: taken for \(language.rawValue), but the text looks \(found.rawValue); "
          + "the Persian text comes first")
    }
  }
}
