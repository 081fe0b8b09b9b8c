import CorpusModel
import Lexicon

/// Finds the beads between two texts of which vectors of the sentences are given.
///
/// Alone, embeddings give each candidate group a probability (``EmbeddingJudge``). Together with the lexicon,
/// their evidence is added to its own, as far as they can be trusted for these two texts: as far as the pairs
/// that the lexicon is sure of stand out among the vectors too. Vectors that say nothing, or belong to another
/// text, leave what the lexicon finds.
public struct EmbeddingAligner: Sendable {
  private let lexicon: BilingualLexicon
  private let options: AlignmentOptions
  private let usesLexicon: Bool

  /// Creates an aligner.
  ///
  /// - Parameter usesLexicon: whether the lexicon has a say beside the embeddings.
  public init(
    lexicon: BilingualLexicon = .standard, options: AlignmentOptions = AlignmentOptions(),
    usesLexicon: Bool = true
  ) {
    self.lexicon = lexicon
    self.options = options
    self.usesLexicon = usesLexicon
  }

  /// Aligns two texts; lines are compared whole.
  ///
  /// - Parameter embeddings: a row for each segment of either text, boilerplate included.
  /// - Returns: beads in which each segment of the report stands exactly once.
  /// - Precondition: there are as many rows as segments, and rows of one width.
  public func align(
    _ texts: PerLanguage<AlignmentText>, _ embeddings: PerLanguage<SentenceEmbeddings>
  ) -> Alignment {
    precondition(embeddings.persian.width == embeddings.arabic.width)
    let given = texts
    var texts = texts
    for language in Language.allCases {
      precondition(embeddings[language].count == texts[language].segments.count)
      // A line has one vector, however many sentences it holds.
      texts[language].hasLines = false
    }
    let units = texts.map { AlignmentUnit.units(of: $0) }
    let scorer = Self.scorer(texts, embeddings, units, isOrdered: options.mode != .comparable)
    guard usesLexicon else {
      return alignment(Self.scored(scorer, texts, units), units: units)
    }
    let lexical = FeatureDump.rows(texts, lexicon: lexicon)
    let trust = Self.trust(in: scorer, lexical, Self.judged(lexical, mode: .comparable))
    guard trust > 0 else {
      return SentenceAligner(lexicon: lexicon, options: options).align(given)
    }
    let own = Self.scored(scorer, texts, units)
    func joined(_ mode: AlignmentMode) -> [ScoredGroup] {
      Self.joined(own, scorer, lexical, Self.judged(lexical, mode: mode), trust: trust)
    }
    guard let mode = options.mode else {
      let first = joined(.comparable)
      let mode = Self.mode(first, units: units)
      return alignment(mode == .comparable ? first : joined(mode), units: units, mode: mode)
    }
    return alignment(joined(mode), units: units, mode: mode)
  }

  static func scorer(
    _ texts: PerLanguage<AlignmentText>, _ embeddings: PerLanguage<SentenceEmbeddings>,
    _ units: PerLanguage<[AlignmentUnit]>, isOrdered: Bool
  ) -> EmbeddingScorer {
    EmbeddingScorer(
      PerLanguage(
        persian: embeddings.persian.rows(units.persian.map(\.segment)),
        arabic: embeddings.arabic.rows(units.arabic.map(\.segment))),
      lengths: units.map { $0.map(\.span.count) }, isOrdered: isOrdered)
  }

  /// Whether each unit is a headline.
  static func headlines(
    _ texts: PerLanguage<AlignmentText>, _ units: PerLanguage<[AlignmentUnit]>
  ) -> PerLanguage<[Bool]> {
    func headlines(_ language: Language) -> [Bool] {
      units[language].map { unit in
        let role = texts[language].segments[unit.segment].role
        return role == .headline || role == .kicker
      }
    }
    return PerLanguage(persian: headlines(.persian), arabic: headlines(.arabic))
  }

  /// The candidates by embeddings.
  private static func scored(
    _ scorer: EmbeddingScorer, _ texts: PerLanguage<AlignmentText>,
    _ units: PerLanguage<[AlignmentUnit]>
  ) -> [ScoredGroup] {
    EmbeddingCandidates.find(in: scorer, headlines: headlines(texts, units)).map { group in
      ScoredGroup(
        group: group,
        probability: EmbeddingJudge.probability(EmbeddingJudge.logit(scorer.features(group))))
    }
  }

  /// The probabilities that the lexicon gives to its candidates.
  private static func judged(_ rows: [FeatureDump.Row], mode: AlignmentMode) -> [Float] {
    func classifier(_ kind: BeadClassifier.Kind) -> BeadClassifier {
      guard let classifier = BeadClassifier.standard[kind] else {
        preconditionFailure("bead-classifier.tsv lacks the classifier \(kind)")
      }
      return classifier
    }
    guard mode == .parallel else {
      return rows.map { classifier(.comparable).probability($0.features) }
    }
    let first = rows.map { classifier(.parallel).probability($0.features) }
    return FeatureDump.inContext(rows, probabilities: first)
      .map { classifier(.parallelInContext).probability($0.features) }
  }

