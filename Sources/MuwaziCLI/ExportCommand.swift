import ArgumentParser
import CorpusStore
import Interchange
import Muwazi
import Orthography

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a corpus in another format.",
    discussion: """
      Writes files under OUT, each whole or not at all, and prints one JSON object a file: \
      {"path","format","sha256","records"}. What the format cannot hold is counted on standard error.

        muwazi export corpus --format tei --out tei
        muwazi export corpus --format jsonl --out data --min-score 0.7 \\
          --drop-duplicates --split train=0.8,dev=0.1,test=0.1
        muwazi export corpus --format jsonl --stand-off --out shareable

      tei        TEI P5: corpus.xml with the alignment, documents/ID.xml with the texts; the text \
      content of a document's <body> is its source, character for character
      jsonl      translation.jsonl, one bead with two sides a line, and annotations.jsonl, one segment \
      a line, for load_dataset("json") and pandas; LAYER.annotations.jsonl, a file a layer of names, \
      speech, dates or numbers; README.md, the data card, and croissant.json
      croissant  the same data with croissant.json alone
      xces       the layout of OPUS; with --flavour intertext that of InterText
      tmx        TMX 1.4b, a translation unit a bead
      moses      NAME.ar-fa.ar, .fa, .ids and .scores, a bead a line
      conllu     LANGUAGE/ID.conllu, tokens without a parse (level 1 of the UD validator)
      csv, tsv   translation.csv or translation.tsv
      notebook   explore.ipynb and the data it reads
      stam, webanno, brat, cas, spacy  stand-off annotations for STAM, W3C Web Annotation, brat, UIMA \
      (INCEpTION) and spaCy

      Layers of annotations are those of layers/ID.annotations.jsonl, which `muwazi annotate` prints. \
      tei, jsonl, conllu, stam, webanno, brat, cas and spacy have them; the others count them as lost.

      The corpus must have been built. Files of the same name are replaced, others in OUT stay as they \
      are: what is printed is what the export consists of.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var parallel: ParallelOptions

  @Option(help: ArgumentHelp("The format, one of those above.", valueName: "format"))
  var format: ExportFormat

  @Option(name: .customLong("out"), help: "The directory that takes the files.")
  var output: String

  @Option(help: "The notation of xces: opus or intertext.")
  var flavour = XCESFlavour.opus

  @Option(
    help: ArgumentHelp("Also write words in Latin letters (tei, conllu).", valueName: "scheme"))
  var romanize: RomanizationScheme?

  @Flag(help: "Leave the texts out: offsets and hashes only (jsonl).")
  var standOff = false

  @Option(
    help: ArgumentHelp(
      "Divide by document pair into directories, near-duplicates together.",
      valueName: "name=share,…"))
  var split: String?

  @Option(help: "Another division for another number.")
  var seed: UInt64 = 0

  @Option(help: "Leave out automatic beads below this score, from 0 to 1.")
  var minScore: Double?

  @Option(help: "Leave out beads one side of which is so many times longer than the other.")
  var maxLengthRatio: Double?

  @Flag(help: "Leave out beads that say what an earlier one says.")
  var dropDuplicates = false

  @Flag(help: "Leave out beads whose sides are the same text.")
  var dropUntranslated = false

  @Flag(help: "Leave out beads whose figures differ between the sides.")
  var numbersAgree = false

  @Argument(help: "The directory of the corpus.")
  var directory: String

  func validate() throws {
    if standOff && format != .jsonl {
      throw ValidationError("--stand-off is for --format jsonl.")
    }
    if romanize != nil && format != .conllu && format != .tei {
      throw ValidationError("--romanize is for --format tei or conllu.")
    }
    if flavour != .opus && format != .xces {
      throw ValidationError("--flavour is for --format xces.")
    }
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 1.")
    }
    if let maxLengthRatio, !(maxLengthRatio >= 1 && maxLengthRatio.isFinite) {
      throw ValidationError("--max-length-ratio takes a number from 1 up.")
    }
    if let split, CorpusSplit(split) == nil {
      throw ValidationError(
        "--split takes names with shares that sum up to 1, such as train=0.8,dev=0.1,test=0.1.")
    }
  }

  func run() async throws {
    var options = CorpusExportRun.Options(format)
    options.flavour = flavour
    options.romanization = romanize
    options.isStandOff = standOff
    options.split = split.flatMap { CorpusSplit($0, seed: seed) }
    options.filter.minimumScore = minScore
    options.filter.maximumLengthRatio = maxLengthRatio
    options.filter.dropsDuplicates = dropDuplicates
    options.filter.dropsUntranslated = dropUntranslated
    options.filter.dropsUnequalNumbers = numbersAgree
    let export = try CorpusExportRun(of: CorpusDirectory(directory), jobs: parallel.threads)
    let result = try await export.export(options, to: output)
    for line in result.removals { StandardError.write("\(directory): left out: \(line)") }
    if !common.quiet {
      for (name, documents, pairs) in result.parts {
        StandardError.write("\(directory): \(name): documents: \(documents), pairs: \(pairs)")
      }
    }
    for (kind, count) in result.losses.losses {
      StandardError.write("\(directory): not in \(format.rawValue): \(kind.rawValue): \(count)")
    }
    var standardOutput = StandardOutput()
    try standardOutput.write(result.records)
    try standardOutput.flush()
  }
}

extension ExportFormat: ExpressibleByArgument {}
extension XCESFlavour: ExpressibleByArgument {}
