import ArgumentParser
import CorpusModel
import CorpusStore
import Lexicon
import Muwazi
import Orthography
import Synchronization

struct RomanizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanize",
    abstract: "Write a text in Latin letters.",
    discussion: """
      Prints the text, its line ends where they were. Vowels come from the marks of the text, else \
      from the vocalised words of the lexicon; where neither knows them, a middle dot stands where \
      a vowel may: nothing is invented. No capitals are added.

      With --tokens, one JSON object a word: {"start","end","text","romanization","source",\
      "several"}. Offsets are code points of the file; source is diacritics, lexicon or consonants, \
      and several tells whether the lexicon knows another reading.

      buckwalter and hsb are lossless codes: --reverse restores the very text. Latin letters stand \
      in them between \\[ and \\], other letters as \\u{679}.

        muwazi romanize --lang fa --scheme ala-lc report.txt
        muwazi romanize --lang ar --scheme din-31635 --tokens taqrir.txt
        muwazi romanize --lang ar --scheme buckwalter taqrir.txt > taqrir.bw
        muwazi romanize --lang ar --scheme buckwalter --reverse taqrir.bw
        muwazi romanize --list-schemes
      """)

  @Option(name: .customLong("lang"), help: "The language: fa or ar (default: detected).")
  var language: Language?

  @Option(help: "The scheme; --list-schemes tells more.")
  var scheme: RomanizationScheme?

  @Flag(help: "Restore the text from buckwalter or hsb.")
  var reverse = false

  @Flag(help: "Print the words with their romanization, not the text.")
  var tokens = false

  @Flag(help: "Print the schemes and what they follow.")
  var listSchemes = false

  @Argument(help: "The text, in UTF-8; - is standard input.")
  var file: String?

  func validate() throws {
    if listSchemes { return }
    guard let scheme else {
      throw ValidationError("Missing expected argument '--scheme <scheme>'")
    }
    guard file != nil else { throw ValidationError("Missing expected argument '<file>'") }
    if reverse && !scheme.isLossless {
      throw ValidationError(
        "--reverse is for buckwalter and hsb; nothing restores \(scheme.rawValue).")
    }
    if tokens && scheme.isLossless {
      throw ValidationError(
        "--tokens is for schemes with vowels; \(scheme.rawValue) writes letters.")
    }
  }

  func run() async throws {
    var output = StandardOutput()
    if listSchemes {
      for scheme in RomanizationScheme.allCases {
        try output.write("\(scheme.rawValue)\t\(scheme.title)\n")
      }
    } else if let scheme, let file {
      try await romanize(file, scheme, to: &output)
    }
    try output.flush()
  }

  private func romanize(
    _ path: String, _ scheme: RomanizationScheme, to output: inout StandardOutput
  ) async throws {
    if reverse {
      // A bracket may go on to the end of the text: it is restored as a whole, or not at all.
      return try output.write(
        try restored(try TextReader.text(path), path, by: LosslessRomanizer(scheme: scheme)))
    }
    // A romanizer remembers words, and belongs to one thread.
    let stream = try TextStream(path, jobs: 1)
    if scheme.isLossless {
      let code = LosslessRomanizer(scheme: scheme)
      return try await stream.forEachOutput(of: {
        RomanizationRecords.code(of: $0, by: code)
      }) { try output.write($0) }
    }
    let language = try stream.language(stated: language)
    let romanizer = Mutex(
      try Romanizer(scheme: scheme, language: language, vocabulary: .standard(language)))
    try await stream.forEachOutput(of: { [tokens] window in
      try romanizer.withLock { romanizer in
        tokens
          ? try RomanizationRecords.tokens(of: window, by: romanizer)
          : try RomanizationRecords.text(of: window, by: romanizer)
      }
    }) { try output.write($0) }
  }

  private func restored(
    _ text: SourceText, _ path: String, by code: LosslessRomanizer
  ) throws(InputError) -> [UInt8] {
    do throws(LosslessRomanizationError) {
      return try code.restore(text.bytes)
    } catch {
      throw InputError(
        path: path, location: text.location(ofByte: error.offset),
        message: "the backslash begins nothing that the scheme has")
    }
  }
}

extension RomanizationScheme: ExpressibleByArgument {}
