import Alignment
import CorpusModel

/// How well the aligner does on reports whose segments are given.
public struct ReportEvaluation: Sendable {
  /// The figures of a report, or of all.
  public struct Row: Sendable {
    /// The report's id; `all` for the sum.
    public var id: String
    /// Whole beads.
    public var strict: AlignmentEvaluation.Measure
    /// Pairs of sentences.
    public var link: AlignmentEvaluation.Measure
  }

  /// One row a report, then their sum; nothing where there is no pair.
  public private(set) var rows: [Row] = []

  /// Aligns each pair and compares the beads with its gold.
  ///
  /// - Parameter mode: `nil` lets the aligner decide, as users have it.
  public init(_ reports: [ComparableReport], mode: AlignmentMode?) {
    let aligner = SentenceAligner(options: AlignmentOptions(mode: mode))
    for report in reports {
      guard let bitext = report.bitext else { continue }
      let evaluation = AlignmentEvaluation(
        gold: bitext.beads, predicted: aligner.align(bitext.texts).beads)
      rows.append(Row(id: report.id, strict: evaluation.strict, link: evaluation.link))
    }
    if let first = rows.first {
      rows.append(
        rows.dropFirst().reduce(into: Row(id: "all", strict: first.strict, link: first.link)) {
          $0.strict = $0.strict + $1.strict
          $0.link = $0.link + $1.link
        })
    }
  }
}
