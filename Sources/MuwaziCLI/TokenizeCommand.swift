import ArgumentParser
import CorpusModel
import Muwazi

struct TokenizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize",
    abstract: "Divide a text into words, numbers and marks.",
    discussion: """
      Prints one JSON object a token: {"start","end","text","kind"}. Offsets are Unicode code points \
      into the file. The kinds: word, number, punctuation, symbol, url, email, handle, hashtag. A \
      word with zero-width non-joiners is one token.

        muwazi tokenize --lang ar taqrir.txt
      """)

  @OptionGroup var parallel: ParallelOptions

  @OptionGroup var input: TextInputOptions

  func run() async throws {
    let stream = try input.stream(parallel)
    let language = try stream.language(stated: input.language)
    var output = StandardOutput()
    try await stream.forEachOutput(of: { TextRecords.tokens(of: $0, language: language) }) {
      try output.write($0)
    }
    try output.flush()
  }
}
