import CorpusModel

/// How far predicted beads agree with gold over several documents, with confidence intervals.
///
/// The intervals are bootstrap percentiles (Efron, *Bootstrap methods*, 1979): documents are drawn with
/// replacement, as many as there are, and everything is computed anew. Of one document the smallest regions
/// that no bead leaves are drawn instead (``BeadRegions``): such an interval tells of more text like this one,
/// not of other documents.
public struct EvaluationSummary: Sendable {
  /// The beads of one document.
  public struct Document: Sendable {
    /// Those that are right.
    public var gold: [Bead]
    /// Those to measure.
    public var predicted: [Bead]

    /// Creates a document.
    public init(gold: [Bead], predicted: [Bead]) {
      self.gold = gold
      self.predicted = predicted
    }
  }

  /// How intervals are made.
  public struct Options: Sendable {
    /// How many times documents are drawn; 0 for no intervals.
    public var resamples = 1000
    /// The share of the draws that lies within an interval, in (0, 1).
    public var confidence = 0.95
    /// What the draws begin with.
    public var seed: UInt64 = 1

    /// The defaults.
    public init() {}
  }

  /// A share with its interval.
  public struct Estimate: Hashable, Sendable {
    /// The share, in [0, 1].
    public var value: Double
    /// The interval; `nil` where none was asked for.
    public var interval: ClosedRange<Double>?
  }

  /// One measure.
  public struct Row: Hashable, Sendable {
    /// `strict`, `lax`, `link` or `null`; `strict 2-1` of the beads of one type; with `macro ` before, the
    /// mean over the documents.
    public var measure: String
    /// The share of the predicted items that is right.
    public var precision: Estimate
    /// The share of the gold items that is found.
    public var recall: Estimate
    /// The harmonic mean of both; of a macro row, the mean of the documents' ones.
    public var f1: Estimate
    /// The items, summed over the documents.
    public var counts: AlignmentEvaluation.Measure
  }

  /// The measures over all items (micro), those by type of bead and, of several documents, the means over the
  /// documents (macro) that have items of the measure.
  public let rows: [Row]
  /// The number of documents.
  public let documents: Int

  /// Compares the beads of documents; rejected beads count on neither side.
  ///
  /// - Complexity: linear in the links, and in the resamples times the documents (of one document, its
  ///   regions).
  public init(_ documents: [Document], options: Options = Options()) {
    let documents = documents.map { document in
      Document(
        gold: document.gold.filter { $0.status != .rejected },
        predicted: document.predicted.filter { $0.status != .rejected })
    }
    let types = Set(
      documents.flatMap { $0.gold + $0.predicted }.filter { !$0.isNull }.map(BeadType.init)
    ).sorted()
    let names = ["strict", "lax", "link", "null"] + types.map { "strict \($0)" }
    func counts(_ gold: [Bead], _ predicted: [Bead]) -> EvaluationSample.Counts {
      let whole = AlignmentEvaluation(gold: gold, predicted: predicted)
      let byType = Dictionary(
        grouping: gold.map { ($0, true) } + predicted.map { ($0, false) }, by: { BeadType($0.0) })
      return [whole.strict, whole.lax, whole.link, whole.null]
        + types.map { type in
          let beads = byType[type] ?? []
          return AlignmentEvaluation(
            gold: beads.filter(\.1).map(\.0), predicted: beads.filter { !$0.1 }.map(\.0)
          ).strict
        }
    }
    let isAlone = documents.count == 1
    let units =
      isAlone
      ? BeadRegions.regions(gold: documents[0].gold, predicted: documents[0].predicted)
        .map { counts($0.gold, $0.predicted) }
      : documents.map { counts($0.gold, $0.predicted) }
    let sample = EvaluationSample(units, measures: names.count)
    let means = isAlone || documents.isEmpty ? [false] : [false, true]
    var intervals = EvaluationSample.Intervals(measures: names.count, kinds: means)
    sample.draw(options, into: &intervals)
    rows = means.flatMap { isMean in
      sample.figures(isMean: isMean).enumerated().map { index, figures in
        func estimate(_ part: Int) -> Estimate {
          Estimate(
            value: figures[part],
            interval: intervals.interval(
              index, part, isMean: isMean, confidence: options.confidence))
        }
        return Row(
          measure: (isMean ? "macro " : "") + names[index], precision: estimate(0),
          recall: estimate(1), f1: estimate(2), counts: sample.total[index])
      }
    }
    self.documents = documents.count
  }
}
