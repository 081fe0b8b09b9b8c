import Alignment
import CorpusModel

/// The candidates of bitexts with gold, text by text.
public struct CandidateSet: Sendable {
  /// The candidates of two texts.
  public struct Document: Sendable {
    /// The candidates with their features, in ascending order.
    public var rows: [FeatureDump.Row]
    /// Whether each is a bead of the gold.
    public var labels: [Bool]
  }

  /// The candidates of each pair of texts.
  public private(set) var documents: [Document]

  /// Reads the candidates of bitexts.
  ///
  /// - Parameter gaps: up to this share of the matching words is left out, another share in each text: the
  ///   lexicon lacks more of the words of texts to come than of those it was tried on.
  public init(_ bitexts: [GoldBitext], gaps: Double = 0, using random: inout SplitMix64) {
    documents = []
    for bitext in bitexts {
      let gold = Set(bitext.beads.filter { !$0.isNull }.map(\.segments))
      let rows = FeatureDump.rows(bitext.texts, forgetting: gaps * random.unit())
      documents.append(
        Document(
          rows: rows,
          labels: rows.map { gold.contains($0.segments.map { $0.map { SegmentIndex($0) } }) }))
    }
  }

  /// The number of candidates, and of those that are right.
  public var counts: (all: Int, right: Int) {
    documents.reduce(into: (0, 0)) { sum, document in
      sum.0 += document.labels.count
      sum.1 += document.labels.count(where: \.self)
    }
  }

  /// The same candidates with the features of the second look, after a first classifier's.
  func inContext(of classifier: FittedClassifier) -> CandidateSet {
    var set = self
    for index in documents.indices {
      set.documents[index].rows = FeatureDump.inContext(
        documents[index].rows,
        probabilities: documents[index].rows.map { classifier.probability($0.features) })
    }
    return set
  }
}
