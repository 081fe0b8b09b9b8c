import CorpusModel
import Lexicon

/// The units of two texts that take part in their alignment: what fitting and aligning both begin with.
struct ReportSentences {
  /// The units.
  let units: PerLanguage<[AlignmentUnit]>
  /// A scorer over these units alone; its sentences are counted by their place in ``units``.
  let scorer: GroupScorer

  /// Reads two texts.
  ///
  /// - Parameter share: the share of matching words to leave out, as if the lexicon lacked them.
  init(
    _ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon, forgetting share: Double = 0
  ) {
    let units = texts.map { AlignmentUnit.units(of: $0) }
    self.units = units
    let inputs = PerLanguage(
      persian: SentenceInput.inputs(of: texts.persian, units: units.persian),
      arabic: SentenceInput.inputs(of: texts.arabic, units: units.arabic))
    scorer = GroupScorer(
      model: BitextModel(inputs, lexicon: lexicon, forgetting: share))
  }

  /// The segments that hold the units of a group.
  func segments(of group: SentenceGroup) -> PerLanguage<[SegmentIndex]> {
    PerLanguage(
      persian: Self.distinct(group.persian.map { units.persian[$0].segment }),
      arabic: Self.distinct(group.arabic.map { units.arabic[$0].segment }))
  }

  private static func distinct(_ sorted: [Int]) -> [SegmentIndex] {
    sorted.indices.filter { $0 == 0 || sorted[$0 - 1] != sorted[$0] }
      .map { SegmentIndex(sorted[$0]) }
  }
}
