import ArgumentParser
import CorpusModel
import Lexicon
import Muwazi
import Orthography

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Bring letters, marks, spaces and digits into one form.",
    discussion: """
      Prints the text with its line ends where they were; with --map the changes instead, as JSON \
      Lines: {"start","end","replacement","rule"}, in code points of the file.

      Rules that are on: composition, presentation-forms, letter-variants, tatweel, spaces, \
      space-runs, zero-width, bidi-controls. Rules that are off: compatibility (NFKC), word-ligatures, \
      teh-marbuta, hamza, harakat, superscript-alef, quranic-marks, percent, separators, quotes, \
      dashes, ellipsis, punctuation, repeated-letters.

        muwazi normalize --lang fa --digits ascii report.txt
        muwazi normalize --lang fa --zwnj scraped.txt
        muwazi normalize --lang ar --with harakat --without tatweel --map taqrir.txt
      """)

  /// What becomes of digits.
  enum DigitChoice: String, CaseIterable, ExpressibleByArgument {
    case ascii
    case persian = "fa"
    case arabic = "ar"
    case keep

    var set: DigitSet? {
      switch self {
      case .ascii: .ascii
      case .persian: .extendedArabicIndic
      case .arabic: .arabicIndic
      case .keep: nil
      }
    }
  }

  @Option(
    help: "Write digits, their separators and percent signs as ascii, fa or ar; keep leaves them.")
  var digits = DigitChoice.keep

  @Option(name: .customLong("with"), help: ArgumentHelp("Switch a rule on.", valueName: "rule"))
  var added: [String] = []

  @Option(
    name: .customLong("without"), help: ArgumentHelp("Switch a rule off.", valueName: "rule"))
  var removed: [String] = []

  @Flag(help: "Put back the zero-width non-joiners that Persian text lost, where words prove it.")
  var zwnj = false

  @Flag(help: "Print the changes, not the text.")
  var map = false

  @OptionGroup var parallel: ParallelOptions

  @OptionGroup var input: TextInputOptions

  func validate() throws {
    for name in added + removed {
      guard let rule = NormalizationRules(named: name), rule.isDisjoint(with: Self.ownOptions)
      else { throw ValidationError("There is no rule '\(name)' to switch.") }
    }
  }

  /// Rules that have options of their own, since they need more than a name.
  private static let ownOptions: NormalizationRules = [.digits, .zwnj]

  private var rules: NormalizationRules {
    var rules = NormalizationRules.standard
    for rule in added.compactMap(NormalizationRules.init(named:)) { rules.formUnion(rule) }
    for rule in removed.compactMap(NormalizationRules.init(named:)) { rules.subtract(rule) }
    return rules
  }

  func run() async throws {
    let stream = try input.stream(threads: parallel.threads)
    let language = try stream.language(stated: input.language)
    if zwnj && language != .persian {
      throw ValidationError("--zwnj is for Persian text; this is Arabic.")
    }
    let normalizer = try Normalizer(
      language: language, rules: rules, digits: digits.set,
      zwnj: zwnj ? ZWNJRestorer(.standard) : nil)
    var output = StandardOutput()
    try await stream.forEachOutput(of: { [map] window in
      map
        ? try TextRecords.edits(of: window, normalizer: normalizer)
        : try TextRecords.normalized(window, normalizer: normalizer)
    }) { try output.write($0) }
    try output.flush()
  }
}
