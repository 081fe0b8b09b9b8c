import ArgumentParser
import CorpusStore
import Muwazi

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty corpus.",
    discussion: """
      Makes DIR with a manifest (corpus.yaml), a README.md to fill in, and the folders of a corpus. \
      Files that are there already stay as they are.

        muwazi init corpus --name Agreement --description "One event, two agencies"
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The name of the corpus (default: the name of the directory).")
  var name: String?

  @Option(help: "What the corpus is, in a sentence.")
  var description = ""

  @Argument(help: "The directory of the corpus.")
  var directory: String

  func run() async throws {
    let directory = CorpusDirectory(directory)
    let name = name ?? FileSystem.name(of: directory.root)
    try Corpus.create(
      in: directory, name: name, description: description,
      readme: CorpusReadme.text(name: name, description: description))
    if !common.quiet { StandardError.write("\(directory.root): made an empty corpus") }
  }
}
