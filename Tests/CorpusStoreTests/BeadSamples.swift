import CorpusModel
import Interchange

/// Two small texts and beads between them.
enum BeadSamples {
  /// Sentences are the lines of the text.
  static func side(_ text: String) -> BeadSide {
    let source = SourceText(text)
    var segments: [Segment] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      segments.append(Segment(span: TextSpan(start, start + line.utf8.count)))
      start += line.utf8.count + 1
    }
    return BeadSide(text: source, segments: segments)
  }

  static let sides = PerLanguage(persian: side("الف 😀\nب\nپ\nت"), arabic: side("أ\nب\nج"))

  static func bead(_ persian: [Int], _ arabic: [Int], _ status: BeadStatus = .auto) -> Bead {
    Bead(
      persian: persian.map { SegmentIndex($0) }, arabic: arabic.map { SegmentIndex($0) },
      score: 0.5, status: status)
  }
}
