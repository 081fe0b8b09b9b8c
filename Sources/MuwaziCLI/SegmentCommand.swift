import ArgumentParser
import CorpusModel
import Muwazi

struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Divide a text into sentences or clauses.",
    discussion: """
      Prints one JSON object a sentence: {"start","end","text"}. Offsets are Unicode code points \
      into the file, counted from 0, the end not included: text[start:end] in Python.

      With --clauses one object a clause: {"start","end","text","sentence"}, the last the number of \
      its sentence from 0. Reported speech is apart from what introduces it; a comma, a semicolon or \
      a conjunction divides where each side has its own verb.

        muwazi segment --lang fa report.txt
        muwazi segment --lang fa --clauses report.txt
        cat report.txt | muwazi segment -

      \(CueOptions.explanation)
      """)

  @Flag(help: "Clauses instead of sentences.")
  var clauses = false

  @OptionGroup var cues: CueOptions

  @OptionGroup var input: TextInputOptions

  func run() async throws {
    let text = try input.read()
    var output = StandardOutput()
    let language = try input.language(of: text)
    let cues = try cues.cues(for: language)
    let write = { (bytes: [UInt8]) throws(FileError) in try output.write(bytes) }
    if clauses {
      try TextRecords.clauses(of: text, language: language, cues: cues, to: write)
    } else {
      try TextRecords.sentences(of: text, language: language, cues: cues, to: write)
    }
    try output.flush()
  }
}
