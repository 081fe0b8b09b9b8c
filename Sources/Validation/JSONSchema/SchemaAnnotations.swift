import JSONSyntax

/// What schemas say of the values they accept: titles, descriptions, formats, keywords that no vocabulary
/// knows (JSON Schema Core 2020-12, sections 6.5 and 7.7).
struct SchemaAnnotations {
  private let program: SchemaProgram
  private var known: [Int32: [(keyword: String, value: JSONNode)]] = [:]

  init(of program: SchemaProgram) { self.program = program }

  /// The annotations of a schema on a value of a kind.
  mutating func annotations(
    of schema: Int32, on kind: JSONKind
  ) -> [(keyword: String, value: JSONNode)] {
    let all: [(keyword: String, value: JSONNode)]
    if let list = known[schema] {
      all = list
    } else {
      let members = program.sources[Int(schema)].node.members ?? []
      let hasMedia = members.contains { $0.key == "contentMediaType" }
      all = members.filter {
        !Self.silent.contains($0.key) && (hasMedia || $0.key != "contentSchema")
      }.map { ($0.key, $0.value) }
      known[schema] = all
    }
    return kind == .string ? all : all.filter { !Self.ofStrings.contains($0.keyword) }
  }

  /// Keywords that say something of strings alone.
  private static let ofStrings: Set<String> = [
    "contentEncoding", "contentMediaType", "contentSchema",
  ]

  /// Keywords that annotate nothing by their own value.
  private static let silent: Set<String> =
    SchemaVocabulary.validation.union(SchemaVocabulary.single).union(SchemaVocabulary.list)
    .union(SchemaVocabulary.map).subtracting(["contentSchema"])
    .union([
      "$schema", "$id", "$vocabulary", "$comment", "$anchor", "$dynamicAnchor", "$ref",
      "$dynamicRef",
    ])
}
