import CorpusModel
import Lexicon

/// The segments of two texts that take part in their alignment: what fitting and aligning both begin with.
struct ReportSentences {
  /// The indexes of the segments whose role belongs to the report.
  let indexes: PerLanguage<[Int]>
  /// A scorer over these segments alone; its sentences are counted by their place in ``indexes``.
  let scorer: GroupScorer

  init(_ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon) {
    let indexes = texts.map { text in
      text.segments.indices.filter { text.segments[$0].role.isReport }
    }
    let inputs = PerLanguage(
      persian: SentenceInput.inputs(of: texts.persian, segments: indexes.persian),
      arabic: SentenceInput.inputs(of: texts.arabic, segments: indexes.arabic))
    self.indexes = indexes
    scorer = GroupScorer(model: BitextModel(inputs, lexicon: lexicon))
  }

  /// The segments of a group of sentences.
  func segments(of group: SentenceGroup) -> PerLanguage<[SegmentIndex]> {
    PerLanguage(
      persian: group.persian.map { SegmentIndex(indexes.persian[$0]) },
      arabic: group.arabic.map { SegmentIndex(indexes.arabic[$0]) })
  }
}
