import Alignment
import ArgumentParser
import CorpusModel
import Interchange
import Muwazi

/// What commands take that align by embeddings.
struct EmbeddingOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Vectors of the Persian and of the Arabic sentences, two .npy arrays with a row a sentence.",
      valueName: "file"))
  var embeddings: [String] = []

  @Option(
    help: ArgumentHelp(
      "What likeness is judged by where there are embeddings (default: both)."))
  var similarity: EmbeddingUse?

  func validate() throws {
    if embeddings.count == 1 {
      throw ValidationError("--embeddings takes two arrays, a Persian and an Arabic one.")
    }
    if similarity != nil && similarity != .lexicon && embeddings.isEmpty {
      throw ValidationError("--similarity asks for --embeddings.")
    }
  }

  /// The two arrays; `nil` where none are given or wanted.
  func read() throws(InputError) -> PerLanguage<EmbeddingFile>? {
    guard embeddings.count >= 2, similarity != .lexicon else { return nil }
    return PerLanguage(
      persian: try EmbeddingFile(path: embeddings[0]),
      arabic: try EmbeddingFile(path: embeddings[1]))
  }
}

extension EmbeddingUse: ExpressibleByArgument {}
