import CorpusModel
import JSONSyntax
import Orthography

/// Runs a compiled schema over values. It belongs to one thread.
///
/// The schemas that are being applied within one another stand in a list of frames, not on the stack:
/// neither the depth of a value nor that of a schema can exhaust it. A schema that applies no other one
/// is checked on the spot, without a frame.
final class SchemaEvaluator {
  /// A violation: which keyword, where, and what is wrong.
  struct Violation {
    var keyword: String
    /// Where the finding points: a value, or the key of a member.
    var span: TextSpan
    /// The way to the value; `nil` where it is too deep to be told.
    var pointer: String?
    var message: String
  }

  /// What ends an evaluation before its end.
  enum Stop {
    case endlessSchema, tooManySteps, tooManyViolations
  }

  /// How a schema that is applied answers.
  enum Outcome {
    case accepts, refuses
    /// It has a frame of its own now; ask again when it is done.
    case waits
  }

  /// The steps of a pointer; a deeper value is told by line and column alone.
  static let pointerLimit = 1_000
  /// The violations of one record.
  static let violationLimit = 1_000_000
  /// The applications of schemas to the values of one record, beside 100 for each of its values: what
  /// bounds the time of schemas that try alternatives within alternatives.
  private static let stepLimit = 20_000_000

  // Checking at run time that no two accesses to one property overlap took a fifth of the time. An
  // evaluator belongs to one thread, and what runs while a property is changed does not touch that one.
  let program: SchemaProgram
  let assertsFormats: Bool
  @exclusivity(unchecked) var violations: [Violation] = []
  @exclusivity(unchecked) private var expressions: [RegularExpression?]
  @exclusivity(unchecked) private var patternCaches: [PatternCache]
  @exclusivity(unchecked) private var frames: [SchemaFrame] = []
  /// What the schemas being applied have seen of their values.
  @exclusivity(unchecked) private var notes: [Bool] = []
  /// The resources entered on the way, outermost first.
  @exclusivity(unchecked) private var scope: [Int32] = []
  /// The alternatives that are being tried for what they lack, of each keyword that has failed.
  @exclusivity(unchecked) var trials: [Trial] = []
  /// The outcome of the schema that ended last.
  @exclusivity(unchecked) private var returned = true
  @exclusivity(unchecked) private var steps = 0
  @exclusivity(unchecked) var stop: Stop?
  @exclusivity(unchecked) private var hasGivenUp = false
  /// Who notes what the run says, where the standard's output is asked for.
  @exclusivity(unchecked) private(set) var recorder: SchemaRecorder?

  // The value at hand. The pointers are good only within `violations(of:)`.
  @exclusivity(unchecked) private(set) var tree = JSONTree(bytes: [], entries: [])
  @exclusivity(unchecked) private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  @exclusivity(unchecked) private(set) var entries = UnsafeBufferPointer<JSONEntry>(
    start: nil, count: 0)
  /// The bytes of the program's names.
  let pool: UnsafeMutableBufferPointer<UInt8>

  init(program: SchemaProgram, assertsFormats: Bool = false) {
    self.program = program
    self.assertsFormats = assertsFormats
    pool = .allocate(capacity: program.pool.count)
    _ = pool.initialize(from: program.pool)
    expressions = Array(repeating: nil, count: program.patterns.count)
    patternCaches = Array(repeating: PatternCache(), count: program.patterns.count)
  }

  deinit { pool.deallocate() }

