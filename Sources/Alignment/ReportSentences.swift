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
  /// - Parameters:
  ///   - share: the share of matching words to leave out, as if the lexicon lacked them.
  ///   - jobs: at most so many threads do the work.
  init(
    _ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon, forgetting share: Double = 0,
    jobs: Int = 1
  ) {
    let read = Chunks.perLanguage(jobs: jobs) { language in
      let units = AlignmentUnit.units(of: texts[language])
      return (units, SentenceInput.inputs(of: texts[language], units: units))
    }
    units = read.map(\.0)
    scorer = GroupScorer(
      model: BitextModel(read.map(\.1), lexicon: lexicon, forgetting: share, jobs: jobs),
      jobs: jobs)
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
