import CorpusModel
import Lexicon

extension SentenceAligner {
  /// Says of each bead of an alignment what carried it and what spoke against it, and of each null bead
  /// what was nearest and why it was refused.
  ///
  /// - Parameters:
  ///   - alignment: what ``align(_:keeping:)`` made of the texts.
  ///   - texts: the same texts.
  ///   - manual: the same beads of a person.
  /// - Returns: an explanation for each bead, in the order of the beads.
  /// - Complexity: that of the alignment, and some 10⁵ steps a bead.
  public func explain(
    _ alignment: Alignment, of texts: PerLanguage<AlignmentText>, keeping manual: [Bead] = []
  ) -> [BeadExplanation] {
    let reports = ReportSentences(texts, analyzers: analyzers, jobs: options.jobs)
    var explainer = BeadExplainer(
      reports, mode: alignment.mode, jobs: options.jobs,
      evidence: WordEvidenceFinder(
        texts, units: reports.units, model: reports.scorer.model, lexicon: lexicon))
    let rejected = Set(manual.filter { $0.status == .rejected }.map(\.segments))
    return explainer.explanations(
      of: alignment.beads, rejected: rejected, minimumScore: options.minimumScore,
      threshold: Self.threshold(of: alignment.mode))
  }
}

/// Explains the beads of one pair of texts.
private struct BeadExplainer {
  private let reports: ReportSentences
  private let mode: AlignmentMode
  private let evidence: WordEvidenceFinder
  private var scorer: GroupScorer
  private let groups: [SentenceGroup]
  /// What the first classifier gives each group, and what the last does.
  private let first: [Float]
  private let probabilities: [Float]
  private let context: ContextFeatures?

  init(
    _ reports: ReportSentences, mode: AlignmentMode, jobs: Int, evidence: WordEvidenceFinder
  ) {
    self.reports = reports
    self.mode = mode
    self.evidence = evidence
    var scorer = reports.scorer
    if mode == .parallel { scorer.restrictToAnchors() }
    let groups = BeadCandidates.find(in: scorer, jobs: jobs)
    scorer.prepare(groups)
    let classifier = SentenceAligner.classifier(mode == .parallel ? .parallel : .comparable)
    let first = groups.map { classifier.probability(scorer.features($0)) }
    if mode == .parallel {
      let context = ContextFeatures(
        groups, probabilities: first, counts: scorer.model.sentences.map(\.count))
      let second = SentenceAligner.classifier(.parallelInContext)
      probabilities = groups.indices.map { index in
        first[index] < SentenceAligner.hopeless
          ? 0 : second.probability(scorer.features(groups[index]) + context.features(index))
      }
      self.context = context
    } else {
      probabilities = first
      context = nil
    }
    self.scorer = scorer
    self.groups = groups
    self.first = first
  }

  mutating func explanations(
    of beads: [Bead], rejected: Set<PerLanguage<[SegmentIndex]>>, minimumScore: Double,
    threshold: Float
  ) -> [BeadExplanation] {
    var holders = PerLanguage<[SegmentIndex: Int]>(persian: [:], arabic: [:])
    for (index, bead) in beads.enumerated() where !bead.isNull && bead.status != .rejected {
      for language in Language.allCases {
        for segment in bead.segments[language] { holders[language][segment] = index }
      }
    }
    let parts = parts(of: beads, holders)
    let likeliest = likeliestOfSegments()
    return beads.indices.map { index in
      let bead = beads[index]
      var result = BeadExplanation(bead: bead, parts: [], nearest: nil)
      if !bead.isNull {
        result.parts = parts[index].map { explain($0) }
      } else if let nearest = Language.allCases.lazy.flatMap({ language in
        bead.segments[language].compactMap { likeliest[language][$0] }
      }).first {
        let held = held(nearest, holders)
        let reason: RefusedGroup.Reason =
          rejected.contains(reports.segments(of: groups[nearest]))
          ? .rejected
          : probabilities[nearest] < threshold
            ? .improbable
            : !held.isEmpty
              ? .taken : Double(probabilities[nearest]) < minimumScore ? .minimumScore : .order
        result.nearest = RefusedGroup(group: explain(nearest), reason: reason, holders: held)
      }
      return result
    }
  }

