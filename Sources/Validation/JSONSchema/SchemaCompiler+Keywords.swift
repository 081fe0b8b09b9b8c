import JSONSyntax

extension SchemaCompiler {
  /// The keywords of a schema, cheap assertions first, and `unevaluated…` last, as they ask what the
  /// others have seen.
  mutating func keywords(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if try assertsValidation(resource) { keywords = try assertions(of: node, in: resource) }
    keywords += try applicators(of: node, in: resource)
    keywords += try references(of: node, in: resource)
    if let schema = node["unevaluatedItems"] {
      keywords.append(.unevaluatedItems(place(of: schema, in: resource)))
    }
    if let schema = node["unevaluatedProperties"] {
      keywords.append(.unevaluatedProperties(place(of: schema, in: resource)))
    }
    return keywords
  }

  private mutating func assertions(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if let type = node["type"] { keywords.append(.type(try types(type, resource))) }
    if let values = node["enum"] {
      guard let elements = values.elements else {
        throw fault("“enum” must be an array", values, resource)
      }
      keywords.append(.enumeration(elements))
    }
    if let value = node["const"] { keywords.append(.constant(value)) }
    for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
      guard let value = node[keyword], let bound = NumericBound(rawValue: keyword) else { continue }
      guard let number = value.number else {
        throw fault("“\(keyword)” must be a number", value, resource)
      }
      keywords.append(.bound(bound, number))
    }
    if let value = node["multipleOf"] {
      guard let number = value.number, number > JSONNumber(0) else {
        throw fault("“multipleOf” must be a number above 0", value, resource)
      }
      keywords.append(.multipleOf(number))
    }
    keywords += try sizes(of: node, in: resource)
    if let value = node["pattern"] {
      guard let source = value.string else {
        throw fault("“pattern” must be a string", value, resource)
      }
      keywords.append(.pattern(try pattern(source, at: value, in: resource), source: source))
    }
    if let value = node["uniqueItems"] {
      guard let isUnique = value.bool else {
        throw fault("“uniqueItems” must be true or false", value, resource)
      }
      if isUnique { keywords.append(.uniqueItems) }
    }
    if let value = node["required"] {
      keywords.append(.required(try strings(value, "required", resource)))
    }
    if let value = node["dependentRequired"] {
      var dependencies: [(key: String, required: [String])] = []
      for member in try members(value, "dependentRequired", resource) {
        dependencies.append((member.key, try strings(member.value, "dependentRequired", resource)))
      }
      keywords.append(.dependentRequired(dependencies))
    }
    return keywords
  }

  private func sizes(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    let table: [(keyword: String, make: (SizeBound) -> SchemaKeyword)] = [
      ("minLength", { .length($0) }), ("maxLength", { .length($0) }),
      ("minItems", { .itemCount($0) }), ("maxItems", { .itemCount($0) }),
      ("minProperties", { .memberCount($0) }), ("maxProperties", { .memberCount($0) }),
    ]
    var keywords: [SchemaKeyword] = []
    for (keyword, make) in table {
      guard let limit = try count(node[keyword], keyword, resource) else { continue }
      keywords.append(
        make(SizeBound(keyword: keyword, isMaximum: keyword.hasPrefix("max"), limit: limit)))
    }
    return keywords
  }

  private mutating func applicators(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if let value = node["format"], let format = value.string { keywords.append(.format(format)) }
    let table = try memberTable(of: node, in: resource)
    if !table.names.isEmpty || !table.patterns.isEmpty || table.additional != nil {
      keywords.append(.members(table))
    }
    if let schema = node["propertyNames"] {
      keywords.append(.propertyNames(place(of: schema, in: resource)))
    }
    if let value = node["dependentSchemas"] {
      var dependencies: [(key: String, schema: Int)] = []
      for member in try members(value, "dependentSchemas", resource) {
        dependencies.append((member.key, place(of: member.value, in: resource)))
      }
      keywords.append(.dependentSchemas(dependencies))
    }
    var prefix = 0
    if let value = node["prefixItems"] {
      let schemas = try schemas(value, "prefixItems", resource)
      prefix = schemas.count
      keywords.append(.prefixItems(schemas))
    }
    if let schema = node["items"] {
      keywords.append(.items(place(of: schema, in: resource), from: prefix))
    }
    if let schema = node["contains"] {
      let counts = try assertsValidation(resource)
      keywords.append(
        .contains(
          place(of: schema, in: resource),
          minimum: counts ? try count(node["minContains"], "minContains", resource) ?? 1 : 1,
          maximum: counts ? try count(node["maxContains"], "maxContains", resource) : nil))
    }
    if let value = node["allOf"] { keywords.append(.allOf(try schemas(value, "allOf", resource))) }
    if let value = node["anyOf"] { keywords.append(.anyOf(try schemas(value, "anyOf", resource))) }
    if let value = node["oneOf"] { keywords.append(.oneOf(try schemas(value, "oneOf", resource))) }
    if let schema = node["not"] { keywords.append(.not(place(of: schema, in: resource))) }
    if let condition = node["if"] {
      keywords.append(
        .conditional(
          condition: place(of: condition, in: resource),
          then: node["then"].map { place(of: $0, in: resource) },
          otherwise: node["else"].map { place(of: $0, in: resource) }))
    }
    return keywords
  }

  private mutating func memberTable(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> MemberTable {
    var table = MemberTable()
    if let value = node["properties"] {
      for member in try members(value, "properties", resource) {
        table.names.append((member.key, place(of: member.value, in: resource)))
      }
    }
    if let value = node["patternProperties"] {
      for member in try members(value, "patternProperties", resource) {
        let pattern = try pattern(member.key, at: member.value, in: resource)
        table.patterns.append((pattern, place(of: member.value, in: resource)))
      }
    }
    table.additional = node["additionalProperties"].map { place(of: $0, in: resource) }
    return table
  }

  private mutating func references(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if let value = node["$ref"] {
      guard let reference = value.string else {
        throw fault("“$ref” must be a string", value, resource)
      }
      let target = try registry.resolve(reference, from: value, in: resource)
      keywords.append(.reference(place(of: target.node, in: target.resource)))
    }
    if let value = node["$dynamicRef"] {
      guard let reference = value.string else {
        throw fault("“$dynamicRef” must be a string", value, resource)
      }
      let target = try registry.resolve(reference, from: value, in: resource)
      let place = place(of: target.node, in: target.resource)
      // Only a fragment that names a dynamic anchor is dynamic; else it is a plain reference.
      if let fragment = URIReference(reference).decodedFragment,
        registry.resources[target.resource].dynamicAnchors[fragment]?.index == target.node.index
      {
        keywords.append(.dynamicReference(fallback: place, anchor: fragment))
      } else {
        keywords.append(.reference(place))
      }
    }
    return keywords
  }
}

