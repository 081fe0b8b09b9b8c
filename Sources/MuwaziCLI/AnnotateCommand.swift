import ArgumentParser
import CorpusModel
import Muwazi

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Find the dates and numbers of a text and what they say.",
    discussion: """
      Prints one JSON object an annotation, by place: {"layer","start","end","text",…}. Offsets are \
      Unicode code points into the file.

      Dates carry "calendar" (persian, islamic, gregorian), "iso" (the Gregorian date, as precise as \
      the text: 2017-04-09, 2017-04, 2017, or an interval 2017-04-09/2017-04-12; null where it cannot \
      be told), "original" (1396-01-20), "weekday", "relative" (-P1D: the day before publication), \
      "uncertain" and "reason". Numbers carry "value", "kind" (cardinal, ordinal, fraction, percent, \
      dual, vague) and "ratio" (1/3); those inside a date are left to it.

        muwazi annotate --lang fa gozaresh.txt
        muwazi annotate --lang ar --layers dates --published 2020-07-08 taqrir.txt
      """)

  @OptionGroup var input: TextInputOptions

  @Option(
    help: "The layers, with commas between: dates, numbers (default: all there are).",
    transform: Self.layers)
  var layers = Set(AnnotationLayer.allCases)

  @Option(
    help: ArgumentHelp(
      "The day of publication, from which relative dates count (default: what the page says).",
      valueName: "YYYY-MM-DD"))
  var published: PublicationDay?

  func run() async throws {
    let text = try input.read()
    var output = StandardOutput()
    let language = try input.language(of: text)
    let reader = try DateReader(language: language)
    try AnnotationRecords.annotations(
      of: text, language: language, layers: layers, published: published?.day, reader: reader
    ) {
      bytes throws(FileError) in try output.write(bytes)
    }
    try output.flush()
  }

  private static func layers(_ argument: String) throws -> Set<AnnotationLayer> {
    var layers: Set<AnnotationLayer> = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let layer = AnnotationLayer(rawValue: String(name)) else {
        let known = AnnotationLayer.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          ["names", "speech"].contains(name)
            ? "The layer \(name) is not there yet; there are \(known)."
            : "There is no layer \(name); there are \(known).")
      }
      layers.insert(layer)
    }
    return layers
  }
}

/// The day of `--published`.
struct PublicationDay: ExpressibleByArgument {
  var day: CivilDate

  init?(argument: String) {
    guard let day = ISODate.civilDate(argument) else { return nil }
    self.day = day
  }
}
