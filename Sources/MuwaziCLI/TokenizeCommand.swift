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

      \(CueOptions.explanation)
      """)

  @OptionGroup var cues: CueOptions

  @OptionGroup var input: TextInputOptions

  func run() async throws {
    let text = try input.read()
    var output = StandardOutput()
    let language = try input.language(of: text)
    let cues = try cues.cues(for: language)
    try TextRecords.tokens(of: text, language: language, cues: cues) {
      bytes throws(FileError) in try output.write(bytes)
    }
    try output.flush()
  }
}
