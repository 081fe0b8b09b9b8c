import Alignment
import ArgumentParser
import CorpusModel
import Muwazi

/// The options of `align` that link words instead of sentences.
struct WordLinkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Link the words of sentence pairs, a TSV of fa and ar.",
      discussion: """
        Prints a line for each pair: links as i-j, Persian token first. Tokens count from 0 as the \
        records of muwazi tokenize do, marks included.
        """, valueName: "pairs.tsv"))
  var words: String?

  @Flag(help: "With --words: spaces part the tokens already.")
  var tokenized = false

  @Option(
    help: ArgumentHelp(
      "With --words: how the two directions are joined (Koehn et al. 2003).", valueName: "how"))
  var symmetrization = Symmetrization.growDiagFinalAnd

  func validate() throws {
    if tokenized && words == nil { throw ValidationError("--tokenized is for --words.") }
  }

  /// Links the words of a file of sentence pairs.
  func links(
    of path: String, lexicons: [(path: String, text: SourceText)], threads: Int
  ) throws(InputError) -> [UInt8] {
    let lexicon = try LexiconTable.lexicon(adding: lexicons)
    let pairs = try SentencePairFile(
      try TextReader.text(path), path: path, isTokenized: tokenized)
    return WordLinkFile.bytes(
      WordAligner(lexicon: lexicon, symmetrization: symmetrization, threads: threads)
        .links(in: pairs.sides))
  }
}

extension Symmetrization: ExpressibleByArgument {}
