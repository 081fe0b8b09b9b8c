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
        muwazi align --explain --format text report.txt taqrir.txt
        muwazi align --words pairs.tsv

      With --explain, a bead is told with what carried it: the words that answer each other, those \
      that nothing answers, and what each feature adds to the logarithm of its odds.
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

  @Flag(help: "Say of each bead what carried it, and why a sentence has none.")
  var explain = false

  @OptionGroup var words: WordLinkOptions

  @Argument(help: "The Persian text, in UTF-8; - is standard input.")
  var persian: String?

  @Argument(help: "The Arabic text, in UTF-8; - is standard input.")
  var arabic: String?

  func validate() throws {
    if words.words != nil {
      guard persian == nil else { throw ValidationError("--words takes no further file.") }
    } else if persian == nil || arabic == nil {
      throw ValidationError(
        "Missing expected argument '<\(persian == nil ? "persian" : "arabic")>'")
    }
    if persian == "-" && arabic == "-" {
      throw ValidationError("Only one of the two texts can be standard input.")
    }
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 1.")
    }
  }

  func run() async throws {
    var output = StandardOutput()
    var lexicons: [(path: String, text: SourceText)] = []
    for path in lexicon { lexicons.append((path, try TextReader.text(path))) }
    if let pairs = words.words {
      try output.write(
        try words.links(of: pairs, lexicons: lexicons, threads: parallel.threads))
    } else if let persian, let arabic {
      try align(PerLanguage(persian: persian, arabic: arabic), lexicons, to: &output)
    }
    try output.flush()
  }

  private func align(
    _ paths: PerLanguage<String>, _ lexicons: [(path: String, text: SourceText)],
    to output: inout StandardOutput
  ) throws {
    let texts = PerLanguage(
      persian: try TextReader.text(paths.persian), arabic: try TextReader.text(paths.arabic))
    warnOfSwap(texts, paths)
    var options = AlignmentOptions()
    options.jobs = parallel.threads
    options.mode = AlignmentMode(rawValue: mode.rawValue)
    if let minScore { options.minimumScore = minScore }
    let aligner = try BitextAligner(options: options, lexicons: lexicons, isByLine: lines)
    let result = aligner.align(texts)
    switch (format ?? (StandardOutput.isTerminal ? .text : .jsonl), explain) {
    case (.jsonl, true):
      try output.write(ExplanationRecords.bytes(aligner.explain(result), texts: texts))
    case (.text, true):
      for line in ExplanationText(texts: texts).lines(aligner.explain(result)) {
        try output.write(line + "\n")
      }
    case (.jsonl, false): try output.write(BeadFile.bytes(result.beads, over: result.sides))
    case (.text, false):
      let view = BeadTextView(
        sides: result.sides, names: paths,
        beads: result.beads, width: StandardOutput.width ?? BeadTextView.standardWidth)
      for line in view.lines { try output.write(line + "\n") }
    }
  }

  private func warnOfSwap(_ texts: PerLanguage<SourceText>, _ paths: PerLanguage<String>) {
    for (path, language) in [(paths.persian, Language.persian), (paths.arabic, .arabic)] {
      guard let found = LanguageDetection.language(of: texts[language]), found != language else {
        continue
      }
      StandardError.write(
        "\(path): warning: taken for \(language.rawValue), but the text looks \(found.rawValue); "
          + "the Persian text comes first")
    }
  }
}