  /// The beads that hold segments of a group.
  private func held(_ group: Int, _ holders: PerLanguage<[SegmentIndex: Int]>) -> [Int] {
    let segments = reports.segments(of: groups[group])
    return Set(
      Language.allCases.flatMap { language in
        segments[language].compactMap { holders[language][$0] }
      }
    ).sorted()
  }

  /// For each segment, the likeliest group with it; of equals the first.
  private func likeliestOfSegments() -> PerLanguage<[SegmentIndex: Int]> {
    var result = PerLanguage<[SegmentIndex: Int]>(persian: [:], arabic: [:])
    for index in groups.indices {
      let segments = reports.segments(of: groups[index])
      for language in Language.allCases {
        for segment in segments[language] {
          let best = result[language][segment]
          if best.map({ probabilities[$0] < probabilities[index] }) ?? true {
            result[language][segment] = index
          }
        }
      }
    }
    return result
  }

  /// For each bead, the groups that it was made of: of those that lie in it, the likeliest that share no
  /// sentence.
  private func parts(
    of beads: [Bead], _ holders: PerLanguage<[SegmentIndex: Int]>
  ) -> [[Int]] {
    var inside = [[Int]](repeating: [], count: beads.count)
    for index in groups.indices {
      let segments = reports.segments(of: groups[index])
      let owners = Set(
        Language.allCases.flatMap { language in
          segments[language].map { holders[language][$0] ?? -1 }
        })
      if let owner = owners.first, owners.count == 1, owner >= 0 { inside[owner].append(index) }
    }
    return beads.indices.map { bead in
      var parts: [Int] = []
      // A group that is the whole bead is what the bead was made of, if no line holds several sentences.
      let whole = inside[bead].first { reports.segments(of: groups[$0]) == beads[bead].segments }
      if let whole, abs(Double(probabilities[whole]) - beads[bead].score) < 1e-4 { return [whole] }
      for index in inside[bead].sorted(by: isLikelier)
      where parts.allSatisfy({
        !groups[$0].persian.overlaps(groups[index].persian)
          && !groups[$0].arabic.overlaps(groups[index].arabic)
      }) {
        parts.append(index)
      }
      return parts.sorted()
    }
  }

  private func isLikelier(_ left: Int, _ right: Int) -> Bool {
    (probabilities[right], left) < (probabilities[left], right)
  }

  private mutating func explain(_ index: Int) -> ExplainedGroup {
    let group = groups[index]
    let features = scorer.features(group)
    let own = SentenceAligner.classifier(mode == .parallel ? .parallel : .comparable)
    var names = BeadFeatures.names
    var values = features
    let attribution: Attribution
    if let context, first[index] >= SentenceAligner.hopeless {
      let around = context.features(index)
      attribution = Attribution(
        first: own, second: SentenceAligner.classifier(.parallelInContext), features,
        context: around)
      names += ContextFeatures.names.dropLast(3)
      values += around.dropLast(3)
    } else {
      attribution = Attribution(own, features)
    }
    let contributions = names.indices.map { position in
      FeatureContribution(
        name: names[position], value: Double(values[position]),
        contribution: attribution.contributions[position])
    }
    let (words, unmatched) = evidence.evidence(of: group)
    return ExplainedGroup(
      segments: reports.segments(of: group), probability: Double(probabilities[index]),
      base: attribution.base, logOdds: attribution.logOdds,
      features: contributions.filter { $0.contribution.magnitude >= Self.negligible }
        .sorted {
          ($1.contribution.magnitude, $0.name) < ($0.contribution.magnitude, $1.name)
        }, words: words, unmatched: unmatched)
  }

  /// What contributes less is not told.
  private static let negligible = 0.005
}
