import Alignment
import CorpusModel

/// Two texts and the beads that are right between them.
public struct GoldBitext: Sendable {
  /// The two sides.
  public var texts: PerLanguage<AlignmentText>
  /// The beads: each segment of the report stands in one, in a null bead where it has no counterpart.
  public var beads: [Bead]

  /// Makes texts of sentences, a line each, and adds the null beads.
  ///
  /// - Parameters:
  ///   - sentences: each side's sentences with their roles.
  ///   - beads: indexes of sentences, each in one bead at most.
  public init(
    sentences: PerLanguage<[(text: String, role: SegmentRole)]>, beads: [PerLanguage<[Int]>]
  ) {
    texts = PerLanguage(
      persian: Self.text(.persian, sentences.persian),
      arabic: Self.text(.arabic, sentences.arabic))
    var all = beads.map {
      Bead(
        persian: $0.persian.map { SegmentIndex($0) }, arabic: $0.arabic.map { SegmentIndex($0) },
        score: 1)
    }
    for language in Language.allCases {
      let held = Set(beads.flatMap { $0[language] })
      for (index, sentence) in sentences[language].enumerated()
      where sentence.role.isReport && !held.contains(index) {
        var bead = Bead(persian: [], arabic: [], score: 1)
        bead.segments[language] = [SegmentIndex(index)]
        all.append(bead)
      }
    }
    self.beads = all.sorted(by: Bead.precedes)
  }

  private static func text(
    _ language: Language, _ sentences: [(text: String, role: SegmentRole)]
  ) -> AlignmentText {
    var bytes = ""
    var segments: [Segment] = []
    for (index, sentence) in sentences.enumerated() {
      let start = bytes.utf8.count
      bytes += sentence.text
      segments.append(
        Segment(
          span: TextSpan(start, bytes.utf8.count), role: sentence.role, paragraph: index))
      bytes += "\n"
    }
    return AlignmentText(language: language, source: SourceText(bytes), segments: segments)
  }
}
