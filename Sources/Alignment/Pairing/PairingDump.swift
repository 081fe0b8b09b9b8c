import CorpusModel
import Lexicon

/// The candidates among documents with what is known of each: what document pairing is fitted on.
public enum PairingDump {
  /// The features in their order, which the fitted weights share; the first is always 1.
  public static var featureNames: [String] { PairEvidence.names }

  /// One candidate.
  public struct Row: Sendable {
    /// The two documents.
    public var documents: PerLanguage<DocumentID>
    /// The features, in the order of the fitted weights.
    public var features: [Double]
  }

  /// The candidates of all documents, by the Persian document, then the Arabic one.
  public static func rows(_ documents: PerLanguage<[PairingDocument]>) -> [Row] {
    let (candidates, lexicon) = DocumentPairer().candidates(documents)
    var pairs = Set<PairSelection.Candidate>()
    for (persian, ranked) in candidates.persian.enumerated() {
      for arabic in ranked { pairs.insert(.init(persian: persian, arabic: arabic)) }
    }
    for (arabic, ranked) in candidates.arabic.enumerated() {
      for persian in ranked { pairs.insert(.init(persian: persian, arabic: arabic)) }
    }
    return pairs.sorted(by: PairSelection.precedes).map { pair in
      let persian = documents.persian[pair.persian]
      let arabic = documents.arabic[pair.arabic]
      return Row(
        documents: PerLanguage(persian: persian.id, arabic: arabic.id),
        features: PairEvidence(
          PerLanguage(persian: persian.text, arabic: arabic.text), lexicon: lexicon
        ).features)
    }
  }
}
