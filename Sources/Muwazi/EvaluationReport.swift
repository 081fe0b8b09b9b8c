import Alignment
import CorpusModel
import JSONSyntax

/// The measures of an alignment as records: `{"measure","precision","recall","f1"}`, one a line.
public enum EvaluationReport {
  /// Compares beads with gold; rejected ones count on neither side.
  public static func bytes(gold: [Bead], predicted: [Bead]) -> [UInt8] {
    let evaluation = AlignmentEvaluation(
      gold: gold.filter { $0.status != .rejected },
      predicted: predicted.filter { $0.status != .rejected })
    var json = JSONWriter()
    for (name, measure) in [
      ("strict", evaluation.strict), ("lax", evaluation.lax), ("link", evaluation.link),
    ] {
      json.object { record in
        record.field("measure", name)
        record.field("precision", measure.precision, decimals: 4)
        record.field("recall", measure.recall, decimals: 4)
        record.field("f1", measure.f1, decimals: 4)
      }
      json.newline()
    }
    return json.bytes
  }
}
