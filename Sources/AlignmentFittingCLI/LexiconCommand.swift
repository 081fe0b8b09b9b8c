import ArgumentParser
import CorpusStore
import Lexicon

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Lay the lexicon out for reading (lexicon.image).",
    discussion: """
      Makes the image of the tables that this build took in. Until the image is that of its tables, \
      the lexicon is read from the tables, as right and slower.
      """)

  @Option(help: "The image to write.")
  var out: String

  func run() throws {
    try AtomicFile.write(BilingualLexicon.image(), to: out)
  }
}
