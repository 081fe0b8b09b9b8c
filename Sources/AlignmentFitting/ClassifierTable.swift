import Alignment
import CorpusModel

/// Makes `bead-classifier.tsv`: fits the classifiers on synthetic documents and on reports.
public struct ClassifierTable: Sendable {
  /// What was fitted for a purpose.
  public struct Part: Sendable {
    /// The kind of classifier, as the table names it.
    public var kind: String
    /// The number of candidates, and of those that are right.
    public var candidates: (all: Int, right: Int)
    /// The mean loss over the candidates.
    public var loss: Double
    /// The weights.
    public var classifier: FittedClassifier
  }

  /// The parts, in the order of the table.
  public private(set) var parts: [Part] = []

  private static let cuttingSeed: UInt64 = 7
  /// A report is worth many candidates of medical phrases: it is what the aligner is for.
  private static let reportWeight: Float = 12
  /// Beads that cross are found among more candidates, and reports are few: weights are held back more.
  private static let comparablePenalty = 2.0
  /// The greatest share of matching words that is left out of synthetic documents.
  private static let gaps = 0.3

  /// Fits all classifiers.
  ///
  /// - Parameters:
  ///   - reports: pairs of reports with their gold.
  ///   - pairs: a bitext to cut synthetic documents from.
  public init(
    reports: [GoldBitext], pairs: [PerLanguage<String>],
    fitter: ClassifierFitter = ClassifierFitter()
  ) {
    var random = SplitMix64(seed: Self.cuttingSeed)
    let documents = SyntheticDocuments(pairs, using: &random)
    func candidates(_ distortion: SyntheticDocuments.Distortion) -> CandidateSet {
      let bitexts = documents.bitexts(distortion, using: &random)
      return CandidateSet(bitexts, gaps: Self.gaps, using: &random)
    }
    let parallel = candidates(SyntheticDocuments.parallel)
    let first = fit("parallel", [(parallel, 1)], FeatureDump.featureNames, fitter, &random)
    if let first {
      _ = fit(
        "parallel-in-context", [(parallel.inContext(of: first), 1)],
        FeatureDump.contextFeatureNames, fitter, &random)
    }
    // Reports are few: they are read with a fuller and a poorer lexicon, too.
    let reportSets = [0, Self.gaps * 2 / 3, Self.gaps * 4 / 3].map { gaps in
      (candidates: CandidateSet(reports, gaps: gaps, using: &random), weight: Self.reportWeight)
    }
    var cautious = fitter
    cautious.penalty *= Self.comparablePenalty
    _ = fit(
      "comparable",
      [
        (candidates(SyntheticDocuments.moved), 0.4), (candidates(SyntheticDocuments.thinned), 1),
      ] + reportSets, FeatureDump.featureNames, cautious, &random)
  }

  private mutating func fit(
    _ kind: String, _ sets: [(candidates: CandidateSet, weight: Float)], _ features: [String],
    _ fitter: ClassifierFitter, _ random: inout SplitMix64
  ) -> FittedClassifier? {
    let set = TrainingSet(sets, featureCount: features.count, using: &random)
    guard let classifier = fitter.fit(set) else { return nil }
    let counts = sets.map(\.candidates.counts)
    parts.append(
      Part(
        kind: kind,
        candidates: (counts.reduce(0) { $0 + $1.all }, counts.reduce(0) { $0 + $1.right }),
        loss: classifier.loss(set), classifier: classifier))
    return classifier
  }

  /// The table.
  public var text: String {
    parts.reduce(FittedClassifier.header(FeatureDump.contextFeatureNames)) {
      $0 + $1.classifier.rows(kind: $1.kind)
    }
  }
}
