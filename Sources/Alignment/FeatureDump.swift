import CorpusModel
import Lexicon

/// The candidate groups of a bitext with their features: what ``BeadClassifier`` is fitted on.
public enum FeatureDump {
  /// The features in their order, which the fitted weights share; the first is always 1.
  public static var featureNames: [String] { BeadFeatures.names }

  /// Where the similarity of a candidate's two sides stands among its features.
  public static var similarityIndex: Int { BeadFeatures.names.firstIndex(of: "similarity") ?? 0 }

  /// The features of the second look, in the order of their weights: those of the first, then the context.
  public static var contextFeatureNames: [String] { BeadFeatures.names + ContextFeatures.names }

  /// One candidate.
  public struct Row: Sendable {
    /// The indexes of its segments.
    public var segments: PerLanguage<[Int]>
    let group: SentenceGroup
    /// The features, in the order of the fitted weights.
    public var features: [Float]
  }

  /// The candidates of two texts, in ascending order.
  public static func rows(
    _ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon = .standard,
    forgetting share: Double = 0
  ) -> [Row] {
    let reports = ReportSentences(texts, lexicon: lexicon, forgetting: share)
    var scorer = reports.scorer
    let groups = BeadCandidates.find(in: scorer)
    scorer.prepare(groups)
    return groups.map { group in
      Row(
        segments: reports.segments(of: group).map { $0.map(\.rawValue) }, group: group,
        features: scorer.features(group))
    }
  }

  /// The candidates of two texts with the features of the second look.
  ///
  /// - Parameters:
  ///   - rows: all candidates of the texts, in ascending order.
  ///   - probabilities: what a first classifier gives each.
  public static func inContext(_ rows: [Row], probabilities: [Float]) -> [Row] {
    let counts = PerLanguage(
      persian: rows.map(\.group.persian.upperBound).max() ?? 0,
      arabic: rows.map(\.group.arabic.upperBound).max() ?? 0)
    let context = ContextFeatures(
      rows.map(\.group), probabilities: probabilities, counts: counts)
    return rows.indices.map { index in
      var row = rows[index]
      row.features += context.features(index)
      return row
    }
  }
}
