import ArgumentParser
import CorpusModel
import Muwazi

struct AgreementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Measure how far two annotators agree.",
    discussion: """
      Compares two files of annotations of one text, JSON Lines as muwazi annotate prints them, and \
      prints one JSON object a layer: {"layer","first","second","common","f1","overlap_f1","kappa",\
      "alpha"}. f1 is that of whole spans with their labels, overlap_f1 that of spans that share a code \
      point and the label. Cohen's kappa and Krippendorff's alpha compare the labels of code points, \
      where no label is one of them; null where nothing could disagree.

        muwazi agreement anna.jsonl babak.jsonl
        muwazi annotate --lang fa report.txt | muwazi agreement gold.jsonl - --label type
      """)

  @Argument(help: "The annotations of one, JSONL.")
  var first: String

  @Argument(help: "The annotations of the other, JSONL; - is standard input.")
  var second: String

  @Option(help: "The member that says what a span is called.")
  var label = "type"

  @Option(help: "The code points of the text (default: up to the last span).")
  var length: Int?

  func validate() throws {
    if first == "-" && second == "-" {
      throw ValidationError("Only one of the two files can be standard input.")
    }
    if let length, length < 0 { throw ValidationError("--length takes a number from 0 up.") }
  }

  func run() async throws {
    var output = StandardOutput()
    try output.write(
      AgreementReport.bytes(
        (try TextReader.bytes(first), first), (try TextReader.bytes(second), second), label: label,
        length: length))
    try output.flush()
  }
}
