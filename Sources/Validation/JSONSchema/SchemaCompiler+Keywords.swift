import JSONSyntax

extension SchemaCompiler {
  /// The keywords of a schema, cheap assertions first, and `unevaluated…` last, as they ask what the
  /// others have seen.
  mutating func keywords(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if try dialect(of: resource).hasValidation { keywords = try assertions(of: node, in: resource) }
    keywords += try applicators(of: node, in: resource)
    keywords += try references(of: node, in: resource)
    if let schema = node["unevaluatedItems"] {
      keywords.append(.unevaluatedItems(Int32(place(of: schema, in: resource))))
    }
    if let schema = node["unevaluatedProperties"] {
      keywords.append(.unevaluatedProperties(Int32(place(of: schema, in: resource))))
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
      let first = Int32(program.constants.count)
      for element in elements { _ = program.constant(element) }
      keywords.append(.enumeration(SchemaRange(first: first, count: Int32(elements.count))))
    }
    if let value = node["const"] { keywords.append(.constant(program.constant(value))) }
    for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
      guard let value = node[keyword], let bound = NumericBound(rawValue: keyword) else { continue }
      guard let number = value.number else {
        throw fault("“\(keyword)” must be a number", value, resource)
      }
      keywords.append(.bound(bound, program.number(number)))
    }
    if let value = node["multipleOf"] {
      guard let number = value.number, number > JSONNumber(0) else {
        throw fault("“multipleOf” must be a number above 0", value, resource)
      }
      keywords.append(.multipleOf(program.number(number)))
    }
    keywords += try sizes(of: node, in: resource)
    if let value = node["pattern"] {
      guard let source = value.string else {
        throw fault("“pattern” must be a string", value, resource)
      }
      keywords.append(.pattern(Int32(try pattern(source, at: value, in: resource))))
    }
    if let value = node["uniqueItems"] {
      guard let isUnique = value.bool else {
        throw fault("“uniqueItems” must be true or false", value, resource)
      }
      if isUnique { keywords.append(.uniqueItems) }
    }
    if let value = node["required"] {
      keywords.append(.required(names(try strings(value, "required", resource))))
    }
    if let value = node["dependentRequired"] {
      let all = try members(value, "dependentRequired", resource)
      keywords.append(try dependentRequired(all, resource, isOld: false))
    }
    return keywords
  }

  private func sizes(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    let table: [(keyword: SizeBound.Keyword, make: (SizeBound) -> SchemaKeyword)] = [
      (.minLength, { .length($0) }), (.maxLength, { .length($0) }),
      (.minItems, { .itemCount($0) }), (.maxItems, { .itemCount($0) }),
      (.minProperties, { .memberCount($0) }), (.maxProperties, { .memberCount($0) }),
    ]
    var keywords: [SchemaKeyword] = []
    for (keyword, make) in table {
      let name = keyword.rawValue
      guard let limit = try count(node[name], name, resource) else { continue }
      keywords.append(make(SizeBound(keyword: keyword, limit: limit)))
    }
    return keywords
  }

  private mutating func applicators(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if let value = node["format"], let format = value.string {
      program.formats.append(format)
      let isAsserted = try dialect(of: resource).assertsFormats
      keywords.append(.format(Int32(program.formats.count - 1), isAsserted: isAsserted))
    }
    let table = try memberTable(of: node, in: resource)
    if table.names.count > 0 || !table.patterns.isEmpty || table.additional >= 0 {
      program.memberTables.append(table)
      keywords.append(.members(Int32(program.memberTables.count - 1)))
    }
    if let schema = node["propertyNames"] {
      keywords.append(.propertyNames(Int32(place(of: schema, in: resource))))
    }
    if let value = node["dependentSchemas"] {
      let all = try members(value, "dependentSchemas", resource)
      keywords.append(dependentSchemas(all, resource, isOld: false))
    }
    if let value = node["dependencies"] {
      // No keyword of 2020-12, but one that its metaschema still describes.
      let all = try members(value, "dependencies", resource)
      let names = all.filter { $0.value.kind == .array }
      let schemas = all.filter { $0.value.kind != .array }
      if !names.isEmpty { keywords.append(try dependentRequired(names, resource, isOld: true)) }
      if !schemas.isEmpty { keywords.append(dependentSchemas(schemas, resource, isOld: true)) }
    }
    var prefix = 0
    if let value = node["prefixItems"] {
      let schemas = try schemas(value, "prefixItems", resource)
      prefix = schemas.count
      keywords.append(.prefixItems(program.list(schemas)))
    }
    if let schema = node["items"] {
      keywords.append(.items(Int32(place(of: schema, in: resource)), from: Int32(prefix)))
    }
    if let schema = node["contains"] {
      let counts = try dialect(of: resource).hasValidation
      keywords.append(
        .contains(
          Int32(place(of: schema, in: resource)),
          minimum: counts ? try count(node["minContains"], "minContains", resource) ?? 1 : 1,
          maximum: counts
            ? try count(node["maxContains"], "maxContains", resource) ?? .max : .max))
    }
    if let value = node["allOf"] {
      keywords.append(.allOf(program.list(try schemas(value, "allOf", resource))))
    }
    if let value = node["anyOf"] {
      keywords.append(.anyOf(program.list(try schemas(value, "anyOf", resource))))
    }
    if let value = node["oneOf"] {
      keywords.append(.oneOf(program.list(try schemas(value, "oneOf", resource))))
    }
    if let schema = node["not"] { keywords.append(.not(Int32(place(of: schema, in: resource)))) }
    if let condition = node["if"] {
      keywords.append(
        .conditional(
          condition: Int32(place(of: condition, in: resource)),
          then: node["then"].map { Int32(place(of: $0, in: resource)) } ?? -1,
          otherwise: node["else"].map { Int32(place(of: $0, in: resource)) } ?? -1))
    }
    return keywords
  }

  private mutating func dependentRequired(
    _ members: [JSONMember], _ resource: Int, isOld: Bool
  ) throws(SchemaError) -> SchemaKeyword {
    let first = Int32(program.dependencies.count)
    for member in members {
      let keyword = isOld ? "dependencies" : "dependentRequired"
      let required = names(try strings(member.value, keyword, resource))
      program.dependencies.append((program.name(member.key), required))
    }
    return .dependentRequired(
      SchemaRange(first: first, count: Int32(members.count)), isOld: isOld)
  }

  private mutating func dependentSchemas(
    _ members: [JSONMember], _ resource: Int, isOld: Bool
  ) -> SchemaKeyword {
    var list: [SchemaName] = []
    for member in members {
      list.append(program.name(member.key, schema: place(of: member.value, in: resource)))
    }
    return .dependentSchemas(program.nameList(list), isOld: isOld)
  }

  private mutating func memberTable(
    of node: JSONNode, in resource: Int
  ) throws(SchemaError) -> MemberTable {
    var table = MemberTable()
    if let value = node["properties"] {
      var list: [SchemaName] = []
      for member in try members(value, "properties", resource) {
        list.append(program.name(member.key, schema: place(of: member.value, in: resource)))
      }
      table.names = program.nameList(list)
    }
    if let value = node["patternProperties"] {
      for member in try members(value, "patternProperties", resource) {
        let pattern = try pattern(member.key, at: member.value, in: resource)
        table.patterns.append((Int32(pattern), Int32(place(of: member.value, in: resource))))
      }
    }
    table.additional = node["additionalProperties"].map { Int32(place(of: $0, in: resource)) } ?? -1
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
      keywords.append(.reference(Int32(place(of: target.node, in: target.resource))))
    }
    if let value = node["$dynamicRef"] {
      guard let reference = value.string else {
        throw fault("“$dynamicRef” must be a string", value, resource)
      }
      let target = try registry.resolve(reference, from: value, in: resource)
      let place = Int32(place(of: target.node, in: target.resource))
      // Only a fragment that names a dynamic anchor is dynamic; else it is a plain reference.
      if let fragment = URIReference(reference).decodedFragment,
        registry.resources[target.resource].dynamicAnchors[fragment]?.index == target.node.index
      {
        program.anchors.append(fragment)
        let anchor = Int32(program.anchors.count - 1)
        keywords.append(.dynamicReference(fallback: place, anchor: anchor))
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

  private mutating func names(_ texts: [String]) -> SchemaRange {
    var list: [SchemaName] = []
    for text in texts { list.append(program.name(text)) }
    return program.nameList(list)
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
