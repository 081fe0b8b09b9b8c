import JSONSyntax

extension SchemaEvaluator {
  /// Checks a keyword of a frame. Where it waits for a schema that it applies, it is called again in
  /// the state in which it left, which the frame keeps.
  func apply(_ keyword: SchemaKeyword, _ frame: inout SchemaFrame) -> Outcome {
    switch keyword {
    case .prefixItems(let list): return applyItems(.prefix(list), "items", &frame)
    case .items(let schema, let first): return applyItems(.rest(schema, first), "items", &frame)
    case .contains(let schema, let minimum, let maximum):
      return applyContains(schema, minimum, maximum, &frame)
    case .members(let table): return applyMembers(program.memberTables[Int(table)], &frame)
    case .propertyNames(let schema): return applyNames(schema, &frame)
    case .dependentSchemas(let names, _):
      let node = Int(frame.node)
      guard entries[node].kind == .object else { return .accepts }
      return applyInTurn(names.count, &frame) { place in
        let name = program.names[Int(names.first + place)]
        return hasMember(name, node) ? name.schema : nil
      }
    case .allOf(let list):
      return applyInTurn(list.count, &frame) { program.lists[Int(list.first + $0)] }
    case .anyOf(let list): return applyAlternatives(list, isExclusive: false, &frame)
    case .oneOf(let list): return applyAlternatives(list, isExclusive: true, &frame)
    case .not(let schema):
      switch apply(schema, to: frame.node, &frame, reporting: false, merging: false) {
      case .waits: return .waits
      case .refuses: return .accepts
      case .accepts: break
      }
      if frame.isReporting {
        let excerpt = node(Int(frame.node)).excerpt
        report("not", Int(frame.node), frame, "\(excerpt) is what must not stand here")
      }
      return .refuses
    case .conditional(let condition, let then, let otherwise):
      if frame.stage == 0 {
        switch apply(condition, to: frame.node, &frame, reporting: false) {
        case .waits: return .waits
        case .accepts: frame.stage = 1
        case .refuses: frame.stage = 2
        }
      }
      let branch = frame.stage == 1 ? then : otherwise
      guard branch >= 0 else { return .accepts }
      return apply(branch, to: frame.node, &frame, reporting: frame.isReporting)
    case .reference(let schema):
      return apply(schema, to: frame.node, &frame, reporting: frame.isReporting)
    case .dynamicReference(let fallback, let anchor):
      // While it is waited for, the scope is the same again, and the outcome is taken unlooked.
      return apply(
        frame.isWaiting ? fallback : dynamicTarget(anchor, fallback: fallback), to: frame.node,
        &frame, reporting: frame.isReporting)
    case .unevaluatedItems(let schema):
      return applyItems(.unevaluated(schema), "unevaluatedItems", &frame)
    case .unevaluatedProperties(let schema): return applyUnevaluated(schema, &frame)
    default:
      return check(
        keyword, Int(frame.node), reporting: frame.isReporting, frame: frame, isPart: false)
        ? .accepts : .refuses
    }
  }

  /// Applies schemas to the frame's own value one after the other; all must accept it.
  private func applyInTurn(
    _ count: Int32, _ frame: inout SchemaFrame, schema: (Int32) -> Int32?
  ) -> Outcome {
    while frame.stage < count {
      if let place = schema(frame.stage) {
        switch apply(place, to: frame.node, &frame, reporting: frame.isReporting) {
        case .waits: return .waits
        case .accepts: break
        case .refuses:
          frame.holds = false
          if !frame.isReporting { return .refuses }
        }
      }
      frame.stage += 1
    }
    return frame.holds ? .accepts : .refuses
  }

  /// Which schema is applied to which element.
  private enum ItemSchemas {
    case prefix(SchemaRange)
    case rest(Int32, Int32)
    case unevaluated(Int32)
  }

  private func applyItems(
    _ schemas: ItemSchemas, _ keyword: String, _ frame: inout SchemaFrame
  ) -> Outcome {
    let entry = entries[Int(frame.node)]
    guard entry.kind == .array else { return .accepts }
    if frame.child == 0 { frame.child = frame.node + 1 }
    while frame.child < entry.next {
      let place: Int32
      switch schemas {
      case .prefix(let list):
        guard frame.ordinal < list.count else { return frame.holds ? .accepts : .refuses }
        place = program.lists[Int(list.first + frame.ordinal)]
      case .rest(let schema, let first): place = frame.ordinal >= first ? schema : -1
      // What is being waited for has been noted as seen.
      case .unevaluated(let schema):
        place = frame.isWaiting || !hasSeen(frame.ordinal, in: frame) ? schema : -1
      }
      if place >= 0 {
        note(frame.ordinal, in: frame)
        let outcome: Outcome
        if program.schemas[Int(place)].isNever {
          outcome = .refuses
          if frame.isReporting {
            let excerpt = node(Int(frame.child)).excerpt
            report(
              keyword, Int(frame.child), frame, isPart: true, "an element too many: \(excerpt)")
          }
        } else {
          outcome = apply(place, to: frame.child, &frame, reporting: frame.isReporting)
        }
        switch outcome {
        case .waits: return .waits
        case .accepts: break
        case .refuses:
          frame.holds = false
          if !frame.isReporting { return .refuses }
        }
      }
      frame.child = Int32(bitPattern: entries[Int(frame.child)].next)
      frame.ordinal += 1
    }
    return frame.holds ? .accepts : .refuses
  }

