import JSONSyntax

extension SchemaEvaluator {
  /// Whether a value fulfils an assertion; `nil` where the keyword is none.
  func check(_ keyword: SchemaKeyword, on node: JSONNode, reporting: Bool) -> Bool? {
    switch keyword {
    case .type(let types):
      if types.contains(node) { return true }
      if reporting { report("type", node, "\(types.described) expected, \(node.excerpt) found") }
      return false
    case .enumeration(let values):
      if values.contains(where: { $0.isEqual(to: node) }) { return true }
      if reporting {
        let allowed = values.map(\.excerpt).joined(separator: ", ")
        report("enum", node, "\(node.excerpt) is none of \(allowed)")
      }
      return false
    case .constant(let value):
      if value.isEqual(to: node) { return true }
      if reporting { report("const", node, "\(value.excerpt) expected, \(node.excerpt) found") }
      return false
    case .bound(let bound, let limit):
      guard let number = node.number, !bound.allows(number, limit) else { return true }
      if reporting {
        report(bound.rawValue, node, "\(node.excerpt) must be \(bound.described) \(limit)")
      }
      return false
    case .multipleOf(let divisor):
      guard let number = node.number, !number.isMultiple(of: divisor) else { return true }
      if reporting { report("multipleOf", node, "\(node.excerpt) is no multiple of \(divisor)") }
      return false
    case .length(let bound):
      guard node.kind == .string else { return true }
      return check(bound, node.text.unicodeScalars.count, "code points", node, reporting)
    case .itemCount(let bound):
      guard node.kind == .array else { return true }
      return check(bound, node.count, "elements", node, reporting)
    case .memberCount(let bound):
      guard node.kind == .object else { return true }
      return check(bound, node.distinctKeyCount, "members", node, reporting)
    case .pattern(let pattern, let source):
      guard node.kind == .string, !matches(pattern, node.text) else { return true }
      if reporting { report("pattern", node, "\(node.excerpt) does not match \(source)") }
      return false
    case .format(let format):
      guard assertsFormats, node.kind == .string, !StringFormat.accepts(node.text, format) else {
        return true
      }
      if reporting { report("format", node, "\(node.excerpt) is no \(format)") }
      return false
    case .uniqueItems: return checkUnique(node, reporting)
    case .required(let keys):
      guard node.kind == .object else { return true }
      return check(required: keys, "required", of: node, reporting) { "“\($0)” is missing" }
    case .dependentRequired(let dependencies):
      guard node.kind == .object else { return true }
      var result = true
      for (key, required) in dependencies where node[key] != nil {
        let isMet = check(required: required, "dependentRequired", of: node, reporting) {
          "“\($0)” is missing, which goes with “\(key)”"
        }
        result = result && isMet
      }
      return result
    default: return nil
    }
  }

  private func check(
    _ bound: SizeBound, _ size: Int, _ unit: String, _ node: JSONNode, _ reporting: Bool
  ) -> Bool {
    if bound.isMaximum ? size <= bound.limit : size >= bound.limit { return true }
    if reporting {
      report(
        bound.keyword, node,
        "\(bound.isMaximum ? "at most" : "at least") \(bound.limit) \(unit) expected, \(size) found"
      )
    }
    return false
  }

  private func check(
    required keys: [String], _ keyword: String, of node: JSONNode, _ reporting: Bool,
    message: (String) -> String
  ) -> Bool {
    var result = true
    for key in keys where node[key] == nil {
      result = false
      if !reporting { break }
      report(keyword, node, message(key))
    }
    return result
  }

  private func checkUnique(_ node: JSONNode, _ reporting: Bool) -> Bool {
    guard let elements = node.elements, elements.count > 1 else { return true }
    var seen: [Int: [Int]] = [:]
    for (index, element) in elements.enumerated() {
      let hash = element.equalityHash
      if let twin = seen[hash]?.first(where: { elements[$0].isEqual(to: element) }) {
        if reporting {
          report(
            "uniqueItems", element,
            "\(element.excerpt) stands twice: as element \(twin) and \(index)",
            step: .index(index))
        }
        return false
      }
      seen[hash, default: []].append(index)
    }
    return true
  }
}

extension TypeSet {
  /// Whether a value is of one of the types.
  func contains(_ node: JSONNode) -> Bool {
    switch node.kind {
    case .null: contains(.null)
    case .true, .false: contains(.boolean)
    case .string: contains(.string)
    case .array: contains(.array)
    case .object: contains(.object)
    case .number:
      contains(.number) || (contains(.integer) && JSONNumber(text: node.text).isInteger)
    }
  }

  /// The names of the types, for people.
  var described: String {
    let names = Self.names.filter { contains($0.type) }.map(\.name)
    return names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}

extension NumericBound {
  func allows(_ number: JSONNumber, _ limit: JSONNumber) -> Bool {
    switch self {
    case .minimum: !(number < limit)
    case .maximum: !(limit < number)
    case .exclusiveMinimum: limit < number
    case .exclusiveMaximum: number < limit
    }
  }

  /// What the number must be to the limit.
  var described: String {
    switch self {
    case .minimum: "at least"
    case .maximum: "at most"
    case .exclusiveMinimum: "above"
    case .exclusiveMaximum: "below"
    }
  }
}

extension JSONNode {
  /// The number of members, a key that comes twice counted once; by bytes, as `String` would hold
  /// composed and decomposed letters for the same.
  var distinctKeyCount: Int { Set((keys ?? []).map { Array($0.text.utf8) }).count }
}
