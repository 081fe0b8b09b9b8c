import CorpusModel
import JSONSyntax
import Orthography

/// Compiles a schema and every schema it leads to.
///
/// Schemas wait in a list instead of being visited on the stack, so that neither depth nor cycles of
/// references matter.
struct SchemaCompiler {
  var registry: SchemaRegistry
  var program = SchemaProgram()
  private var places: [SchemaRegistry.NodeKey: Int] = [:]
  private var pending: [(node: JSONNode, resource: Int, place: Int)] = []
  /// By bytes: `String` would hold composed and decomposed letters for the same pattern.
  private var patternPlaces: [[UInt8]: Int] = [:]
  /// What the metaschema of each resource puts in force.
  private var dialects: [Int: Dialect] = [:]

  /// Which vocabularies are in force.
  struct Dialect {
    var hasValidation = true
    /// Whether `format` is asserted even where the user has not asked for it.
    var assertsFormats = false
  }

  init(registry: SchemaRegistry) { self.registry = registry }

  /// Compiles the schema at the root of a resource.
  ///
  /// - Throws: ``SchemaError`` where it, or a schema it leads to, is none.
  static func compile(
    resource: Int, of registry: SchemaRegistry
  ) throws(SchemaError) -> SchemaProgram {
    var compiler = SchemaCompiler(registry: registry)
    _ = compiler.place(of: registry.resources[resource].root, in: resource)
    while let next = compiler.pending.popLast() {
      try compiler.compile(next.node, in: next.resource, to: next.place)
    }
    try compiler.compileDynamicAnchors()
    compiler.program.resources = compiler.registry.resources.map { ($0.uri, $0.root) }
    return compiler.program
  }

  /// The place of a schema in the program; it is compiled later if it is new.
  mutating func place(of node: JSONNode, in resource: Int) -> Int {
    let key = SchemaRegistry.NodeKey(node)
    if let known = places[key] { return known }
    let place = program.schemas.count
    program.schemas.append(CompiledSchema())
    places[key] = place
    let owner = registry.owner(of: node) ?? resource
    program.sources.append(SchemaSource(node: node, resource: Int32(owner)))
    pending.append((node, owner, place))
    return place
  }

  /// The place of a regular expression of ECMA-262.
  mutating func pattern(
    _ source: String, at node: JSONNode, in resource: Int
  ) throws(SchemaError) -> Int {
    if let known = patternPlaces[Array(source.utf8)] { return known }
    do {
      let translated = try ECMAPattern.translate(source)
      // Compiled here to know that it can be; an evaluator compiles its own, as they belong to a thread.
      _ = try RegularExpression(translated)
      program.patterns.append(SchemaPattern(translated: translated, source: source))
    } catch let fault as ECMAPattern.Fault {
      throw self.fault(
        "the pattern “\(source)” is no regular expression: \(fault.message)", node, resource)
    } catch {
      throw fault("the pattern “\(source)” is no regular expression: \(error)", node, resource)
    }
    patternPlaces[Array(source.utf8)] = program.patterns.count - 1
    return program.patterns.count - 1
  }

  func fault(_ message: String, _ node: JSONNode, _ resource: Int) -> SchemaError {
    registry.error(message, at: node, in: resource)
  }

  private mutating func compile(
    _ node: JSONNode, in resource: Int, to place: Int
  ) throws(SchemaError) {
    program.schemas[place].resource = Int32(resource)
    switch node.kind {
    case .true: return
    case .false: program.schemas[place].isNever = true
    case .object:
      let keywords = try keywords(of: node, in: resource)
      program.schemas[place].keywords = SchemaRange(
        first: Int32(program.keywords.count), count: Int32(keywords.count))
      program.schemas[place].isLeaf = keywords.allSatisfy(\.isAssertion)
      program.schemas[place].asksForEvaluatedParts = keywords.contains(
        where: \.asksForEvaluatedParts)
      program.keywords += keywords
    default: throw fault("a schema is an object, true or false", node, resource)
    }
  }

  /// Every schema that bears a dynamic anchor, in every resource that the program reaches. Compiling
  /// them may reach more.
  private mutating func compileDynamicAnchors() throws(SchemaError) {
    var reached = 0
    repeat {
      reached = program.schemas.count
      let used = Set(program.schemas.map { Int($0.resource) }).sorted()
      program.dynamicAnchors = Array(repeating: [:], count: registry.resources.count)
      for resource in used {
        for (name, node) in registry.resources[resource].dynamicAnchors.sorted(by: {
          $0.key < $1.key
        }) {
          program.dynamicAnchors[resource][name] = self.place(of: node, in: resource)
        }
      }
      while let next = pending.popLast() {
        try compile(next.node, in: next.resource, to: next.place)
      }
    } while program.schemas.count > reached
      || program.dynamicAnchors.count < registry.resources.count
  }

  /// What is in force in a resource: `$schema` may name a metaschema that leaves vocabularies out.
  mutating func dialect(of resource: Int) throws(SchemaError) -> Dialect {
    if let known = dialects[resource] { return known }
    dialects[resource] = Dialect()
    let root = registry.resources[resource].root
    guard let schema = root["$schema"], let uri = schema.string,
      uri != StandardSchemas.dialect, !StandardSchemas.isOlderDraft(uri)
    else { return Dialect() }
    let metaschema = try registry.resolve(uri, from: schema, in: resource).node
    guard let vocabularies = metaschema["$vocabulary"]?.members else { return Dialect() }
    for vocabulary in vocabularies
    where vocabulary.value.bool == true && !StandardSchemas.vocabularies.contains(vocabulary.key) {
      throw fault("the vocabulary “\(vocabulary.key)” is unknown", schema, resource)
    }
    func has(_ name: String) -> Bool { vocabularies.contains { $0.key == name } }
    let dialect = Dialect(
      hasValidation: has(StandardSchemas.validationVocabulary),
      assertsFormats: has(StandardSchemas.formatVocabulary))
    dialects[resource] = dialect
    return dialect
  }
}
