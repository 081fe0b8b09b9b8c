import Alignment
import CorpusModel

/// Makes `bead-classifier.tsv`: fits the classifier of each mode on synthetic documents and on reports.
public struct ClassifierTable: Sendable {
  /// What was fitted for a mode.
  public struct Part: Sendable {
    /// The mode.
    public var mode: AlignmentMode
    /// The number of candidates, and of those that are right.
    public var candidates: (all: Int, right: Int)
    /// The mean loss over the candidates.
    public var loss: Double
    /// The weights.
    public var classifier: FittedClassifier
  }

  /// The parts, in the order of `AlignmentMode.allCases`.
  public private(set) var parts: [Part] = []

  private static let cuttingSeed: UInt64 = 7
  /// A report is worth many candidates of medical phrases: it is what the aligner is for.
  private static let reportWeight: Float = 12

  /// Fits both modes.
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
    for mode in AlignmentMode.allCases {
      let sets: [TrainingSet] =
        switch mode {
        case .parallel:
          [TrainingSet(documents.bitexts(SyntheticDocuments.parallel, using: &random), weight: 1)]
        case .comparable:
          [
            TrainingSet(documents.bitexts(SyntheticDocuments.moved, using: &random), weight: 0.4),
            TrainingSet(documents.bitexts(SyntheticDocuments.thinned, using: &random), weight: 1),
            TrainingSet(reports, weight: Self.reportWeight),
          ]
        }
      guard let classifier = fitter.fit(sets) else { continue }
      parts.append(
        Part(
          mode: mode,
          candidates: (
            sets.reduce(0) { $0 + $1.labels.count },
            sets.reduce(0) { $0 + $1.labels.count(where: \.self) }
          ),
          loss: classifier.loss(sets), classifier: classifier))
    }
  }

  /// The table.
  public var text: String {
    parts.reduce(FittedClassifier.header(FeatureDump.featureNames)) {
      $0 + $1.classifier.rows(mode: $1.mode.rawValue)
    }
  }
}
