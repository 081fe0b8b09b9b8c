import ArgumentParser
import CorpusModel
import Muwazi
import Synchronization

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

  @OptionGroup var parallel: ParallelOptions

  @OptionGroup var input: TextInputOptions

  func run() async throws {
    // Clauses tell the number of their sentence, so each window waits for the one before.
    let stream = try input.stream(threads: clauses ? 1 : parallel.threads)
    let language = try stream.language(stated: input.language)
    let cues = try cues.cues(for: language)
    var output = StandardOutput()
    if clauses {
      let sentence = Mutex(0)
      try await stream.forEachOutput(of: { window in
        sentence.withLock {
          TextRecords.clauses(of: window, language: language, cues: cues, sentence: &$0)
        }
      }) { try output.write($0) }
    } else {
      try await stream.forEachOutput(of: {
        TextRecords.sentences(of: $0, language: language, cues: cues)
      }) { try output.write($0) }
    }
    try output.flush()
  }
}
