import CorpusModel
import JSONSyntax
import Testing

@testable import Validation

/// The output of JSON Schema Core 2020-12, section 12.
@Suite struct SchemaOutputTests {
  private func outputs(
    _ schema: String, _ json: String, _ form: SchemaOutputForm = .basic, path: String = "x.json"
  ) throws -> [JSONNode] {
    let schema = try JSONSchema(SourceText(schema), path: "schema.json")
    let report = Validator(output: form).validate(
      path: path, bytes: Array(json.utf8), against: schema)
    #expect(report.unreadable.map(\.description) == [])
    return try report.outputs.map { try JSONReader.parse(SourceText($0)) }
  }

  /// `location → what is said` of each unit of a flat list.
  private func list(_ output: JSONNode, _ key: String) -> [String] {
    (output[key]?.elements ?? []).map { unit in
      var value = JSONWriter()
      if let said = unit["error"] ?? unit["annotation"] { value.value(said) }
      return
        "\(unit["keywordLocation"]?.string ?? "-") @\(unit["instanceLocation"]?.string ?? "-") "
        + value.text
    }
  }

  static let errors: [(schema: String, json: String, expected: [String])] = [
    (#"{"type": "string"}"#, "1", [#"/type @ "string expected, 1 found""#]),
    ("false", "1", [#" @ "no value is allowed here""#]),
    (
      #"{"required": ["a", "b"]}"#, "{}",
      [#"/required @ "“a” is missing""#, #"/required @ "“b” is missing""#]
    ),
    (
      ##"{"properties": {"a/b": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"minimum": 5}}}"##,
      #"{"a/b": 1}"#, [#"/properties/a~1b/$ref/minimum @/a~1b "1 must be at least 5""#]
    ),
    (
      #"{"additionalProperties": false, "patternProperties": {"^p": {"items": false}}}"#,
      #"{"p": [7], "q": 1}"#,
      [
        #"/patternProperties/^p/items @/p/0 "an element too many: 7""#,
        #"/additionalProperties @/q "“q” is not allowed here""#,
      ]
    ),
    (
      #"{"prefixItems": [true, false]}"#, "[1, 2]",
      [#"/prefixItems/1 @/1 "an element too many: 2""#]
    ),
    (
      #"{"anyOf": [{"type": "null"}, {"minimum": 5}], "title": "T"}"#, "3",
      [
        #"/anyOf @ "no alternative accepts 3; the nearest says: 3 must be at least 5""#,
        #"/anyOf/0/type @ "null expected, 3 found""#, #"/anyOf/1/minimum @ "3 must be at least 5""#,
      ]
    ),
    (
      #"{"if": {"const": 1}, "then": {"type": "null"}, "else": {"type": "array"}}"#, "2",
      [#"/else/type @ "array expected, 2 found""#]
    ),
    (#"{"not": {"type": "number"}}"#, "2", [#"/not @ "2 is what must not stand here""#]),
    (
      #"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#,
      [#"/propertyNames @/ab "\"ab\" is no key that may stand here""#]
    ),
    (
      #"{"contains": {"type": "null"}, "minContains": 2}"#, "[null]",
      [#"/minContains @ "at least 2 matching elements expected, 1 found""#]
    ),
    (
      #"{"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}"#, #"{"a": 1, "c": 1}"#,
      [
        #"/dependencies @ "“b” is missing, which goes with “a”""#,
        #"/dependencies/c/required @ "“d” is missing""#,
      ]
    ),
    (
      #"{"properties": {"a": true}, "unevaluatedProperties": {"type": "null"}}"#,
      #"{"a": 1, "b": 2}"#, [#"/unevaluatedProperties/type @/b "null expected, 2 found""#]
    ),
  ]

  @Test(arguments: errors.indices) func `basic lists what is wrong`(index: Int) throws {
    let (schema, json, expected) = Self.errors[index]
    let output = try #require(try outputs(schema, json).first)
    #expect(output["valid"]?.bool == false)
    #expect(list(output, "errors") == expected)
    #expect(output["annotations"] == nil)
  }

  static let annotations: [(schema: String, json: String, expected: [String])] = [
    ("true", "1", []),
    (
      #"{"title": "T", "x": {"a": [1]}, "$comment": "c"}"#, "1",
      [#"/title @ "T""#, #"/x @ {"a":[1]}"#]
    ),
    (
      #"{"properties": {"a": {"title": "A"}, "c": true}, "additionalProperties": {"readOnly": true}}"#,
      #"{"a": 1, "b": 2}"#,
      [
        #"/properties @ ["a"]"#, #"/properties/a/title @/a "A""#, #"/additionalProperties @ ["b"]"#,
        "/additionalProperties/readOnly @/b true",
      ]
    ),
    (
      #"{"prefixItems": [true], "contains": {"type": "null"}, "items": true}"#, "[1, null]",
      ["/prefixItems @ 0", "/items @ true", "/contains @ [1]"]
    ),
    (
      #"{"anyOf": [{"title": "A", "type": "null"}, {"title": "B"}, {"title": "C"}]}"#, "1",
      [#"/anyOf/1/title @ "B""#, #"/anyOf/2/title @ "C""#]
    ),
    (#"{"not": {"title": "A", "type": "null"}}"#, "1", []),
    (#"{"contentMediaType": "text/plain"}"#, "1", []),
    (#"{"contentMediaType": "text/plain"}"#, "\"a\"", [#"/contentMediaType @ "text/plain""#]),
    (
      #"{"patternProperties": {"a": true, "b": true}, "unevaluatedProperties": {}}"#,
      #"{"ab": 1, "c": 2}"#,
      [#"/patternProperties @ ["ab"]"#, #"/unevaluatedProperties @ ["c"]"#]
    ),
  ]

  @Test(arguments: annotations.indices) func `basic lists what is said`(index: Int) throws {
    let (schema, json, expected) = Self.annotations[index]
    let output = try #require(try outputs(schema, json).first)
    #expect(output["valid"]?.bool == true)
    #expect(list(output, "annotations") == expected)
    #expect(output["errors"] == nil)
  }

  @Test func `detailed nests what basic lists, and lets single units take the place of others`()
    throws
  {
    let schema = #"{"$id": "urn:x", "items": {"anyOf": [{"type": "null"}, {"minimum": 5}]}}"#
    let output = try #require(try outputs(schema, "[3]", .detailed).first)
    #expect(output["keywordLocation"]?.string == "/items/anyOf")
    #expect(output["absoluteKeywordLocation"]?.string == "urn:x#/items/anyOf")
    #expect(output["instanceLocation"]?.string == "/0")
    #expect(output["error"] != nil)
    #expect(
      list(output, "errors") == [
        #"/items/anyOf/0/type @/0 "null expected, 3 found""#,
        #"/items/anyOf/1/minimum @/0 "3 must be at least 5""#,
      ])
    let both = try #require(try outputs(schema, "[3, 4]", .detailed).first)
    #expect(both["keywordLocation"]?.string == "/items")
    #expect(both["errors"]?.elements?.map { $0["instanceLocation"]?.string } == ["/0", "/1"])
  }

  @Test func `every record of a file has its line, and says where it stands`() throws {
    let lines = try outputs(
      #"{"type": "object", "required": ["n"]}"#, "{\"id\":\"b1\",\"n\":1}\n\n{\"id\":\"b2\"}\n7\n",
      path: "x.jsonl")
    #expect(lines.map { $0["valid"]?.bool } == [true, false, false])
    #expect(lines.map { $0["line"]?.integer } == [1, 3, 4])
    #expect(lines.map { $0["record"]?.string } == ["b1", "b2", nil])
    #expect(lines[2]["errors"]?.elements?[0]["position"]?.elements?.map(\.integer) == [4, 1])
  }

  @Test func `an absolute location is told where a schema has a name, or a reference was followed`()
    throws
  {
    let schema = ##"{"$ref": "#/$defs/a b", "maximum": 1, "$defs": {"a b": {"minimum": 5}}}"##
    let output = try #require(try outputs(schema, "3").first)
    let places = output["errors"]?.elements?.map { $0["absoluteKeywordLocation"]?.string }
    #expect(places == [nil, "urn:muwazi:user-schema#/$defs/a%20b/minimum"])
  }

  @Test func `findings are the same with and without output`() throws {
    for (schema, json, _) in Self.errors + Self.annotations {
      let schema = try JSONSchema(SourceText(schema), path: "schema.json")
      let bytes = Array(json.utf8)
      let plain = Validator().validate(path: "x.json", bytes: bytes, against: schema)
      let told = Validator(output: .basic).validate(path: "x.json", bytes: bytes, against: schema)
      #expect(plain.findings == told.findings)
      #expect(plain.outputs.isEmpty)
    }
  }

  @Test(arguments: [SchemaOutputForm.basic, .detailed])
  func `deep data ends, and is told of as far as the limit`(form: SchemaOutputForm) throws {
    let depth = 100_000
    let json = String(repeating: "[", count: depth) + "0" + String(repeating: "]", count: depth)
    let output = try #require(
      try outputs(##"{"items": {"$ref": "#"}, "type": "array"}"##, json, form).first)
    #expect(output["valid"]?.bool == false)
    let said = (output["errors"]?.elements?[0] ?? output)["error"]?.string
    #expect(said == "what is wrong lies deeper than is told")
  }

  @Test func `what it writes is what its schema asks for`() throws {
    for form in SchemaOutputForm.allCases {
      for (schema, json, _) in Self.errors + Self.annotations {
        let schema = try JSONSchema(SourceText(schema), path: "schema.json")
        let outputs = Validator(output: form).validate(
          path: "x.json", bytes: Array(json.utf8), against: schema
        ).outputs.map { $0 + "\n" }.joined()
        let report = Validator().validate(path: "outputs.jsonl", bytes: Array(outputs.utf8))
        #expect(report.findings.map(\.description) == [])
      }
    }
  }

  @Test func `XML has no such output`() {
    let report = Validator(output: .basic).validate(path: "x.xml", bytes: Array("<a/>".utf8))
    #expect(report.unreadable.count == 1)
  }
}
