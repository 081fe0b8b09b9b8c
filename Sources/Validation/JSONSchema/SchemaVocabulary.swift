import JSONSyntax

/// Which keywords of JSON Schema 2020-12 hold schemas, and how.
enum SchemaVocabulary {
  /// Keywords whose value is a schema.
  static let single: Set<String> = [
    "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not",
    "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
  ]
  /// Keywords whose value is an array of schemas.
  static let list: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems"]
  /// Keywords whose value is an object of schemas; of the old `dependencies` some are arrays of names.
  static let map: Set<String> = [
    "$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties",
  ]

  /// The keywords of the validation vocabulary, which a metaschema may leave out.
  static let validation: Set<String> = [
    "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
    "maxContains", "minContains", "maxProperties", "minProperties", "required",
    "dependentRequired",
  ]

  /// The schemas directly inside a schema.
  static func subschemas(of node: JSONNode) -> [JSONNode] {
    (node.members ?? []).flatMap { member -> [JSONNode] in
      if single.contains(member.key) { return [member.value] }
      if list.contains(member.key) { return member.value.elements ?? [] }
      if map.contains(member.key) { return (member.value.members ?? []).map(\.value) }
      return []
    }
  }
}
