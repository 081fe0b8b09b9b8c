import CorpusModel
import JSONSyntax

extension Validator {
  /// The reference page of the schemas, `schemas/README.md`, made from the schemas themselves.
  public static var schemaPage: String {
    var page = """
      # Schemas of the records

      One JSON Schema (2020-12) for every record that `muwazi` writes or reads. Each has a URN with its
      version, by which schemas of your own may refer to it: `{"$ref": "urn:muwazi:schema:bead:1"}`.
      Offsets are code points of the untouched source, 0-based, half-open. This page is generated from
      the schemas; a test holds it to them, and every example to its schema.

      A layer of your own: put `schemas/NAME.schema.json` into the corpus, and every annotation whose
      `layer` is NAME is held against it as well. The rules that cross records and files are in
      [RULES.md](RULES.md); the TEI customization is [tei/muwazi.odd](tei/muwazi.odd), and the RELAX NG
      made from it [tei/muwazi.rng](tei/muwazi.rng), against which TEI files are held.


      """
    for kind in RecordKind.allCases {
      guard let text = StandardSchemas.resource(kind.rawValue + ".schema"),
        let schema = try? JSONReader.parse(SourceText(text))
      else { continue }
      page += section(of: schema, kind)
    }
    return page
  }

  private static func section(of schema: JSONNode, _ kind: RecordKind) -> String {
    var page = "## \(schema["title"]?.string ?? kind.rawValue)\n\n"
    page += "`\(kind.rawValue).schema.json`, `\(schema["$id"]?.string ?? "")`. "
    page += (schema["description"]?.string ?? "") + "\n\n"
    let required = Set((schema["required"]?.elements ?? []).compactMap(\.string))
    let properties = schema["properties"]?.members ?? []
    if !properties.isEmpty { page += "| key | value | |\n| --- | --- | --- |\n" }
    for member in properties {
      let mark = required.contains(member.key) ? "" : " (optional)"
      let description = (member.value["description"]?.string ?? "").replacing("|", with: "\\|")
      page += "| `\(member.key)`\(mark) | \(type(of: member.value)) | \(description) |\n"
    }
    if let example = schema["examples"]?.elements?.first {
      page += "\n```json\n\(compact(example))\n```\n\n"
    }
    return page
  }

  /// What a value is, in a few words.
  private static func type(of schema: JSONNode) -> String {
    if let reference = schema["$ref"]?.string { return "`\(reference)`" }
    if let value = schema["const"] { return "`\(compact(value))`" }
    if let values = schema["enum"]?.elements {
      return values.map { "`\(compact($0))`" }.joined(separator: ", ")
    }
    let types = schema["type"]?.elements ?? [schema["type"]].compactMap { $0 }
    let names = types.compactMap(\.string).joined(separator: " or ")
    guard let items = schema["items"], items.kind == .object else { return names }
    return names + " of " + type(of: items)
  }

  /// A value on one line.
  private static func compact(_ node: JSONNode) -> String {
    var json = JSONWriter()
    json.value(node)
    return json.text
  }
}
