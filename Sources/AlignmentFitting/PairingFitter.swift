import Alignment
import CorpusModel

/// Fits the weights with which two documents are judged to be a pair: a logistic regression on the candidates
/// among comparable reports, those without counterpart being the hardest.
public struct PairingFitter: Sendable {
  /// What was fitted.
  public struct Fit: Sendable {
    /// The weights, in the order of `PairingDump.featureNames`.
    public var weights: [Double]
    /// The candidates, and how many of them are pairs.
    public var candidates: (all: Int, right: Int)
  }

  /// The factor of the penalty on the squares of the weights.
  public var penalty = 2e-5

  /// Creates a fitter.
  public init() {}

  /// Fits the weights to the candidates among all reports, each pair of which has an id of its own.
  public func fit(_ reports: [ComparableReport]) -> Fit {
    var documents = PerLanguage<[PairingDocument]>(persian: [], arabic: [])
    for report in reports {
      let texts = GoldBitext(
        sentences: report.sentences.map { side in side.map { ($0.text, $0.role) } }, beads: []
      ).texts
      for language in Language.allCases where !report.sentences[language].isEmpty {
        documents[language].append(
          PairingDocument(id: DocumentID(rawValue: report.id), text: texts[language]))
      }
    }
    let rows = PairingDump.rows(documents)
    let labels = rows.map { $0.documents.persian == $0.documents.arabic }
    return Fit(
      weights: LogisticRegression(penalty: penalty).weights(rows.map(\.features), labels),
      candidates: (rows.count, labels.count(where: \.self)))
  }
}
