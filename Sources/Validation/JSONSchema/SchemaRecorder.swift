import JSONSyntax

/// Notes what a run says, for the standard's output (JSON Schema Core 2020-12, section 12): a tree of units
/// in a flat list, each after its parent.
///
/// Where an evaluator has one, every schema gets a frame of its own, and no alternative is passed over. What
/// a schema that is only tried has noted is struck out where it refuses.
final class SchemaRecorder {
  /// A schema that was applied, a keyword, or what either says.
  struct Unit {
    var parent: Int32
    /// What it adds to the keyword location of its parent.
    var keyword: String
    /// What it adds to the instance location of its parent.
    var instance: String
    /// The schema by which its absolute location begins, and what follows it.
    var schema: Int32
    var suffix: String
    /// Where the value, or what is wrong about it, stands in its file, in bytes.
    var offset: Int
    var content = Content.none
  }

  /// What a unit says.
  enum Content {
    case none
    case error(String)
    /// The value of a keyword in its schema.
    case value(JSONNode)
    case names([String])
    case places([Int])
    case place(Int)
    case all
  }

  /// A schema that is being applied.
  private struct Open {
    var unit: Int32
    /// The keyword at hand, by its place in the program, and the first of its units.
    var keyword: Int32 = -1
    var heads: Int32 = 0
    var names: [String] = []
    /// The parts of the value that the keyword's schemas have accepted, and by which of its units.
    var parts: [(head: Int, part: String, place: Int)] = []
  }

  /// Schemas applied within one another; what deeper ones say is not noted.
  static let depthLimit = 400

  private(set) var units: [Unit] = []
  private var open: [Open] = []
  private var annotations: SchemaAnnotations
  private let program: SchemaProgram

  init(_ program: SchemaProgram) {
    self.program = program
    annotations = SchemaAnnotations(of: program)
  }

  /// The innermost schema, unless it is too deep.
  private var top: Int? {
    guard let last = open.indices.last, open[last].unit >= 0 else { return nil }
    return last
  }

  /// Begins the schema that a keyword applies.
  ///
  /// - Parameters:
  ///   - step: the way from the schema around it; none for the first of all.
  ///   - part: what the value adds to the instance location.
  func enter(_ schema: Int32, _ step: SchemaStep?, part: String, offset: Int) {
    guard open.count < Self.depthLimit else { return open.append(Open(unit: -1)) }
    let parent = open.last.map { $0.heads + Int32(step?.head ?? 0) } ?? -1
    open.append(Open(unit: Int32(units.count)))
    units.append(
      Unit(
        parent: parent, keyword: step?.name ?? "", instance: part, schema: schema, suffix: "",
        offset: offset))
  }

  /// Begins a keyword, unless it is the one at hand.
  func begin(_ keyword: Int32, of frame: SchemaFrame, offset: Int) {
    guard let top, open[top].keyword != keyword else { return }
    open[top].keyword = keyword
    open[top].heads = Int32(units.count)
    open[top].names = program.keywords[Int(keyword)].names
    open[top].parts.removeAll(keepingCapacity: true)
    for name in open[top].names {
      units.append(
        Unit(
          parent: open[top].unit, keyword: "/" + name, instance: "", schema: frame.schema,
          suffix: "/" + name, offset: offset))
    }
  }

  /// Ends the keyword at hand.
  ///
  /// - Parameter count: the elements of the value.
  func end(accepts: Bool, count: Int) {
    guard let top else { return }
    let last = open[top]
    let keyword = program.keywords[Int(last.keyword)]
    for head in last.names.indices where accepts {
      let parts = last.parts.filter { $0.head == head }.map { ($0.part, $0.place) }
      guard !parts.isEmpty else { continue }
      units[Int(last.heads) + head].content = keyword.annotation(parts, count)
    }
    // A keyword that has nothing to say leaves nothing behind.
    while units.count > last.heads, case .none = units[units.count - 1].content,
      units[units.count - 1].parent == last.unit
    {
      units.removeLast()
    }
  }

