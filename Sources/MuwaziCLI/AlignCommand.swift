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
        muwazi align --pairs list.tsv
        muwazi align report.txt taqrir.txt --embeddings fa.npy ar.npy

      A list of pairs has a pair a line: Persian file⇥Arabic file, or a third column with the name of \
      the pair (else the number of the line), which is the first key of its beads, "pair". Paths are \
      relative to the list. Pairs that cannot be read are told, and the others aligned all the same; \
      the status is then 3.

      Embeddings are two NumPy arrays, float32 or float16 in C order, of any multilingual model: row i \
      is sentence i as muwazi segment numbers them (or line i, or clause i).

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

  @Flag(help: "Align clauses; numbers are those of muwazi segment --clauses.")
  var clauses = false

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

  @Option(
    help: ArgumentHelp(
      "Align the pairs of a list, a TSV of a Persian file, an Arabic one and, if you like, a name.",
      valueName: "file"))
  var pairs: String?

  @OptionGroup var embedding: EmbeddingOptions

  @Argument(help: "The Persian text, in UTF-8; - is standard input.")
  var persian: String?

  @Argument(help: "The Arabic text, in UTF-8; - is standard input.")
  var arabic: String?

  func validate() throws {
    try validateInput()
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 1.")
    }
  }

  func run() async throws {
    var output = StandardOutput()
    if let pairs {
      try await alignPairs(of: pairs)
    } else if let pairs = words.words {
      try output.write(
        try words.links(of: pairs, lexicons: try lexicons(), threads: parallel.threads))
    } else {
      try align(try textPaths(), to: &output)
    }
    try output.flush()
  }

  private func align(_ paths: PerLanguage<String>, to output: inout StandardOutput) throws {
    let texts = PerLanguage(
      persian: try TextReader.text(paths.persian), arabic: try TextReader.text(paths.arabic))
    warnOfSwap(texts, paths)
    let aligner = try aligner(jobs: parallel.threads)
    let result = try aligner.align(texts, embeddings: try embedding.read())
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

  /// The aligner that the options ask for.
  ///
  /// - Parameter jobs: how many threads work on one pair of texts.
  func aligner(jobs: Int) throws(InputError) -> BitextAligner {
    var options = AlignmentOptions()
    options.jobs = jobs
    options.mode = AlignmentMode(rawValue: mode.rawValue)
    if let minScore { options.minimumScore = minScore }
    return try BitextAligner(
      options: options, lexicons: try lexicons(),
      unit: lines ? .line : clauses ? .clause : .sentence, similarity: embedding.similarity ?? .both
    )
  }

  private func lexicons() throws(InputError) -> [(path: String, text: SourceText)] {
    var lexicons: [(path: String, text: SourceText)] = []
    for path in lexicon { lexicons.append((path, try TextReader.text(path))) }
    return lexicons
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
