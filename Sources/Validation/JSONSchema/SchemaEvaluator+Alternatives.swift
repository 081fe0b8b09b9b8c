import JSONSyntax

extension SchemaEvaluator {
  /// The search for the alternative that a value comes nearest to.
  struct Trial {
    /// The violations noted before it began.
    var mark: Int
    var nearest: [Violation]?
  }

  /// `anyOf` and `oneOf`: all alternatives are tried quietly; where none accepts the value, they are
  /// tried again for what each lacks, and the nearest one speaks.
  func applyAlternatives(
    _ list: SchemaRange, isExclusive: Bool, _ frame: inout SchemaFrame
  ) -> Outcome {
    while frame.stage < list.count {
      let schema = program.lists[Int(list.first + frame.stage)]
      switch apply(schema, to: frame.node, &frame, reporting: false) {
      case .waits: return .waits
      case .refuses: break
      case .accepts:
        frame.count += 1
        if isExclusive, frame.count == 1 { frame.child = frame.stage }
        if isExclusive, frame.count == 2 {
          guard frame.isReporting else { return .refuses }
          report(
            "oneOf", Int(frame.node), frame,
            "exactly one alternative expected, but \(frame.child) and \(frame.stage) accept the value"
          )
          return .refuses
        }
        // Another alternative that accepts matters only to those who ask what was seen or said.
        if !isExclusive, frame.notes < 0, recorder == nil { return .accepts }
      }
      frame.stage += 1
    }
    if frame.count > 0 { return .accepts }
    guard frame.isReporting else { return .refuses }
    return applyTrials(list, isExclusive ? "oneOf" : "anyOf", &frame)
  }

  /// Runs each alternative for its violations, which are taken back.
  private func applyTrials(
    _ list: SchemaRange, _ keyword: String, _ frame: inout SchemaFrame
  ) -> Outcome {
    while frame.stage < 2 * list.count {
      if !frame.isWaiting {
        if frame.stage == list.count { trials.append(Trial(mark: violations.count)) }
      }
      let schema = program.lists[Int(list.first + frame.stage - list.count)]
      let outcome = apply(schema, to: frame.node, &frame, reporting: true, merging: false)
      if case .waits = outcome { return .waits }
      guard var trial = trials.popLast() else { return .refuses }
      let lacking = Array(violations[trial.mark...])
      violations.removeSubrange(trial.mark...)
      let node = self.node(Int(frame.node))
      if trial.nearest.map({ Self.rank(lacking, node) < Self.rank($0, node) }) != false {
        trial.nearest = lacking
      }
      trials.append(trial)
      frame.stage += 1
    }
    let nearest = trials.popLast()?.nearest?.first
    let reason = nearest.map { "; the nearest says: \($0.message)" } ?? ""
    report(
      keyword, Int(frame.node), frame,
      "no alternative accepts \(node(Int(frame.node)).excerpt)\(reason)")
    return .refuses
  }

  /// Smaller is nearer: a wrong type of the value itself is farthest, then many violations.
  private static func rank(_ violations: [Violation], _ node: JSONNode) -> (Int, Int) {
    let isOtherType = violations.contains {
      ($0.keyword == "type" || $0.keyword == "const" || $0.keyword == "enum")
        && $0.span == node.span
    }
    return (isOtherType ? 1 : 0, violations.count)
  }
}
