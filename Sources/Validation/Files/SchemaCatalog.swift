import CorpusModel

/// The schemas of Muwazi's own records, compiled when first asked for.
enum SchemaCatalog {
  /// The schema of a kind of record.
  static func schema(of kind: RecordKind) -> JSONSchema? { compiled[kind] }

  private static let compiled: [RecordKind: JSONSchema] = {
    var schemas: [RecordKind: JSONSchema] = [:]
    for kind in RecordKind.allCases {
      guard let text = StandardSchemas.resource(kind.rawValue + ".schema") else { continue }
      schemas[kind] = try? JSONSchema(SourceText(text), path: "\(kind.rawValue).schema.json")
    }
    return schemas
  }()
}
