import CorpusModel
import Lexicon

/// Finds the beads between a Persian and an Arabic text.
///
/// Every group of neighbouring sentences that has something in common is given the probability that it is
/// a bead (``BeadClassifier``); a search then chooses the groups of which each sentence takes part in one
/// at most: in order for translations, freely for reports of one event.
public struct SentenceAligner: Sendable {
  let lexicon: BilingualLexicon
  let options: AlignmentOptions
  let analyzers: AnalyzerPool

  /// Creates an aligner.
  public init(
    lexicon: BilingualLexicon = .standard, options: AlignmentOptions = AlignmentOptions()
  ) {
    self.lexicon = lexicon
    self.options = options
    analyzers = AnalyzerPool(lexicon: lexicon)
  }

  /// Aligns two texts.
  ///
  /// - Parameters:
  ///   - texts: the two sides.
  ///   - manual: beads of a person: those with the status manual stand in the result as they are, and
  ///     their segments in no other bead; a group that a person rejected is not made again.
  /// - Returns: beads in which each segment of the report stands exactly once. Boilerplate stands in none.
  /// - Complexity: linear in the texts' lengths, but for words that stand in very many sentences.
  public func align(
    _ texts: PerLanguage<AlignmentText>, keeping manual: [Bead] = []
  ) -> Alignment {
    let fixed = manual.filter { $0.status == .manual }
    let taken = PerLanguage(
      persian: Set(fixed.flatMap(\.segments.persian)), arabic: Set(fixed.flatMap(\.segments.arabic))
    )
    let reports = ReportSentences(texts, analyzers: analyzers, jobs: options.jobs)
    var scorer = reports.scorer
    let mode = options.mode ?? ModeDecision.mode(of: scorer.matrix)
    if mode == .parallel { scorer.restrictToAnchors() }
    let rejected = Set(manual.filter { $0.status == .rejected }.map(\.segments))
    let candidates = scored(in: scorer, mode: mode).filter { candidate in
      if manual.isEmpty { return true }
      let segments = reports.segments(of: candidate.group)
      return !rejected.contains(segments)
        && taken.persian.isDisjoint(with: segments.persian)
        && taken.arabic.isDisjoint(with: segments.arabic)
    }
    let chosen = choose(candidates, mode: mode, counts: reports.units.map(\.count))
    let beads = BeadJoiner.join(chosen, units: reports.units)
      .filter { Double($0.probability) >= options.minimumScore }
      .map { joined in
        Bead(
          persian: joined.segments.persian.map { SegmentIndex($0) },
          arabic: joined.segments.arabic.map { SegmentIndex($0) }, score: Double(joined.probability)
        )
      }
      .filter { !rejected.contains($0.segments) }
    let nulls = Self.nullBeads(
      besides: fixed + beads, units: reports.units, candidates: candidates)
    return Alignment(beads: (fixed + beads + nulls).sorted(by: Bead.precedes), mode: mode)
  }

  /// The candidate groups with their probabilities.
  private func scored(in scorer: GroupScorer, mode: AlignmentMode) -> [ScoredGroup] {
    let groups = BeadCandidates.find(in: scorer, jobs: options.jobs)
    let classifier = Self.classifier(mode == .parallel ? .parallel : .comparable)
    let first = Chunks.map(groups.count, by: 512, jobs: options.jobs, worker: { scorer }) {
      scorer, chunk in
      scorer.prepare(groups[chunk])
      return chunk.map { index -> (probability: Float, features: [Float]) in
        let features = scorer.features(groups[index])
        let probability = classifier.probability(features)
        // What has hardly a chance by itself is not looked at again.
        return (probability, probability < Self.hopeless ? [] : features)
      }
    }.flatMap { $0 }
    var probabilities = first.map(\.probability)
    if mode == .parallel {
      let context = ContextFeatures(
        groups, probabilities: probabilities, counts: scorer.model.sentences.map(\.count))
      let classifier = Self.classifier(.parallelInContext)
      let second = Chunks.map(groups.count, jobs: options.jobs) { chunk in
        chunk.map { index in
          first[index].features.isEmpty
            ? 0 : classifier.probability(first[index].features + context.features(index))
        }
      }
      probabilities = second.flatMap { $0 }
    }
    return groups.indices.filter { probabilities[$0] >= Self.least }
      .map { ScoredGroup(group: groups[$0], probability: probabilities[$0]) }
  }

  static func classifier(_ kind: BeadClassifier.Kind) -> BeadClassifier {
    guard let classifier = BeadClassifier.standard[kind] else {
      preconditionFailure("bead-classifier.tsv lacks the classifier \(kind)")
    }
    return classifier
  }

  static let hopeless: Float = 0.0005
  /// Groups that are less probable are forgotten at once.
  private static let least: Float = 0.01

  func choose(
    _ candidates: [ScoredGroup], mode: AlignmentMode, counts: PerLanguage<Int>
  ) -> [ScoredGroup] {
    let threshold = Self.threshold(of: mode)
    let gains = candidates.map { candidate in
      // A greater group explains more sentences: without this, halves would win over wholes.
      let size = 1 + Self.sizeReward * Float(candidate.group.size - 2)
      return (candidate.group, (candidate.probability - threshold) * size)
    }
    let groups =
      mode == .parallel
      ? MonotoneSearch.best(
        among: gains, persianCount: counts.persian, arabicCount: counts.arabic)
      : CrossingSearch.best(
        among: gains, persianCount: counts.persian, arabicCount: counts.arabic)
    let probabilities = Dictionary(
      uniqueKeysWithValues: candidates.map { ($0.group, $0.probability) })
    return groups.map { ScoredGroup(group: $0, probability: probabilities[$0] ?? 0) }
  }

  /// Groups that are less probable gain nothing.
  static func threshold(of mode: AlignmentMode) -> Float {
    mode == .parallel ? parallelThreshold : comparableThreshold
  }

  private static let parallelThreshold: Float = 0.05
  private static let comparableThreshold: Float = 0.35
  private static let sizeReward: Float = 0.6

  /// A null bead for each segment that no bead holds; its score is the probability that none of the
  /// candidates with the segment is right.
  static func nullBeads(
    besides beads: [Bead], units: PerLanguage<[AlignmentUnit]>, candidates: [ScoredGroup]
  ) -> [Bead] {
    var likeliest = PerLanguage<[Int: Float]>(persian: [:], arabic: [:])
    for candidate in candidates {
      for index in candidate.group.persian {
        likeliest.persian[units.persian[index].segment, default: 0].raise(to: candidate.probability)
      }
      for index in candidate.group.arabic {
        likeliest.arabic[units.arabic[index].segment, default: 0].raise(to: candidate.probability)
      }
    }
    var result: [Bead] = []
    for language in Language.allCases {
      var held = Set(beads.flatMap { $0.segments[language] })
      for unit in units[language] where held.insert(SegmentIndex(unit.segment)).inserted {
        var bead = Bead(
          persian: [], arabic: [], score: Double(1 - (likeliest[language][unit.segment] ?? 0)))
        bead.segments[language] = [SegmentIndex(unit.segment)]
        result.append(bead)
      }
    }
    return result
  }
}

extension Float {
  fileprivate mutating func raise(to other: Float) { self = Swift.max(self, other) }
}
