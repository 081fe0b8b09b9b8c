import JSONSyntax

extension SchemaEvaluator {
  /// Reports that no alternative accepts a value, with what the nearest one lacks: that of the right
  /// type whose first violation lies deepest.
  func reportAlternatives(_ keyword: String, _ schemas: [Int], _ node: JSONNode) {
    var nearest: [Violation]?
    for schema in schemas {
      let violations = trial(schema, node)
      guard let known = nearest else {
        nearest = violations
        continue
      }
      if Self.rank(violations, node) < Self.rank(known, node) { nearest = violations }
    }
    let reason = nearest?.first.map { violation in
      "; the nearest says: \(violation.message)"
    }
    report(keyword, node, "no alternative accepts \(node.excerpt)\(reason ?? "")")
  }

  /// Smaller is nearer: a wrong type of the value itself is farthest, then many violations.
  private static func rank(_ violations: [Violation], _ node: JSONNode) -> (Int, Int) {
    let isOtherType = violations.contains {
      ($0.keyword == "type" || $0.keyword == "const" || $0.keyword == "enum")
        && $0.span == node.span
    }
    return (isOtherType ? 1 : 0, violations.count)
  }

  private func trial(_ schema: Int, _ node: JSONNode) -> [Violation] {
    let before = violations.count
    var parts = EvaluatedParts.untracked
    _ = apply(schema, to: node, reporting: true, &parts)
    return takeViolations(from: before)
  }
}
