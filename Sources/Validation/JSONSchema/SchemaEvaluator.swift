import CorpusModel
import JSONSyntax
import Orthography

/// Runs a compiled schema over values. It belongs to one thread.
final class SchemaEvaluator {
  /// A violation: which keyword, where, and what is wrong.
  struct Violation {
    var keyword: String
    /// Where the finding points: a value, or the key of a member.
    var span: TextSpan
    var pointer: String
    var message: String
  }

  /// How many schemas may be applied within one another: a bound on the stack, and what ends a schema
  /// that refers to itself for ever.
  static let depthLimit = 1_000

  let program: SchemaProgram
  let assertsFormats: Bool
  private(set) var violations: [Violation] = []
  private var expressions: [RegularExpression?]
  /// The way from the record to the value at hand.
  private var path: [Step] = []
  /// The resources entered on the way, outermost first.
  private var scope: [Int] = []
  private var depth = 0
  private var isTooDeep = false
  private var hasGivenUp = false

  enum Step {
    /// The node of a key: its text is asked for only where something is reported.
    case key(JSONNode)
    case index(Int)
  }

  init(program: SchemaProgram, assertsFormats: Bool = false) {
    self.program = program
    self.assertsFormats = assertsFormats
    expressions = Array(repeating: nil, count: program.patterns.count)
  }

  /// Everything that is wrong with a value, in the order of the schema.
  func violations(of node: JSONNode) -> [Violation] {
    violations = []
    isTooDeep = false
    hasGivenUp = false
    var parts = EvaluatedParts.untracked
    _ = apply(0, to: node, reporting: true, &parts)
    if isTooDeep {
      report(
        "depth", node, "the value is nested too deeply, or the schema refers to itself for ever")
    }
    if hasGivenUp {
      report("pattern", node, "a pattern takes too long on a string of this value")
    }
    return violations
  }

  /// Whether a schema accepts a value. With `reporting` every violation is noted; without, the first
  /// one ends the matter.
  func apply(
    _ place: Int, to node: JSONNode, reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    let schema = program.schemas[place]
    if schema.isNever {
      if reporting { report("false", node, "no value is allowed here") }
      return false
    }
    guard !schema.keywords.isEmpty else { return true }
    guard depth < Self.depthLimit else {
      isTooDeep = true
      return false
    }
    depth += 1
    let entersResource = scope.last != schema.resource
    if entersResource { scope.append(schema.resource) }
    defer {
      depth -= 1
      if entersResource { scope.removeLast() }
    }
    return run(schema.keywords, on: node, reporting: reporting, &parts)
  }

  private func run(
    _ keywords: [SchemaKeyword], on node: JSONNode, reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    var result = true
    // Asked for here, unless a schema around this one already asks.
    var own = parts
    if !own.isTracking, keywords.contains(where: \.asksForEvaluatedParts) {
      own = EvaluatedParts(count: node.count)
    }
    for keyword in keywords {
      let accepts =
        if let assertion = check(keyword, on: node, reporting: reporting) {
          assertion
        } else {
          applyKeyword(keyword, to: node, reporting: reporting, &own)
        }
      if !accepts {
        result = false
        if !reporting { return false }
      }
    }
    if result || reporting { parts.formUnion(own) }
    return result
  }

  /// Applies schemas to the parts of a value, with the way there noted.
  func descend(
    _ step: Step, _ place: Int, to node: JSONNode, reporting: Bool
  ) -> Bool {
    path.append(step)
    defer { path.removeLast() }
    var parts = EvaluatedParts.untracked
    return apply(place, to: node, reporting: reporting, &parts)
  }

  /// The schema that a dynamic reference leads to: the outermost one on the way here that bears the
  /// anchor.
  func dynamicTarget(_ anchor: String, fallback: Int) -> Int {
    for resource in scope {
      if let place = program.dynamicAnchors[resource][anchor] { return place }
    }
    return fallback
  }

  /// Whether a pattern matches; one that takes too long is reported at the end.
  func matches(_ pattern: Int, _ text: String) -> Bool {
    do throws(RegularExpressionError) {
      let expression: RegularExpression
      if let known = expressions[pattern] {
        expression = known
      } else {
        expression = try RegularExpression(program.patterns[pattern])
        expressions[pattern] = expression
      }
      return try expression.hasMatch(in: text)
    } catch {
      hasGivenUp = true
      return true
    }
  }

  /// Takes back the violations noted since a count, as those of a trial.
  func takeViolations(from count: Int) -> [Violation] {
    let taken = Array(violations[count...])
    violations.removeSubrange(count...)
    return taken
  }

  func report(
    _ keyword: String, _ node: JSONNode, _ message: String, at span: TextSpan? = nil,
    step: Step? = nil
  ) {
    violations.append(
      Violation(
        keyword: keyword, span: span ?? node.span,
        pointer: Self.pointer(step.map { path + [$0] } ?? path), message: message))
  }

  private static func pointer(_ path: [Step]) -> String {
    path.reduce(into: "") { pointer, step in
      switch step {
      case .key(let key):
        pointer += "/" + key.text.replacing("~", with: "~0").replacing("/", with: "~1")
      case .index(let index): pointer += "/\(index)"
      }
    }
  }
}

extension SchemaKeyword {
  /// Whether the keyword asks what others have seen.
  var asksForEvaluatedParts: Bool {
    switch self {
    case .unevaluatedItems, .unevaluatedProperties: true
    default: false
    }
  }
}
