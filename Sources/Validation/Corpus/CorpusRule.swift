import CorpusModel
import JSONSyntax

/// A rule over a whole corpus. What a schema already refuses (a missing key, a wrong type) a rule
/// passes over, so that no fault is reported twice.
protocol CorpusRule: Sendable {
  /// What the rule is, under each name by which it speaks.
  static var notes: [RuleNote] { get }

  /// What is wrong in a corpus.
  func findings(in corpus: CorpusContents) -> [Finding]

  /// What would put it right, where the rule knows; never in a source.
  func edits(in corpus: CorpusContents) -> [RuleEdit]
}

extension CorpusRule {
  /// Nothing: most faults only a person can mend.
  func edits(in corpus: CorpusContents) -> [RuleEdit] { [] }
}

extension JSONNode {
  /// The span that `start` and `end` of a record give.
  var recordSpan: CodePointSpan? {
    guard let start = self["start"]?.integer, let end = self["end"]?.integer else { return nil }
    return CodePointSpan(start, end)
  }

  /// The span that a pair of numbers gives.
  var pairSpan: CodePointSpan? {
    guard let elements, elements.count == 2, let start = elements[0].integer,
      let end = elements[1].integer
    else { return nil }
    return CodePointSpan(start, end)
  }
}

extension CodePointSpan {
  /// `[start,end)`, in code points.
  var described: String { "[\(start),\(end))" }
}