  /// How far the embeddings are to be believed, in [0, 1]: the mean margin that they give to the single pairs
  /// which the lexicon is sure of. Vectors that say nothing give these a margin below 0, good ones of 2 and
  /// more. Where the lexicon is sure of nothing, the embeddings are believed.
  static func trust(
    in scorer: EmbeddingScorer, _ rows: [FeatureDump.Row], _ probabilities: [Float]
  ) -> Float {
    var sum: Float = 0
    var weight: Float = 0
    for (row, probability) in zip(rows, probabilities)
    where row.group.size == 2 && probability >= 0.5 {
      sum += probability * scorer.margin(row.group)
      weight += probability
    }
    guard weight > 0 else { return 1 }
    // One more pair without a margin: few pairs prove little.
    return min(1, max(0, sum / (weight + 1) / sufficient))
  }

  private static let sufficient: Float = 1.5

  /// The candidates of both, each with the evidence of both.
  private static func joined(
    _ own: [ScoredGroup], _ scorer: EmbeddingScorer, _ rows: [FeatureDump.Row],
    _ probabilities: [Float], trust: Float
  ) -> [ScoredGroup] {
    func gain(_ logit: Float) -> Float { trust * (logit - EmbeddingJudge.prior) }
    var result: [ScoredGroup] = []
    var known: Set<SentenceGroup> = []
    for (row, probability) in zip(rows, probabilities) {
      // What has hardly a chance comes back only if the embeddings have found it too.
      guard probability >= hopeless else { continue }
      known.insert(row.group)
      let logit =
        EmbeddingJudge.logit(ofProbability: probability)
        + gain(EmbeddingJudge.logit(scorer.features(row.group)))
      result.append(ScoredGroup(group: row.group, probability: EmbeddingJudge.probability(logit)))
    }
    for scored in own where !known.contains(scored.group) {
      let logit = unseen + gain(EmbeddingJudge.logit(ofProbability: scored.probability))
      result.append(
        ScoredGroup(group: scored.group, probability: EmbeddingJudge.probability(logit)))
    }
    return result.sorted { $0.group < $1.group }
  }

  private static let hopeless: Float = 0.0005
  /// The logarithm of the odds of a group that the lexicon does not even take for a candidate.
  private static let unseen: Float = -5
  /// Groups that are less probable are forgotten at once.
  private static let least: Float = 0.01

  private func alignment(
    _ candidates: [ScoredGroup], units: PerLanguage<[AlignmentUnit]>, mode: AlignmentMode? = nil
  ) -> Alignment {
    let mode = mode ?? options.mode ?? Self.mode(candidates, units: units)
    let candidates = candidates.filter { $0.probability >= Self.least }
    let aligner = SentenceAligner(lexicon: lexicon, options: options)
    let chosen = aligner.choose(candidates, mode: mode, counts: units.map(\.count))
    let beads = chosen.filter { Double($0.probability) >= options.minimumScore }.map { scored in
      Bead(
        persian: scored.group.persian.map { SegmentIndex(units.persian[$0].segment) },
        arabic: scored.group.arabic.map { SegmentIndex(units.arabic[$0].segment) },
        score: Double(scored.probability), method: usesLexicon ? "lexical+embeddings" : "embeddings"
      )
    }
    let nulls = SentenceAligner.nullBeads(besides: beads, units: units, candidates: candidates)
    return Alignment(beads: (beads + nulls).sorted(by: Bead.precedes), mode: mode)
  }

  /// Whether the likeliest single pairs stand in one order.
  private static func mode(
    _ candidates: [ScoredGroup], units: PerLanguage<[AlignmentUnit]>
  ) -> AlignmentMode {
    let counts = units.map(\.count)
    var best = counts.map { [(sentence: Int32, probability: Float)?](repeating: nil, count: $0) }
    for scored in candidates where scored.group.size == 2 {
      let (persian, arabic) = (scored.group.persian.lowerBound, scored.group.arabic.lowerBound)
      if scored.probability > best.persian[persian]?.probability ?? 0 {
        best.persian[persian] = (Int32(arabic), scored.probability)
      }
      if scored.probability > best.arabic[arabic]?.probability ?? 0 {
        best.arabic[arabic] = (Int32(persian), scored.probability)
      }
    }
    return ModeDecision.mode(
      of: AnchorChain(best: best.map { side in side.map { $0?.sentence } }),
      longer: max(counts.persian, counts.arabic))
  }
}