  /// Everything that is wrong with a value, in the order of the schema.
  ///
  /// - Parameter recorder: is told of every step.
  func violations(of node: JSONNode, _ recorder: SchemaRecorder? = nil) -> [Violation] {
    self.recorder = recorder
    defer { self.recorder = nil }
    violations = []
    steps = 0
    stop = nil
    hasGivenUp = false
    tree = node.tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      tree.entries.withUnsafeBufferPointer { entries in
        self.bytes = bytes
        self.entries = entries
        run(from: node.index)
      }
    }
    if let stop { note(stop, node) }
    if hasGivenUp { note("pattern", "a pattern takes too long on a string of this value", node) }
    return violations
  }

  private func note(_ stop: Stop, _ node: JSONNode) {
    let (keyword, message) =
      switch stop {
      case .endlessSchema: ("depth", "the schema refers to itself for ever")
      case .tooManySteps: ("depth", "the schema takes too long on this value")
      case .tooManyViolations:
        (
          "violations",
          "more than \(Self.violationLimit) violations in one record; no more are told"
        )
      }
    note(keyword, message, node)
  }

  private func note(_ keyword: String, _ message: String, _ node: JSONNode) {
    recorder?.fail(message)
    violations.append(
      Violation(keyword: keyword, span: node.span, pointer: "", message: message))
  }

  private func run(from root: Int) {
    defer {
      frames.removeAll(keepingCapacity: true)
      notes.removeAll(keepingCapacity: true)
      scope.removeAll(keepingCapacity: true)
      trials.removeAll()
    }
    let first = program.schemas[0]
    if first.isNever || first.isLeaf, recorder == nil {
      _ = check(first, root, reporting: true, frame: nil, isPart: false)
      return
    }
    push(0, root, reporting: true, merging: false, around: nil)
    while !frames.isEmpty, stop == nil { step() }
    // What was said on trial stands for nothing.
    if let trial = trials.first { violations.removeSubrange(trial.mark...) }
  }

  /// Goes on with the innermost schema until it ends, or applies one that has a frame of its own.
  private func step() {
    let place = frames.count - 1
    var frame = frames[place]
    let end = program.schemas[Int(frame.schema)].keywords.range.upperBound
    while frame.keyword < end {
      recorder?.begin(frame.keyword, of: frame, offset: Int(entries[Int(frame.node)].start))
      let outcome = apply(program.keywords[Int(frame.keyword)], &frame)
      if case .waits = outcome {
        frames[place] = frame
        return
      }
      if case .refuses = outcome { frame.accepts = false }
      recorder?.end(accepts: frame.accepts, count: count(of: Int(frame.node)))
      if !frame.accepts, !frame.isReporting { return pop(frame) }
      frame.nextKeyword()
    }
    if recorder != nil, program.schemas[Int(frame.schema)].isNever {
      let schema = program.schemas[Int(frame.schema)]
      frame.accepts = check(
        schema, Int(frame.node), reporting: frame.isReporting, frame: frame, isPart: false)
    }
    pop(frame)
  }

  /// Applies a schema to a value: at once where it is a leaf, else in a frame of its own. Then the
  /// keyword is asked again when that is done, comes here again in the same state, and has the outcome.
  func apply(
    _ schema: Int32, to node: Int32, _ frame: inout SchemaFrame, reporting: Bool,
    merging: Bool = true
  ) -> Outcome {
    if frame.isWaiting {
      frame.isWaiting = false
      return returned ? .accepts : .refuses
    }
    let compiled = program.schemas[Int(schema)]
    if compiled.isLeaf || compiled.isNever, recorder == nil {
      return check(
        compiled, Int(node), reporting: reporting, frame: frame, isPart: node != frame.node)
        ? .accepts : .refuses
    }
    steps += 1
    guard frame.node != node || frame.sameNodeDepth < 2_000 + program.schemas.count else {
      stop = .endlessSchema
      return .waits
    }
    guard steps < Self.stepLimit + 100 * entries.count else {
      stop = .tooManySteps
      return .waits
    }
    frame.isWaiting = true
    push(Int(schema), Int(node), reporting: reporting, merging: merging, around: frame)
    return .waits
  }

  private func push(
    _ schema: Int, _ node: Int, reporting: Bool, merging: Bool, around: SchemaFrame?
  ) {
    noteEntry(schema, node, around: around)
    let compiled = program.schemas[schema]
    let entersResource = scope.last != compiled.resource
    if entersResource { scope.append(compiled.resource) }
    let isSameNode = around.map { Int($0.node) == node } == true
    // Asked for here, unless a schema around this one already asks of the same value.
    let isNoted = compiled.asksForEvaluatedParts || (isSameNode && (around?.notes ?? -1) >= 0)
    let start = notes.count
    if isNoted { notes.append(contentsOf: repeatElement(false, count: count(of: node))) }
    frames.append(
      SchemaFrame(
        schema: Int32(schema), node: Int32(node), isReporting: reporting,
        isMerging: merging && isSameNode, entersResource: entersResource,
        sameNodeDepth: isSameNode ? (around?.sameNodeDepth ?? 0) + 1 : 0,
        notes: isNoted ? start : -1, keyword: compiled.keywords.first))
  }

  private func pop(_ frame: SchemaFrame) {
    frames.removeLast()
    if frame.entersResource { scope.removeLast() }
    returned = frame.accepts
    noteExit(frame, around: frames.last)
    guard frame.notes >= 0 else { return }
    // What a schema has seen before it refused is kept where it is reported, so that one fault is not
    // told twice.
    if frame.isMerging, frame.accepts || frame.isReporting, let outer = frames.last?.notes,
      outer >= 0
    {
      for part in 0..<(notes.count - frame.notes) where notes[frame.notes + part] {
        notes[outer + part] = true
      }
    }
    notes.removeSubrange(frame.notes...)
  }

  /// Notes that a part of a frame's value has been seen.
  func note(_ part: Int32, in frame: SchemaFrame) {
    if frame.notes >= 0 { notes[frame.notes + Int(part)] = true }
  }

  /// Whether a part of a frame's value has been seen.
  func hasSeen(_ part: Int32, in frame: SchemaFrame) -> Bool { notes[frame.notes + Int(part)] }

  /// The schema that a dynamic reference leads to: the outermost one on the way here that bears the
  /// anchor.
  func dynamicTarget(_ anchor: Int32, fallback: Int32) -> Int32 {
    let name = program.anchors[Int(anchor)]
    for resource in scope {
      if let place = program.dynamicAnchors[Int(resource)][name] { return Int32(place) }
    }
    return fallback
  }

  /// Whether a pattern matches; one that takes too long is reported at the end.
  func matches(_ pattern: Int32, _ node: Int) -> Bool {
    let entry = entries[node]
    guard entry.form == .plain else { return search(Int(pattern), self.node(node).text) }
    let text = UnsafeBufferPointer(rebasing: bytes[Int(entry.start) + 1..<Int(entry.end) - 1])
    return patternCaches[Int(pattern)].matches(text) {
      search(Int(pattern), String(decoding: text, as: UTF8.self))
    }
  }

  private func search(_ pattern: Int, _ text: String) -> Bool {
    do throws(RegularExpressionError) {
      let expression: RegularExpression
      if let known = expressions[pattern] {
        expression = known
      } else {
        expression = try RegularExpression(program.patterns[pattern].translated)
        expressions[pattern] = expression
      }
      return try expression.hasMatch(in: text)
    } catch {
      hasGivenUp = true
      return true
    }
  }

  /// The value of an entry.
  func node(_ index: Int) -> JSONNode { JSONNode(tree: tree, index: index) }

  /// The number of elements or members of an entry.
  func count(of node: Int) -> Int {
    let entry = entries[node]
    return entry.kind == .array || entry.kind == .object ? Int(entry.count) : 0
  }

  /// The JSON Pointer (RFC 6901) from the record to the value of the innermost schema, or to the part of
  /// it that is at hand.
  ///
  /// - Parameter last: the innermost frame, which is ahead of its copy in the list.
  func pointer(_ last: SchemaFrame, isPart: Bool) -> String? {
    var pointer = ""
    var steps = 0
    for place in frames.indices {
      let isLast = place + 1 == frames.count
      let frame = isLast ? last : frames[place]
      guard isLast ? isPart : frames[place + 1].node != frame.node else { continue }
      steps += 1
      guard steps <= Self.pointerLimit else { return nil }
      if entries[Int(frame.node)].kind == .object {
        let key = node(Int(frame.child)).text
        pointer += "/" + key.pointerToken
      } else {
        pointer += "/\(frame.ordinal)"
      }
    }
    return pointer
  }
}
