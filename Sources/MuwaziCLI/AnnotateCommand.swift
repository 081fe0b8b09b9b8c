import ArgumentParser
import CorpusModel
import Muwazi

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Find the dates, numbers, names and speech of a text.",
    discussion: """
      Prints one JSON object an annotation, by place: {"layer","start","end","text",…}. Offsets are \
      Unicode code points into the file.

      Dates carry "calendar" (persian, islamic, gregorian), "iso" (the Gregorian date, as precise as \
      the text: 2017-04-09, 2017-04, 2017, or an interval 2017-04-09/2017-04-12; null where it cannot \
      be told), "original" (1396-01-20), "weekday", "relative" (-P1D: the day before publication), \
      "uncertain" and "reason". Numbers carry "value", "kind" (cardinal, ordinal, fraction, percent, \
      dual, vague) and "ratio" (1/3); those inside a date are left to it.

      Names carry "type" (person, organization, place), "key" (the same for both languages where they \
      spell one name), "title", "rule" (table, pattern, unknown-words, short-form) and "confidence". \
      Speech carries "cue", "speaker" (by the fullest form of the text), "key" (the speaker's), \
      "direct", "resolution" (name, role, pronoun, elided, described) and "confidence".

        muwazi annotate --lang fa gozaresh.txt
        muwazi annotate --lang ar --layers names,speech taqrir.txt
        muwazi annotate --lang ar --layers dates --published 2020-07-08 taqrir.txt
      """)

  @OptionGroup var input: TextInputOptions

  @OptionGroup var parallel: ParallelOptions

  @Option(
    help: "The layers, with commas between: dates, numbers, names, speech (default: all).",
    transform: Self.layers)
  var layers = Set(AnnotationLayer.allCases)

  @Option(
    help: ArgumentHelp(
      "The day of publication, from which relative dates count (default: what the page says).",
      valueName: "YYYY-MM-DD"))
  var published: PublicationDay?

  func run() async throws {
    let stream = try input.stream(threads: parallel.threads)
    let language = try stream.language(stated: input.language)
    let records = try AnnotationRecords(
      language: language, layers: layers, published: published?.day, head: stream.head)
    var output = StandardOutput()
    try await stream.forEachOutput(of: { try records.records(of: $0) }) { try output.write($0) }
    try output.flush()
  }

  private static func layers(_ argument: String) throws -> Set<AnnotationLayer> {
    var layers: Set<AnnotationLayer> = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let layer = AnnotationLayer(rawValue: String(name)) else {
        let known = AnnotationLayer.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no layer \(name); there are \(known).")
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