extension SchemaCompiler {
  private func types(_ value: JSONNode, _ resource: Int) throws(SchemaError) -> TypeSet {
    var types: TypeSet = []
    for element in value.elements ?? [value] {
      guard let name = element.string,
        let type = TypeSet.names.first(where: { $0.name == name })?.type
      else { throw fault("“type” must name JSON types", element, resource) }
      types.insert(type)
    }
    return types
  }

  private func count(
    _ value: JSONNode?, _ keyword: String, _ resource: Int
  ) throws(SchemaError) -> Int? {
    guard let value else { return nil }
    guard let number = value.number, number.isInteger, !(number < JSONNumber(0)) else {
      throw fault("“\(keyword)” must be an integer of 0 or more", value, resource)
    }
    return number.integer ?? .max
  }

  private func strings(
    _ value: JSONNode, _ keyword: String, _ resource: Int
  ) throws(SchemaError) -> [String] {
    guard let elements = value.elements, elements.allSatisfy({ $0.kind == .string }) else {
      throw fault("“\(keyword)” must hold an array of strings", value, resource)
    }
    return elements.compactMap(\.string)
  }

  private func members(
    _ value: JSONNode, _ keyword: String, _ resource: Int
  ) throws(SchemaError) -> [JSONMember] {
    guard let members = value.members else {
      throw fault("“\(keyword)” must be an object", value, resource)
    }
    return members
  }

  private mutating func schemas(
    _ value: JSONNode, _ keyword: String, _ resource: Int
  ) throws(SchemaError) -> [Int] {
    guard let elements = value.elements, !elements.isEmpty else {
      throw fault("“\(keyword)” must be an array of schemas", value, resource)
    }
    return elements.map { place(of: $0, in: resource) }
  }
}
