/// Writes a corpus in one format, in steps that do not depend on one another and a last one that knows
/// what they wrote. The caller may take the steps in any order and several at a time; the files are
/// the same.
public protocol Exporter: Sendable {
  /// What a step exports.
  associatedtype Step: Sendable

  /// The steps, in the order in which their files are listed.
  var steps: [Step] { get }
  /// Takes a step.
  func take(_ step: Step, to sink: some ExportSink) throws -> ExportOutcome
  /// Writes what depends on the steps; `outcome` is the sum of theirs.
  func finish(after outcome: ExportOutcome, to sink: some ExportSink) throws -> ExportOutcome
}

extension Exporter {
  /// Nothing depends on the steps.
  public func finish(after outcome: ExportOutcome, to sink: some ExportSink) -> ExportOutcome {
    ExportOutcome()
  }

  /// Takes all steps, one after the other.
  public func export(to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    for step in steps { outcome.add(try take(step, to: sink)) }
    outcome.add(try finish(after: outcome, to: sink))
    return outcome
  }
}
