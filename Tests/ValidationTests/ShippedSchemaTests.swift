import CorpusModel
import Foundation
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

  @Test func `the reference page is made from the schemas`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../schemas/README.md").standardized
    if ProcessInfo.processInfo.environment["MUWAZI_UPDATE_GOLDEN"] != nil {
      try Validator.schemaPage.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == Validator.schemaPage)
    for kind in RecordKind.allCases {
      #expect(Validator.schemaPage.contains("urn:muwazi:schema:\(kind.rawValue):1"))
    }
  }

  @Test(arguments: [
    ("سیل\tفيضان\n", [] as [String]), ("# remark\n\nسیل\tفيضان\t0.5\r\n", []),
    ("\u{FEFF}سیل\tفيضان\n", []), ("سیل\n", ["1:1 schema/required"]),
    ("سیل\tفيضان\t2\n", ["1:11 schema/maximum"]), ("سیل\tفيضان\tx\n", ["1:11 schema/type"]),
    ("a\tb\nسیل\t \t1\tz\n", ["2:5 schema/pattern", "2:9 schema/additionalProperties"]),
  ])
  func `a lexicon is held against its schema, row by row`(text: String, expected: [String]) {
    let report = Validator().validate(path: "x.tsv", bytes: Array(text.utf8))
    #expect(
      report.findings.map { "\($0.location.line):\($0.location.column) \($0.rule)" } == expected)
  }
}
