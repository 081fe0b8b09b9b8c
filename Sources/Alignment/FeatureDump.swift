import CorpusModel
import Lexicon

/// The candidate groups of a bitext with their features: what ``BeadClassifier`` is fitted on.
public enum FeatureDump {
  /// The features in their order, which the fitted weights share; the first is always 1.
  public static var featureNames: [String] { BeadFeatures.names }

  /// One candidate.
  public struct Row: Sendable {
    /// The indexes of its segments.
    public var segments: PerLanguage<[Int]>
    /// The features, in the order of the fitted weights.
    public var features: [Float]
  }

  /// The candidates of two texts, in ascending order.
  public static func rows(
    _ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon = .standard
  ) -> [Row] {
    let reports = ReportSentences(texts, lexicon: lexicon)
    var scorer = reports.scorer
    return BeadCandidates.find(in: scorer).map { group in
      Row(
        segments: reports.segments(of: group).map { $0.map(\.rawValue) },
        features: scorer.features(group))
    }
  }
}
