import JSONSyntax

extension SchemaEvaluator {
  /// The way from a frame's schema to the one that its keyword applies at this moment.
  func step(in frame: SchemaFrame) -> SchemaStep {
    switch program.keywords[Int(frame.keyword)] {
    case .prefixItems: return SchemaStep(name: "/\(frame.ordinal)")
    case .dependentSchemas(let names, _):
      let name = program.names[Int(names.first + frame.stage)]
      return SchemaStep(name: "/" + program.text(of: name).pointerToken)
    case .members(let place):
      let table = program.memberTables[Int(place)]
      if frame.stage == 0 {
        return SchemaStep(head: 0, name: "/" + node(Int(frame.child)).text.pointerToken)
      }
      guard Int(frame.stage) <= table.patterns.count else { return SchemaStep(head: 2) }
      let pattern = program.patterns[Int(table.patterns[Int(frame.stage) - 1].pattern)].source
      return SchemaStep(head: 1, name: "/" + pattern.pointerToken)
    case .allOf: return SchemaStep(name: "/\(frame.stage)")
    case .anyOf(let list), .oneOf(let list):
      return SchemaStep(name: "/\(frame.stage % list.count)")
    case .conditional: return SchemaStep(head: Int(frame.stage))
    default: return SchemaStep()
    }
  }

  /// What the part of a frame's value that is at hand adds to the instance location.
  func partToken(in frame: SchemaFrame) -> String {
    entries[Int(frame.node)].kind == .object
      ? "/" + node(Int(frame.child)).text.pointerToken : "/\(frame.ordinal)"
  }

  /// Tells the recorder of a schema that is about to be applied.
  func noteEntry(_ schema: Int, _ node: Int, around: SchemaFrame?) {
    guard let recorder else { return }
    let isPart = around.map { Int($0.node) != node } == true
    recorder.enter(
      Int32(schema), around.map(step(in:)),
      part: isPart ? around.map(partToken(in:)) ?? "" : "",
      offset: Int(entries[node].start))
  }

  /// Tells the recorder that a schema has ended.
  func noteExit(_ frame: SchemaFrame, around: SchemaFrame?) {
    guard let recorder else { return }
    var isKept = frame.accepts || frame.isReporting
    var place: (step: SchemaStep, part: String, place: Int)?
    if let around {
      // A key has no place of its own in the instance.
      if case .propertyNames = program.keywords[Int(around.keyword)] { isKept = false }
      if frame.node != around.node {
        let key = entries[Int(around.node)].kind == .object ? node(Int(around.child)).text : ""
        place = (step(in: around), key, Int(around.ordinal))
      }
    }
    let entry = entries[Int(frame.node)]
    recorder.leave(frame, place, kind: entry.kind, offset: Int(entry.start), isKept: isKept)
  }
}
