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
    let reports = texts.map { text in
      text.segments.indices.filter { text.segments[$0].role.isReport }
    }
    let inputs = PerLanguage(
      persian: SentenceInput.inputs(of: texts.persian, segments: reports.persian),
      arabic: SentenceInput.inputs(of: texts.arabic, segments: reports.arabic))
    var scorer = GroupScorer(model: BitextModel(inputs, lexicon: lexicon))
    return BeadCandidates.find(in: scorer).map { group in
      Row(
        segments: PerLanguage(
          persian: group.persian.map { reports.persian[$0] },
          arabic: group.arabic.map { reports.arabic[$0] }),
        features: scorer.features(group))
    }
  }
}