  private func applyContains(
    _ schema: Int32, _ minimum: Int, _ maximum: Int, _ frame: inout SchemaFrame
  ) -> Outcome {
    let entry = entries[Int(frame.node)]
    guard entry.kind == .array else { return .accepts }
    if frame.child == 0 { frame.child = frame.node + 1 }
    while frame.child < entry.next {
      switch apply(schema, to: frame.child, &frame, reporting: false) {
      case .waits: return .waits
      case .refuses: break
      case .accepts:
        note(frame.ordinal, in: frame)
        frame.count += 1
      }
      frame.child = Int32(bitPattern: entries[Int(frame.child)].next)
      frame.ordinal += 1
    }
    let count = Int(frame.count)
    if count < minimum {
      if frame.isReporting {
        report(
          minimum == 1 ? "contains" : "minContains", Int(frame.node), frame,
          "at least \(minimum) matching elements expected, \(count) found")
      }
      return .refuses
    }
    if count > maximum {
      if frame.isReporting {
        report(
          "maxContains", Int(frame.node), frame,
          "at most \(maximum) matching elements expected, \(count) found")
      }
      return .refuses
    }
    return .accepts
  }

  /// `properties`, `patternProperties`, `additionalProperties`. The stage is 0 for a key's own schema,
  /// then one more for each pattern, then that of what no other schema knows.
  private func applyMembers(_ table: MemberTable, _ frame: inout SchemaFrame) -> Outcome {
    let entry = entries[Int(frame.node)]
    guard entry.kind == .object else { return .accepts }
    if frame.child == 0 { frame.child = frame.node + 1 }
    let additionalStage = Int32(table.patterns.count + 1)
    while frame.child < entry.next {
      while frame.stage <= additionalStage {
        if let place = memberSchema(table, &frame, isLast: frame.stage == additionalStage) {
          let outcome =
            frame.stage == additionalStage
            ? applyFurther(place, "additionalProperties", &frame)
            : apply(place, to: frame.child + 1, &frame, reporting: frame.isReporting)
          switch outcome {
          case .waits: return .waits
          case .accepts: break
          case .refuses:
            frame.holds = false
            if !frame.isReporting { return .refuses }
          }
        }
        frame.stage += 1
      }
      if frame.isKnown || table.additional >= 0 { note(frame.ordinal, in: frame) }
      nextMember(&frame)
    }
    return frame.holds ? .accepts : .refuses
  }

  /// The schema of a stage for the key at hand; `nil` where it has none. Of a stage that is waited for
  /// any: its outcome is all that is asked.
  private func memberSchema(
    _ table: MemberTable, _ frame: inout SchemaFrame, isLast: Bool
  ) -> Int32? {
    if frame.isWaiting { return 0 }
    if frame.stage == 0 {
      guard let place = place(of: Int(frame.child), in: table.names, after: &frame.lastName) else {
        return nil
      }
      frame.isKnown = true
      return place
    }
    if isLast { return frame.isKnown || table.additional < 0 ? nil : table.additional }
    let (pattern, schema) = table.patterns[Int(frame.stage) - 1]
    guard matches(pattern, Int(frame.child)) else { return nil }
    frame.isKnown = true
    return schema
  }

  private func nextMember(_ frame: inout SchemaFrame) {
    frame.child = Int32(bitPattern: entries[Int(frame.child) + 1].next)
    frame.ordinal += 1
    frame.stage = 0
    frame.isKnown = false
  }

  /// Applies a schema to the value of a key that no other schema knows.
  private func applyFurther(
    _ schema: Int32, _ keyword: String, _ frame: inout SchemaFrame
  ) -> Outcome {
    guard !frame.isWaiting, program.schemas[Int(schema)].isNever else {
      return apply(schema, to: frame.child + 1, &frame, reporting: frame.isReporting)
    }
    if frame.isReporting {
      let key = node(Int(frame.child))
      report(
        keyword, Int(frame.child) + 1, frame, isPart: true, at: key.span,
        "“\(key.text.isolated)” is not allowed here")
    }
    return .refuses
  }

  private func applyNames(_ schema: Int32, _ frame: inout SchemaFrame) -> Outcome {
    let entry = entries[Int(frame.node)]
    guard entry.kind == .object else { return .accepts }
    if frame.child == 0 { frame.child = frame.node + 1 }
    while frame.child < entry.next {
      switch apply(schema, to: frame.child, &frame, reporting: false) {
      case .waits: return .waits
      case .accepts: break
      case .refuses:
        frame.holds = false
        guard frame.isReporting else { return .refuses }
        report(
          "propertyNames", Int(frame.child), frame, isPart: true,
          "\(node(Int(frame.child)).excerpt) is no key that may stand here")
      }
      nextMember(&frame)
    }
    return frame.holds ? .accepts : .refuses
  }

  private func applyUnevaluated(_ schema: Int32, _ frame: inout SchemaFrame) -> Outcome {
    let entry = entries[Int(frame.node)]
    guard entry.kind == .object else { return .accepts }
    if frame.child == 0 { frame.child = frame.node + 1 }
    while frame.child < entry.next {
      if frame.isWaiting || !hasSeen(frame.ordinal, in: frame) {
        note(frame.ordinal, in: frame)
        switch applyFurther(schema, "unevaluatedProperties", &frame) {
        case .waits: return .waits
        case .accepts: break
        case .refuses:
          frame.holds = false
          if !frame.isReporting { return .refuses }
        }
      }
      nextMember(&frame)
    }
    return frame.holds ? .accepts : .refuses
  }
}
