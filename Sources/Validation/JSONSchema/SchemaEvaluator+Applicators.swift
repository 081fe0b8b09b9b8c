import JSONSyntax

extension SchemaEvaluator {
  /// Whether the schemas under a keyword accept a value or its parts.
  func applyKeyword(
    _ keyword: SchemaKeyword, to node: JSONNode, reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    switch keyword {
    case .prefixItems(let schemas):
      return applyItems(node, reporting, &parts) { $0 < schemas.count ? schemas[$0] : nil }
    case .items(let schema, let first):
      return applyItems(node, reporting, &parts) { $0 >= first ? schema : nil }
    case .contains(let schema, let minimum, let maximum):
      return applyContains(schema, minimum, maximum, node, reporting, &parts)
    case .members(let table): return applyMembers(table, node, reporting, &parts)
    case .propertyNames(let schema): return applyNames(schema, node, reporting)
    case .dependentSchemas(let dependencies):
      guard node.kind == .object else { return true }
      var result = true
      for (key, schema) in dependencies where node[key] != nil {
        if !applyInPlace(schema, to: node, reporting: reporting, &parts) { result = false }
      }
      return result
    case .allOf(let schemas):
      var result = true
      for schema in schemas {
        if !applyInPlace(schema, to: node, reporting: reporting, &parts) { result = false }
        if !result, !reporting { return false }
      }
      return result
    case .anyOf(let schemas): return applyAny(schemas, node, reporting, &parts)
    case .oneOf(let schemas): return applyOne(schemas, node, reporting, &parts)
    case .not(let schema):
      var inner = parts.blank
      guard apply(schema, to: node, reporting: false, &inner) else { return true }
      if reporting { report("not", node, "\(node.excerpt) is what must not stand here") }
      return false
    case .conditional(let condition, let then, let otherwise):
      var inner = parts.blank
      let holds = apply(condition, to: node, reporting: false, &inner)
      if holds { parts.formUnion(inner) }
      guard let branch = holds ? then : otherwise else { return true }
      return applyInPlace(branch, to: node, reporting: reporting, &parts)
    case .reference(let schema):
      return applyInPlace(schema, to: node, reporting: reporting, &parts)
    case .dynamicReference(let fallback, let anchor):
      return applyInPlace(
        dynamicTarget(anchor, fallback: fallback), to: node, reporting: reporting, &parts)
    case .unevaluatedItems(let schema):
      let seen = parts
      return applyItems(node, reporting, &parts, keyword: "unevaluatedItems") {
        seen.hasSeen($0) ? nil : schema
      }
    case .unevaluatedProperties(let schema):
      return applyUnevaluated(schema, node, reporting, &parts)
    default: return true
    }
  }

  private func applyInPlace(
    _ schema: Int, to node: JSONNode, reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    var inner = parts.blank
    let result = apply(schema, to: node, reporting: reporting, &inner)
    // What a schema has seen before it refused is kept, so that one fault is not reported twice.
    if result || reporting { parts.formUnion(inner) }
    return result
  }

  private func applyItems(
    _ node: JSONNode, _ reporting: Bool, _ parts: inout EvaluatedParts, keyword: String = "items",
    schema: (Int) -> Int?
  ) -> Bool {
    guard let elements = node.elements else { return true }
    var result = true
    for (index, element) in elements.enumerated() {
      guard let place = schema(index) else { continue }
      parts.note(index)
      if program.schemas[place].isNever {
        if reporting {
          report(
            keyword, element, "an element too many: \(element.excerpt)", step: .index(index))
        }
        result = false
      } else if !descend(.index(index), place, to: element, reporting: reporting) {
        result = false
      }
      if !result, !reporting { return false }
    }
    return result
  }

