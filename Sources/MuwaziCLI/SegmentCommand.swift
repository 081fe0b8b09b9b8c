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

  @OptionGroup var input: TextInputOptions

  func run() async throws {
    let text = try input.read()
    var output = StandardOutput()
    try TextRecords.sentences(of: text, language: try input.language(of: text)) {
      bytes throws(FileError) in try output.write(bytes)
    }
    try output.flush()
  }
}
