import Foundation

/// The schemas that come with the validator: the metaschema of draft 2020-12 and those of Muwazi's
/// own records.
enum StandardSchemas {
  /// The URI of the dialect.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private static let vocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/"

  /// The vocabularies this validator knows.
  static let vocabularies = Set(
    [
      "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation",
      "format-assertion", "content",
    ].map { vocabularyPrefix + $0 })

  static let validationVocabulary = vocabularyPrefix + "validation"

  /// The vocabulary under which `format` is asserted.
  static let formatVocabulary = vocabularyPrefix + "format-assertion"

  /// Whether a `$schema` names a draft before 2020-12, which is read as if it were 2020-12.
  static func isOlderDraft(_ uri: String) -> Bool {
    uri.hasPrefix("http://json-schema.org/") || uri.hasPrefix("https://json-schema.org/draft/2019")
  }

  /// The text of a schema that comes with the validator.
  static func text(uri: String) -> String? {
    if let name = metaschemaName(uri) { return resource("draft2020-12-" + name) }
    let prefix = "urn:muwazi:schema:"
    let suffix = ":1"
    guard uri.hasPrefix(prefix), uri.hasSuffix(suffix) else { return nil }
    return resource(uri.dropFirst(prefix.count).dropLast(suffix.count) + ".schema")
  }

  private static func metaschemaName(_ uri: String) -> String? {
    if uri == dialect { return "schema" }
    let prefix = "https://json-schema.org/draft/2020-12/meta/"
    guard uri.hasPrefix(prefix) else { return nil }
    return String(uri.dropFirst(prefix.count))
  }

  /// The text of a bundled file by its name without `.json`.
  static func resource(_ name: String) -> String? {
    guard !name.contains("/"),
      let url = Bundle.module.url(forResource: name, withExtension: "json")
    else { return nil }
    return try? String(contentsOf: url, encoding: .utf8)
  }
}
