import CorpusModel
import JSONSyntax
import Testing

@testable import Validation

@Suite struct ShippedSchemaTests {
  private func text(_ kind: RecordKind) throws -> SourceText {
    SourceText(try #require(StandardSchemas.resource(kind.rawValue + ".schema")))
  }

  @Test(arguments: RecordKind.allCases)
  func `is a schema that names, explains and shows itself`(kind: RecordKind) throws {
    let root = try JSONReader.parse(text(kind))
    let metaschema = try JSONSchema(
      SourceText("{\"$ref\": \"\(StandardSchemas.dialect)\"}"), path: "metaschema")
    #expect(metaschema.accepts(root))
    #expect(root["$id"]?.string == "urn:muwazi:schema:\(kind.rawValue):1")
    #expect(root["title"]?.string?.isEmpty == false)
    #expect(root["description"]?.string?.isEmpty == false)
    for member in root["properties"]?.members ?? [] where member.key != "muwazi" {
      #expect(member.value["description"]?.string?.isEmpty == false, "\(member.key)")
    }
    let examples = try #require(root["examples"]?.elements)
    #expect(!examples.isEmpty)
    let schema = try #require(SchemaCatalog.schema(of: kind))
    for example in examples {
      #expect(schema.accepts(example), "\(example.excerpt)")
    }
  }

  @Test(arguments: RecordKind.allCases)
  func `a record that lacks a key, or has a stranger, is refused where the schema is closed`(
    kind: RecordKind
  ) throws {
    let root = try JSONReader.parse(text(kind))
    let schema = try #require(SchemaCatalog.schema(of: kind))
    let example = try #require(root["examples"]?.elements?.first)
    let source = try text(kind)
    let members = try #require(example.members)
    func record(_ members: [String]) throws -> JSONNode {
      try JSONReader.parse(SourceText("{" + members.joined(separator: ",") + "}"))
    }
    let written = members.map { source.text(in: TextSpan($0.keySpan.start, $0.value.span.end)) }
    #expect(schema.accepts(try record(written)))
    for key in root["required"]?.elements?.compactMap(\.string) ?? [] {
      let rest = zip(members, written).filter { $0.0.key != key }.map(\.1)
      #expect(!schema.accepts(try record(rest)), "\(key)")
    }
    let isClosed = root["additionalProperties"]?.bool == false
    #expect(schema.accepts(try record(written + ["\"stranger\": 1"])) == !isClosed)
  }

  @Test(arguments: RecordKind.allCases)
  func `every example is known by its shape`(kind: RecordKind) throws {
    // An entry of the manifest and the build's state never stand alone.
    guard kind != .document, kind != .buildState else { return }
    let root = try JSONReader.parse(text(kind))
    for example in try #require(root["examples"]?.elements) {
      #expect(RecordKind(shape: example) == kind)
    }
  }
}
