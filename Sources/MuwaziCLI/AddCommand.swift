import ArgumentParser
import CorpusModel
import CorpusStore
import Muwazi

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Copy reports into a corpus.",
    discussion: """
      Copies each FILE into the corpus, byte for byte, and lists it in corpus.yaml with its SHA-256 \
      and what its text says of itself (headline, date, code). A name is made from the name of the \
      file; --id gives another. All files are added or none.

        muwazi add corpus report.txt
        muwazi add corpus --lang fa --id fa-agreement-2020 --meta outlet="Saat24" \\
          --meta published=2020-07-08 --meta rights="© Saat24" 000.txt

      Keys of --meta with a meaning: title, outlet, url, code, published (2020-07-08, or \
      persian:1399-04-18, islamic:1441-11-17), provenance, rights. Others are kept as they are.
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("lang"), help: "The language: fa or ar (default: detected).")
  var language: Language?

  @Option(help: "The name of the document in the corpus; for one file.")
  var id: String?

  @Option(help: ArgumentHelp("Metadata; may be repeated.", valueName: "key=value"))
  var meta: [MetadataArgument] = []

  @Argument(help: "The directory of the corpus.")
  var directory: String

  @Argument(help: "The reports, in UTF-8; - is standard input (needs --id).")
  var files: [String]

  func validate() throws {
    if id != nil && files.count != 1 {
      throw ValidationError("--id names one document; give one FILE.")
    }
    if files.contains("-") && id == nil {
      throw ValidationError("Standard input has no name; give one with --id.")
    }
  }

  func run() async throws {
    var additions: [Corpus.Addition] = []
    for file in files {
      additions.append(
        try DocumentIntake(language: language, id: id, metadata: meta.map { ($0.key, $0.value) })
          .addition(of: file))
    }
    let documents = try Corpus.add(additions, to: CorpusDirectory(directory))
    guard !common.quiet else { return }
    for (file, document) in zip(files, documents) {
      StandardError.write("\(file): added as \(document.id) (\(document.language.rawValue))")
    }
  }
}

/// A `key=value` of the command line.
struct MetadataArgument: ExpressibleByArgument {
  var key: String
  var value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    key = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}