  /// Notes what is wrong.
  ///
  /// - Parameters:
  ///   - keyword: the one that says so, `false` where it is the schema that refuses everything.
  ///   - step: the way to the schema that the keyword applies, where a part of the value is wrong.
  func fail(
    _ keyword: String, _ step: SchemaStep?, part: String, schema: Int32, offset: Int,
    _ message: String
  ) {
    guard let top else { return }
    let last = open[top]
    if keyword == "false" || (step == nil && last.names == [keyword]) {
      units[Int(keyword == "false" ? last.unit : last.heads)].content = .error(message)
      return
    }
    let head = step.map { last.heads + Int32($0.head) }
    let name = step?.name ?? "/" + keyword
    units.append(
      Unit(
        parent: head ?? last.unit, keyword: name, instance: part, schema: schema,
        suffix: (head.map { units[Int($0)].keyword } ?? "") + name, offset: offset,
        content: .error(message)))
  }

  /// Ends a schema.
  ///
  /// - Parameters:
  ///   - around: the way to it from the schema around it, and the part of the value it was applied to.
  ///   - isKept: whether what it says stands.
  func leave(
    _ frame: SchemaFrame, _ around: (step: SchemaStep, part: String, place: Int)?,
    kind: JSONKind, offset: Int, isKept: Bool
  ) {
    guard let last = open.popLast() else { return }
    guard last.unit >= 0 else {
      if let top, !frame.accepts, frame.isReporting {
        units[Int(open[top].unit)].content = .error("what is wrong lies deeper than is told")
      }
      return
    }
    guard isKept else { return units.removeSubrange(Int(last.unit)...) }
    if frame.accepts {
      for (keyword, value) in annotations.annotations(of: frame.schema, on: kind) {
        let step = "/" + keyword.pointerToken
        units.append(
          Unit(
            parent: last.unit, keyword: step, instance: "", schema: frame.schema, suffix: step,
            offset: offset, content: .value(value)))
      }
      if let around, let top {
        open[top].parts.append((around.step.head, around.part, around.place))
      }
    }
    if last.unit > 0, Int(last.unit) == units.count - 1, case .none = units[Int(last.unit)].content
    {
      units.removeLast()
    }
  }

  /// Notes of the whole value what ended the run before its end.
  func fail(_ message: String) {
    if !units.isEmpty { units[0].content = .error(message) }
  }
}

/// The way from a schema to one that a keyword of it applies.
struct SchemaStep {
  /// Which of the keyword's names: `properties`, `patternProperties` and `additionalProperties` are one
  /// keyword of a program.
  var head = 0
  /// What follows the name in a keyword location.
  var name = ""
}

extension SchemaKeyword {
  /// The names of a keyword that applies schemas.
  fileprivate var names: [String] {
    switch self {
    case .prefixItems: ["prefixItems"]
    case .items: ["items"]
    case .contains: ["contains"]
    case .dependentSchemas(_, let isOld): [isOld ? "dependencies" : "dependentSchemas"]
    case .members: ["properties", "patternProperties", "additionalProperties"]
    case .propertyNames: ["propertyNames"]
    case .allOf: ["allOf"]
    case .anyOf: ["anyOf"]
    case .oneOf: ["oneOf"]
    case .not: ["not"]
    case .conditional: ["if", "then", "else"]
    case .reference: ["$ref"]
    case .dynamicReference: ["$dynamicRef"]
    case .unevaluatedItems: ["unevaluatedItems"]
    case .unevaluatedProperties: ["unevaluatedProperties"]
    default: []
    }
  }

  /// What a keyword says of the parts that its schemas have accepted (sections 10.3 and 11).
  fileprivate func annotation(
    _ parts: [(name: String, place: Int)], _ count: Int
  ) -> SchemaRecorder.Content {
    switch self {
    case .items, .unevaluatedItems: return .all
    case .prefixItems: return parts.count == count ? .all : .place(parts.count - 1)
    case .contains: return parts.count == count ? .all : .places(parts.map(\.place))
    case .members, .unevaluatedProperties:
      // A key that matches two patterns is named once.
      var names: [String] = []
      var last = -1
      for part in parts where part.place != last {
        names.append(part.name)
        last = part.place
      }
      return .names(names)
    default: return .none
    }
  }
}
