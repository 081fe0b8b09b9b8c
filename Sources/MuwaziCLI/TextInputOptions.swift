import ArgumentParser
import CorpusModel
import Muwazi

/// What commands take that read one text.
struct TextInputOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language: fa or ar (default: detected).")
  var language: Language?

  @Argument(help: "The text, in UTF-8; - is standard input.")
  var file: String

  /// The text of the file.
  func read() throws(InputError) -> SourceText { try TextReader.text(file) }

  /// The language that was stated, else the one that the text is in.
  func language(of text: SourceText) throws(LanguageDetection.Undecided) -> Language {
    return try LanguageDetection.language(of: text, stated: language, path: file)
  }

  /// The text of the file, a window at a time.
  func stream(threads: Int) throws(InputError) -> TextStream {
    try TextStream(file, jobs: threads)
  }
}
