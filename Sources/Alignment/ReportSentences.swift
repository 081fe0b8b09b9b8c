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
  ///   - analyzers: those of earlier texts.
  ///   - share: the share of matching words to leave out, as if the lexicon lacked them.
  ///   - jobs: at most so many threads do the work.
  init(
    _ texts: PerLanguage<AlignmentText>, analyzers: AnalyzerPool, forgetting share: Double = 0,
    jobs: Int = 1
  ) {
    let sides = Chunks.perLanguage(jobs: jobs) { language in
      let units = AlignmentUnit.units(of: texts[language])
      let reading = analyzers.with(language) { analyzer in
        SideReading(texts[language], units: units, analyzer: &analyzer)
      }
      return (units: units, reading: reading)
    }
    units = sides.map(\.units)
    scorer = GroupScorer(
      model: BitextModel(sides.map(\.reading), forgetting: share, jobs: jobs), jobs: jobs)
  }

  /// Reads two texts by a lexicon.
  init(
    _ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon, forgetting share: Double = 0,
    jobs: Int = 1
  ) {
    self.init(
      texts, analyzers: AnalyzerPool(lexicon: lexicon), forgetting: share, jobs: jobs)
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
