import CorpusModel

/// The candidate groups of a bitext with what their vectors tell: what ``EmbeddingJudge`` is fitted on.
public enum EmbeddingDump {
  /// The features in their order, which the fitted weights share; the first is always 1.
  public static var featureNames: [String] { EmbeddingScorer.names }

  /// One candidate.
  public struct Row: Sendable {
    /// The indexes of its segments.
    public var segments: PerLanguage<[Int]>
    /// The features, in the order of the fitted weights.
    public var features: [Float]
  }

  /// The candidates of two texts, in ascending order.
  ///
  /// - Parameter embeddings: a row for each segment of either text.
  public static func rows(
    _ texts: PerLanguage<AlignmentText>, _ embeddings: PerLanguage<SentenceEmbeddings>
  ) -> [Row] {
    let units = texts.map { AlignmentUnit.units(of: $0) }
    let scorer = EmbeddingAligner.scorer(texts, embeddings, units, isOrdered: false)
    return EmbeddingCandidates.find(
      in: scorer, headlines: EmbeddingAligner.headlines(texts, units)
    ).map { group in
      Row(
        segments: PerLanguage(
          persian: group.persian.map { units.persian[$0].segment },
          arabic: group.arabic.map { units.arabic[$0].segment }),
        features: scorer.features(group))
    }
  }
}
