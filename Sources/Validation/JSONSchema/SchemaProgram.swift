import JSONSyntax

/// Schemas compiled to a flat table: a schema names the schemas it applies by their places in it.
struct SchemaProgram: Sendable {
  /// The schemas; the first is where validation starts.
  var schemas: [CompiledSchema] = []
  /// The regular expressions, in ICU's notation.
  var patterns: [String] = []
  /// For each resource, the schemas its dynamic anchors name.
  var dynamicAnchors: [[String: Int]] = []
}

/// One schema: what it asserts, in the order in which it is checked.
struct CompiledSchema: Sendable {
  /// What it asserts; a schema without keywords accepts everything.
  var keywords: [SchemaKeyword] = []
  /// Whether it is `false` and accepts nothing.
  var isNever = false
  /// The resource it belongs to, for dynamic references.
  var resource = 0
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
  case type(TypeSet)
  case enumeration([JSONNode])
  case constant(JSONNode)
  case multipleOf(JSONNumber)
  case bound(NumericBound, JSONNumber)
  case length(SizeBound)
  case pattern(Int, source: String)
  case format(String)
  case itemCount(SizeBound)
  case uniqueItems
  case prefixItems([Int])
  case items(Int, from: Int)
  case contains(Int, minimum: Int, maximum: Int?)
  case memberCount(SizeBound)
  case required([String])
  case dependentRequired([(key: String, required: [String])])
  case dependentSchemas([(key: String, schema: Int)])
  case members(MemberTable)
  case propertyNames(Int)
  case allOf([Int])
  case anyOf([Int])
  case oneOf([Int])
  case not(Int)
  case conditional(condition: Int, then: Int?, otherwise: Int?)
  case reference(Int)
  case dynamicReference(fallback: Int, anchor: String)
  case unevaluatedItems(Int)
  case unevaluatedProperties(Int)
}

/// `minimum` and its like.
enum NumericBound: String, Sendable {
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum
}

/// `minLength`, `maxItems` and their like.
struct SizeBound: Sendable {
  var keyword: String
  var isMaximum: Bool
  var limit: Int
}

/// `properties`, `patternProperties` and `additionalProperties` of one schema.
struct MemberTable: Sendable {
  var names: [(key: String, schema: Int)] = []
  var patterns: [(pattern: Int, schema: Int)] = []
  var additional: Int?
}
