import Alignment
import CorpusModel
import JSONSyntax

/// The measures of an alignment, for programs and for people.
public struct EvaluationReport: Sendable {
  private let summary: EvaluationSummary
  private let options: EvaluationSummary.Options

  /// Compares beads with gold; rejected ones count on neither side.
  public init(
    _ documents: [EvaluationSummary.Document], options: EvaluationSummary.Options = .init()
  ) {
    summary = EvaluationSummary(documents, options: options)
    self.options = options
  }

  /// One record a measure: `{"measure","precision","recall","f1","precision_interval","recall_interval",
  /// "f1_interval","predicted","correct","gold","found"}`; an interval is `[low,high]` or null.
  public var records: [UInt8] {
    var json = JSONWriter()
    for row in summary.rows {
      json.object { record in
        record.field("measure", row.measure)
        record.field("precision", row.precision.value, decimals: 4)
        record.field("recall", row.recall.value, decimals: 4)
        record.field("f1", row.f1.value, decimals: 4)
        record.field("precision_interval", row.precision.interval)
        record.field("recall_interval", row.recall.interval)
        record.field("f1_interval", row.f1.interval)
        record.field("predicted", row.counts.predicted)
        record.field("correct", row.counts.correct)
        record.field("gold", row.counts.gold)
        record.field("found", row.counts.found)
      }
      json.newline()
    }
    return json.bytes
  }

  /// A table, a line a measure, and what the intervals mean.
  public var text: String {
    let width = max(12, (summary.rows.map(\.measure.count).max() ?? 0) + 1)
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    func set(_ number: Int, _ width: Int) -> String {
      String(repeating: " ", count: max(1, width - String(number).count)) + String(number)
    }
    let column = options.resamples > 0 ? 21 : 11
    var lines = [
      padded("", width) + padded("precision", column) + padded("recall", column)
        + padded("F1", column) + "  predicted     gold"
    ]
    for row in summary.rows {
      lines.append(
        padded(row.measure, width) + padded(Self.text(row.precision), column)
          + padded(Self.text(row.recall), column) + padded(Self.text(row.f1), column)
          + set(row.counts.predicted, 11) + set(row.counts.gold, 9))
    }
    lines.append("")
    var note = summary.documents == 1 ? "1 document" : "\(summary.documents) documents"
    if options.resamples > 0 {
      var share = JSONWriter()
      share.value(100 * options.confidence, decimals: 0)
      note +=
        "; \(share.text) % intervals, \(options.resamples) bootstrap samples of "
        + (summary.documents == 1 ? "its beads" : "the documents")
    }
    lines.append(note)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(_ estimate: EvaluationSummary.Estimate) -> String {
    func three(_ number: Double) -> String {
      var json = JSONWriter()
      json.value(number, decimals: 3)
      return json.text
    }
    guard let interval = estimate.interval else { return three(estimate.value) }
    return "\(three(estimate.value)) (\(three(interval.lowerBound))–\(three(interval.upperBound)))"
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ key: String, _ interval: ClosedRange<Double>?) {
    self.key(key)
    guard let interval else { return null() }
    array { ends in
      ends.value(interval.lowerBound, decimals: 4)
      ends.value(interval.upperBound, decimals: 4)
    }
  }
}