  private func applyContains(
    _ schema: Int, _ minimum: Int, _ maximum: Int?, _ node: JSONNode, _ reporting: Bool,
    _ parts: inout EvaluatedParts
  ) -> Bool {
    guard let elements = node.elements else { return true }
    var count = 0
    for (index, element) in elements.enumerated()
    where descend(.index(index), schema, to: element, reporting: false) {
      parts.note(index)
      count += 1
    }
    if count < minimum {
      if reporting {
        report(
          minimum == 1 ? "contains" : "minContains", node,
          "at least \(minimum) matching elements expected, \(count) found")
      }
      return false
    }
    if let maximum, count > maximum {
      if reporting {
        report(
          "maxContains", node, "at most \(maximum) matching elements expected, \(count) found")
      }
      return false
    }
    return true
  }

  private func applyMembers(
    _ table: MemberTable, _ node: JSONNode, _ reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    guard let keys = node.keys else { return true }
    var result = true
    var last = -1
    for (index, key) in keys.enumerated() {
      var isKnown = false
      if let place = table.place(of: key, after: &last) {
        isKnown = true
        if !descend(.key(key), place, to: key.memberValue, reporting: reporting) { result = false }
      }
      for (pattern, place) in table.patterns where matches(pattern, key.text) {
        isKnown = true
        if !descend(.key(key), place, to: key.memberValue, reporting: reporting) { result = false }
      }
      if isKnown {
        parts.note(index)
      } else if let additional = table.additional {
        parts.note(index)
        if !applyFurther(additional, key, "additionalProperties", reporting) { result = false }
      }
      if !result, !reporting { return false }
    }
    return result
  }

  /// Applies a schema to the value of a key that no other schema knows.
  private func applyFurther(
    _ schema: Int, _ key: JSONNode, _ keyword: String, _ reporting: Bool
  ) -> Bool {
    guard program.schemas[schema].isNever else {
      return descend(.key(key), schema, to: key.memberValue, reporting: reporting)
    }
    if reporting {
      report(
        keyword, key.memberValue, "“\(key.text.isolated)” is not allowed here", at: key.span,
        step: .key(key))
    }
    return false
  }

  private func applyNames(_ schema: Int, _ node: JSONNode, _ reporting: Bool) -> Bool {
    guard let keys = node.keys else { return true }
    var result = true
    for key in keys where !descend(.key(key), schema, to: key, reporting: false) {
      result = false
      if !reporting { return false }
      report(
        "propertyNames", key, "\(key.excerpt) is no key that may stand here", step: .key(key))
    }
    return result
  }

  private func applyUnevaluated(
    _ schema: Int, _ node: JSONNode, _ reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    guard let keys = node.keys else { return true }
    var result = true
    for (index, key) in keys.enumerated() where !parts.hasSeen(index) {
      parts.note(index)
      if !applyFurther(schema, key, "unevaluatedProperties", reporting) { result = false }
      if !result, !reporting { return false }
    }
    return result
  }

  private func applyAny(
    _ schemas: [Int], _ node: JSONNode, _ reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    var result = false
    for schema in schemas {
      var inner = parts.blank
      guard apply(schema, to: node, reporting: false, &inner) else { continue }
      result = true
      parts.formUnion(inner)
      if !parts.isTracking { return true }
    }
    if !result, reporting { reportAlternatives("anyOf", schemas, node) }
    return result
  }

  private func applyOne(
    _ schemas: [Int], _ node: JSONNode, _ reporting: Bool, _ parts: inout EvaluatedParts
  ) -> Bool {
    var accepting: [Int] = []
    for (index, schema) in schemas.enumerated() {
      var inner = parts.blank
      guard apply(schema, to: node, reporting: false, &inner) else { continue }
      accepting.append(index)
      if accepting.count == 1 { parts.formUnion(inner) } else if !reporting { return false }
    }
    if accepting.count == 1 { return true }
    guard reporting else { return false }
    if accepting.isEmpty {
      reportAlternatives("oneOf", schemas, node)
    } else {
      let places = accepting.map(String.init).joined(separator: " and ")
      report("oneOf", node, "exactly one alternative expected, but \(places) accept the value")
    }
    return false
  }
}
