import ArgumentParser
import CorpusModel
import Muwazi

struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Divide a text into sentences.",
    discussion: """
      Prints one JSON object a sentence: {"start","end","text"}. Offsets are Unicode code points \
      into the file, counted from 0, the end not included: text[start:end] in Python.

        muwazi segment --lang fa report.txt
        cat report.txt | muwazi segment -
      """)

  @OptionGroup var parallel: ParallelOptions

  @OptionGroup var input: TextInputOptions

  func run() async throws {
    let stream = try input.stream(parallel)
    let language = try stream.language(stated: input.language)
    var output = StandardOutput()
    try await stream.forEachOutput(of: { TextRecords.sentences(of: $0, language: language) }) {
      try output.write($0)
    }
    try output.flush()
  }
}
