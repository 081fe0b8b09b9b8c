import ArgumentParser
import CorpusModel
import CorpusStore
import Interchange
import Muwazi

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put what another format holds into a corpus.",
    discussion: """
      Reads texts, sentences and their alignment from FILEs into the corpus DIR, which is made where \
      there is none, and prints one JSON object a file of it: {"path","records"}. Beads keep their \
      score, status and names. All FILEs are taken or, where one is at fault, none.

        muwazi import --format tei --into corpus corpus.xml documents/*.xml
        muwazi import --format xces --into corpus NAME/xml/ar-fa.xml NAME/raw/*/*.xml
        muwazi import --format tmx --into corpus memory.tmx
        muwazi import --format moses --into corpus news.fa news.ar
        muwazi import --format jsonl --into corpus data/*.jsonl data/croissant.json
        muwazi import --format hunalign --into corpus news.ladder news.fa news.ar
        muwazi import --format html --into corpus --lang fa pages/*.html

      tei    files of `muwazi export`, or any whose <s> or <seg> in texts with xml:lang fa and ar are \
      joined by <link target="#a #b"> in a <linkGrp>
      xces   links of OPUS, or with --flavour intertext of InterText; the documents that they name are \
      looked for beside them and, unpacked, in ../raw and ../xml
      tmx    units with a fa and an ar variant
      moses  two files of as many lines, .fa and .ar; .ids and .scores if there are
      jsonl  {"translation":{"fa","ar"}} a line; annotations.jsonl for the segments around them, \
      the layers of names, dates and the like, \
      croissant.json for the name of the corpus
      stam   a store of STAM JSON; its texts are looked for beside it
      brat   NAME.ann with NAME.txt beside it
      cas    UIMA CAS JSON, as INCEpTION exports it
      hunalign  a ladder, then the two texts in hunalign's order, a sentence a line
      html   pages: their main text, the rest marked as boilerplate
      text   plain text, a segment a line

      Of brat, cas, hunalign, html and text the language is told by --lang, the file's folder (fa/, ar/) \
      or the end of its name (.fa, .ar.txt), or found out.

      What was imported can be exported at once. `muwazi build` divides and aligns the texts anew; \
      beads whose status is manual stay.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The format, one of those above.", valueName: "format"))
  var format: ImportFormat

  @Option(help: ArgumentHelp("The corpus.", valueName: "dir"))
  var into: String

  @Option(help: "The notation of xces: opus or intertext.")
  var flavour = XCESFlavour.opus

  @Option(
    name: .customLong("lang"),
    help: "The language of the texts, where their format does not tell it.")
  var language: Language?

  @Argument(help: "The files.")
  var files: [String]

  func validate() throws {
    if flavour != .opus && format != .xces {
      throw ValidationError("--flavour is for --format xces.")
    }
  }

  func run() async throws {
    var reader = CorpusImport(format)
    reader.flavour = flavour
    let result = try CorpusImportRun(into: CorpusDirectory(into), as: reader, language: language)
      .run(files)
    if !common.quiet {
      let beads = result.pairs.reduce(0) { $0 + $1.beads }
      StandardError.write(
        "\(into): imported documents: \(result.documents.count), pairs: \(result.pairs.count), "
          + "beads: \(beads)")
    }
    var output = StandardOutput()
    try output.write(result.records)
    try output.flush()
  }
}

extension ImportFormat: ExpressibleByArgument {}
