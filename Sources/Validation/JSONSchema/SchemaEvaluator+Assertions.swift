import CorpusModel
import JSONSyntax

extension SchemaEvaluator {
  /// Checks a schema that applies no other one.
  func check(
    _ schema: CompiledSchema, _ node: Int, reporting: Bool, frame: SchemaFrame?, isPart: Bool
  ) -> Bool {
    if schema.isNever {
      if reporting {
        report("false", node, frame, isPart: isPart, "no value is allowed here")
      }
      return false
    }
    var result = true
    for place in schema.keywords.range {
      let keyword = program.keywords[place]
      if check(keyword, node, reporting: reporting, frame: frame, isPart: isPart) { continue }
      guard reporting else { return false }
      result = false
    }
    return result
  }

  /// Checks an assertion.
  func check(
    _ keyword: SchemaKeyword, _ node: Int, reporting: Bool, frame: SchemaFrame?, isPart: Bool
  ) -> Bool {
    let entry = entries[node]
    let violation: (keyword: String, message: String)
    switch keyword {
    case .type(let types):
      if has(types, entry) { return true }
      guard reporting else { return false }
      violation = ("type", "\(types.described) expected, \(self.node(node).excerpt) found")
    case .enumeration(let range):
      if range.range.contains(where: { isEqual(node, program.constants[$0]) }) { return true }
      guard reporting else { return false }
      let allowed = range.range.map { program.constants[$0].node.excerpt }
      violation = (
        "enum", "\(self.node(node).excerpt) is none of \(allowed.joined(separator: ", "))"
      )
    case .constant(let place):
      let constant = program.constants[Int(place)]
      if isEqual(node, constant) { return true }
      guard reporting else { return false }
      violation = (
        "const", "\(constant.node.excerpt) expected, \(self.node(node).excerpt) found"
      )
    case .bound(let bound, let place):
      guard entry.kind == .number else { return true }
      let limit = program.numbers[Int(place)]
      if bound.allows(comparing(node, limit)) { return true }
      guard reporting else { return false }
      violation = (
        bound.rawValue,
        "\(self.node(node).excerpt) must be \(bound.described) \(limit.number)"
      )
    case .multipleOf(let place):
      guard entry.kind == .number else { return true }
      let divisor = program.numbers[Int(place)].number
      if JSONNumber(text: self.node(node).text).isMultiple(of: divisor) { return true }
      guard reporting else { return false }
      violation = ("multipleOf", "\(self.node(node).excerpt) is no multiple of \(divisor)")
    case .length(let bound):
      guard entry.kind == .string else { return true }
      if hasLength(within: bound, node) { return true }
      guard reporting else { return false }
      violation = described(bound, codePointCount(of: node), "code points")
    case .itemCount(let bound):
      guard entry.kind == .array, !bound.allows(Int(entry.count)) else { return true }
      guard reporting else { return false }
      violation = described(bound, Int(entry.count), "elements")
    case .memberCount(let bound):
      guard entry.kind == .object else { return true }
      let count = self.node(node).distinctKeyCount
      if bound.allows(count) { return true }
      guard reporting else { return false }
      violation = described(bound, count, "members")
    case .pattern(let pattern):
      guard entry.kind == .string, !matches(pattern, node) else { return true }
      guard reporting else { return false }
      let source = program.patterns[Int(pattern)].source
      violation = ("pattern", "\(self.node(node).excerpt) does not match \(source)")
    case .format(let place, let isAsserted):
      guard isAsserted || assertsFormats, entry.kind == .string else { return true }
      let format = program.formats[Int(place)]
      if StringFormat.accepts(self.node(node).text, format) { return true }
      guard reporting else { return false }
      violation = ("format", "\(self.node(node).excerpt) is no \(format)")
    case .uniqueItems: return checkUnique(node, reporting, frame, isPart)
    case .required(let names):
      guard entry.kind == .object else { return true }
      return check(names, "required", node, reporting, frame, isPart) { "“\($0)” is missing" }
    case .dependentRequired(let range, let isOld):
      guard entry.kind == .object else { return true }
      var result = true
      for dependency in program.dependencies[range.range] where hasMember(dependency.key, node) {
        let key = program.text(of: dependency.key)
        if !check(
          dependency.required, isOld ? "dependencies" : "dependentRequired", node, reporting, frame,
          isPart,
          message: { "“\($0)” is missing, which goes with “\(key)”" })
        {
          result = false
        }
      }
      return result
    default: return true
    }
    report(violation.keyword, node, frame, isPart: isPart, violation.message)
    return false
  }

  private func described(
    _ bound: SizeBound, _ size: Int, _ unit: String
  ) -> (keyword: String, message: String) {
    let direction = bound.isMaximum ? "at most" : "at least"
    return (bound.keyword.rawValue, "\(direction) \(bound.limit) \(unit) expected, \(size) found")
  }

  private func check(
    _ names: SchemaRange, _ keyword: String, _ node: Int, _ reporting: Bool, _ frame: SchemaFrame?,
    _ isPart: Bool, message: (String) -> String
  ) -> Bool {
    var result = true
    // Records have their keys in one order, mostly that of the schema: each name is looked for behind
    // the last one first.
    var hint = node + 1
    for place in names.range where !hasMember(program.names[place], node, from: &hint) {
      result = false
      if !reporting { break }
      report(
        keyword, node, frame, isPart: isPart, message(program.text(of: program.names[place])))
    }
    return result
  }

  private func checkUnique(
    _ node: Int, _ reporting: Bool, _ frame: SchemaFrame?, _ isPart: Bool
  ) -> Bool {
    guard entries[node].kind == .array, entries[node].count > 1 else { return true }
    if hasAscendingIntegers(node) { return true }
    guard let elements = self.node(node).elements else { return true }
    var seen: [Int: [Int]] = [:]
    for (index, element) in elements.enumerated() {
      let hash = element.equalityHash
      if let twin = seen[hash]?.first(where: { elements[$0].isEqual(to: element) }) {
        if reporting {
          report(
            "uniqueItems", node, frame, isPart: isPart, at: element.span,
            "\(element.excerpt) stands twice: as element \(twin) and \(index)")
        }
        return false
      }
      seen[hash, default: []].append(index)
    }
    return true
  }

  /// Whether all elements are small integers, each above the one before: then none stands twice, and
  /// no table of them is needed. The indexes of beads are such.
  private func hasAscendingIntegers(_ node: Int) -> Bool {
    var last = Int64.min
    var child = node + 1
    while child < Int(entries[node].next) {
      guard entries[child].kind == .number, let number = small(child), number.scale == 0,
        number.mantissa > last
      else { return false }
      last = number.mantissa
      child += 1
    }
    return true
  }
}

extension TypeSet {
  /// The names of the types, for people.
  var described: String {
    let names = Self.names.filter { contains($0.type) }.map(\.name)
    return names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}

extension NumericBound {
  /// Whether a number that compares so with the limit keeps it.
  func allows(_ order: Int) -> Bool {
    switch self {
    case .minimum: order >= 0
    case .maximum: order <= 0
    case .exclusiveMinimum: order > 0
    case .exclusiveMaximum: order < 0
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
