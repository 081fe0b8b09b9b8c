import CorpusModel
import JSONSyntax

/// A JSON Schema (draft 2020-12), compiled once to be run many times.
public struct JSONSchema: Sendable {
  let program: SchemaProgram
  /// Whether `format` is asserted instead of only noted.
  public var assertsFormats = false

  /// Compiles a schema.
  ///
  /// References lead within the schema, to the schemas that come with Muwazi, and to what `loader`
  /// knows; nothing is ever fetched from a network.
  ///
  /// - Parameters:
  ///   - text: the schema.
  ///   - path: the file, for messages.
  ///   - uri: the base of relative references where the schema has no `$id`.
  ///   - loader: gives the document of an absolute URI.
  /// - Throws: ``SchemaError`` where the text, or a schema that it refers to, is no schema.
  public init(
    _ text: SourceText, path: String, uri: String = JSONSchema.namelessURI,
    loader: (@Sendable (String) throws(SchemaError) -> (path: String, text: SourceText)?)? = nil
  ) throws(SchemaError) {
    var registry = SchemaRegistry()
    registry.loader = loader
    let resource = try registry.add(text, path: path, uri: uri)
    program = try SchemaCompiler.compile(resource: resource, of: registry)
  }

  /// The base of relative references in a schema that has neither an `$id` nor a file.
  public static let namelessURI = "urn:muwazi:user-schema"

  /// Whether the schema accepts a value.
  public func accepts(_ node: JSONNode) -> Bool {
    SchemaEvaluator(program: program, assertsFormats: assertsFormats).violations(of: node).isEmpty
  }
}
