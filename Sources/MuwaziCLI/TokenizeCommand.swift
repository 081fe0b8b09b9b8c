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
        muwazi tokenize --lemmas report.txt

      With --lemmas each record also has "lemma", the likeliest dictionary form, and "lemmas", all \
      that the form may stand for, the likeliest first.

      \(CueOptions.explanation)
      """)

  @Flag(help: "Add the dictionary forms of each word.")
  var lemmas = false

  @OptionGroup var cues: CueOptions

  @OptionGroup var parallel: ParallelOptions

  @OptionGroup var input: TextInputOptions

  func run() async throws {
    let stream = try input.stream(threads: parallel.threads)
    let language = try stream.language(stated: input.language)
    var output = StandardOutput()
    let cues = try cues.cues(for: language)
    let lemmatizer = lemmas ? Lemmatizer(language: language) : nil
    try await stream.forEachOutput(of: {
      TextRecords.tokens(of: $0, language: language, cues: cues, lemmatizer: lemmatizer)
    }) { try output.write($0) }
    try output.flush()
  }
}
