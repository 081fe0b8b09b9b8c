import CorpusModel
import JSONSyntax

extension SchemaEvaluator {
  /// Notes a violation.
  ///
  /// - Parameters:
  ///   - node: the value that is wrong.
  ///   - frame: the schema that says so; none where it is the first of all and a leaf.
  ///   - isPart: whether the pointer leads to the part of the frame's value that is at hand.
  ///   - span: where the finding points, if not to the value.
  func report(
    _ keyword: String, _ node: Int, _ frame: SchemaFrame?, isPart: Bool = false,
    at span: TextSpan? = nil, _ message: String
  ) {
    guard violations.count < Self.violationLimit else {
      stop = .tooManyViolations
      return
    }
    let span = span ?? self.node(node).span
    if let recorder, let frame {
      recorder.fail(
        keyword, isPart ? step(in: frame) : nil, part: isPart ? partToken(in: frame) : "",
        schema: frame.schema, offset: span.start, message)
    }
    violations.append(
      Violation(
        keyword: keyword, span: span,
        pointer: frame.map { self.pointer($0, isPart: isPart) } ?? "", message: message))
  }
}
