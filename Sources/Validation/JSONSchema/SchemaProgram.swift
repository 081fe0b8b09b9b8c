import JSONSyntax

/// Schemas compiled to flat tables: whatever a keyword names, it names by its place in one of them.
///
/// Keywords hold no references, so that running through them touches no reference count.
struct SchemaProgram: Sendable {
  /// The schemas; the first is where validation starts.
  var schemas: [CompiledSchema] = []
  /// The keywords of all schemas, those of one schema side by side.
  var keywords: [SchemaKeyword] = []
  /// The schemas that keywords such as `allOf` list.
  var lists: [Int32] = []
  /// The values of `enum` and `const`.
  var constants: [SchemaConstant] = []
  /// The numbers of `minimum` and its like and of `multipleOf`.
  var numbers: [SchemaNumber] = []
  /// The regular expressions.
  var patterns: [SchemaPattern] = []
  /// The names of formats.
  var formats: [String] = []
  /// The names of members that keywords speak of.
  var names: [SchemaName] = []
  /// The bytes of names and constants.
  var pool: [UInt8] = []
  /// `properties` and what goes with it.
  var memberTables: [MemberTable] = []
  /// `dependentRequired`.
  var dependencies: [(key: SchemaName, required: SchemaRange)] = []
  /// For each resource, the schemas its dynamic anchors name.
  var dynamicAnchors: [[String: Int]] = []
  /// The anchors that dynamic references name.
  var anchors: [String] = []
  /// Where each schema stands, for the standard's output.
  var sources: [SchemaSource] = []
  /// The resources, by the number that schemas have of theirs.
  var resources: [(uri: String, root: JSONNode)] = []
}

/// A schema as its file has it.
struct SchemaSource: Sendable {
  var node: JSONNode
  var resource: Int32
}

/// One schema.
struct CompiledSchema: Sendable {
  /// What it asserts, in the order in which it is checked; none accepts everything.
  var keywords = SchemaRange()
  /// Whether it is `false` and accepts nothing.
  var isNever = false
  /// Whether it applies no other schema, so that it can be checked on the spot.
  var isLeaf = true
  /// Whether a keyword of its own asks what others have seen.
  var asksForEvaluatedParts = false
  /// The resource it belongs to, for dynamic references.
  var resource: Int32 = 0
}

/// Places of a table, side by side.
struct SchemaRange: Sendable {
  var first: Int32 = 0
  var count: Int32 = 0

  var range: Range<Int> { Int(first)..<Int(first + count) }
}

/// A name in the pool, and the schema of the member that bears it.
struct SchemaName: Sendable {
  var start: Int32
  var count: Int32
  /// The schema, or -1.
  var schema: Int32 = -1
}

/// A value of `enum` or `const`; a string's bytes are in the pool as well.
struct SchemaConstant: Sendable {
  var node: JSONNode
  var text: SchemaName?
}

/// A number, and what it is in machine words where they hold it.
struct SchemaNumber: Sendable {
  var number: JSONNumber
  var small: SmallDecimal?
}

/// A regular expression in ICU's notation and as the schema has it.
struct SchemaPattern: Sendable {
  var translated: String
  var source: String
}

/// The types a schema names. `integer` is every number without fraction.
struct TypeSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let number = TypeSet(rawValue: 4)
  static let integer = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)

  static let names: [(name: String, type: TypeSet)] = [
    ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number),
    ("string", .string), ("array", .array), ("object", .object),
  ]
}

/// A keyword of a schema, ready to be checked.
enum SchemaKeyword: Sendable {
  // Assertions.
  case type(TypeSet)
  case enumeration(SchemaRange)
  case constant(Int32)
  case multipleOf(Int32)
  case bound(NumericBound, Int32)
  case length(SizeBound)
  case pattern(Int32)
  case format(Int32, isAsserted: Bool)
  case itemCount(SizeBound)
  case uniqueItems
  case memberCount(SizeBound)
  case required(SchemaRange)
  /// `dependentRequired` or, as drafts before 2019-09 had it, `dependencies`.
  case dependentRequired(SchemaRange, isOld: Bool)
  // Applicators.
  case prefixItems(SchemaRange)
  case items(Int32, from: Int32)
  case contains(Int32, minimum: Int, maximum: Int)
  case dependentSchemas(SchemaRange, isOld: Bool)
  case members(Int32)
  case propertyNames(Int32)
  case allOf(SchemaRange)
  case anyOf(SchemaRange)
  case oneOf(SchemaRange)
  case not(Int32)
  case conditional(condition: Int32, then: Int32, otherwise: Int32)
  case reference(Int32)
  case dynamicReference(fallback: Int32, anchor: Int32)
  case unevaluatedItems(Int32)
  case unevaluatedProperties(Int32)

  /// Whether the keyword applies no schema.
  var isAssertion: Bool {
    switch self {
    case .type, .enumeration, .constant, .multipleOf, .bound, .length, .pattern, .format,
      .itemCount, .uniqueItems, .memberCount, .required, .dependentRequired:
      true
    default: false
    }
  }

  /// Whether the keyword asks what others have seen.
  var asksForEvaluatedParts: Bool {
    switch self {
    case .unevaluatedItems, .unevaluatedProperties: true
    default: false
    }
  }
}

/// `minimum` and its like.
enum NumericBound: String, Sendable {
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum
}

/// `minLength`, `maxItems` and their like.
struct SizeBound: Sendable {
  var keyword: Keyword
  var limit: Int

  enum Keyword: String, Sendable {
    case minLength, maxLength, minItems, maxItems, minProperties, maxProperties
  }

  var isMaximum: Bool {
    keyword == .maxLength || keyword == .maxItems || keyword == .maxProperties
  }

  func allows(_ size: Int) -> Bool { isMaximum ? size <= limit : size >= limit }
}

/// `properties`, `patternProperties` and `additionalProperties` of one schema.
struct MemberTable: Sendable {
  var names = SchemaRange()
  var patterns: [(pattern: Int32, schema: Int32)] = []
  /// The schema of members that no other schema knows, or -1.
  var additional: Int32 = -1
}

extension SchemaProgram {
  /// Adds bytes to the pool.
  mutating func name(_ text: String, schema: Int = -1) -> SchemaName {
    let start = Int32(pool.count)
    pool += Array(text.utf8)
    return SchemaName(start: start, count: Int32(pool.count) - start, schema: Int32(schema))
  }

  /// Adds names to their table.
  mutating func nameList(_ list: [SchemaName]) -> SchemaRange {
    names += list
    return SchemaRange(first: Int32(names.count - list.count), count: Int32(list.count))
  }

  /// Adds schemas to the table of lists.
  mutating func list(_ schemas: [Int]) -> SchemaRange {
    lists += schemas.map { Int32($0) }
    return SchemaRange(first: Int32(lists.count - schemas.count), count: Int32(schemas.count))
  }

  /// Adds a number.
  mutating func number(_ number: JSONNumber) -> Int32 {
    numbers.append(SchemaNumber(number: number, small: SmallDecimal(number.text)))
    return Int32(numbers.count - 1)
  }

  /// Adds a value.
  mutating func constant(_ node: JSONNode) -> Int32 {
    constants.append(SchemaConstant(node: node, text: node.string.map { name($0) }))
    return Int32(constants.count - 1)
  }

  /// The text of a name.
  func text(of name: SchemaName) -> String {
    String(decoding: pool[Int(name.start)..<Int(name.start + name.count)], as: UTF8.self)
  }
}
