import CorpusModel
import JSONSyntax
import Testing

@testable import Validation

/// What each keyword accepts and refuses, from the text of the specification.
@Suite struct JSONSchemaTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var schema: String
    var accepted: [String] = []
    var refused: [String] = []
    var testDescription: String { schema }
  }

  static let cases: [Case] = [
    Case(schema: "true", accepted: ["1", "{}"]),
    Case(schema: "false", refused: ["1", "null"]),
    Case(schema: "{}", accepted: ["1", "[]"]),
    Case(
      schema: #"{"type": "integer"}"#, accepted: ["1", "1.0", "1e3", "-0", "1e400"],
      refused: ["1.5", "\"1\"", "true", "null", "1e-1"]),
    Case(schema: #"{"type": "number"}"#, accepted: ["1", "0.5"], refused: ["\"1\"", "[]"]),
    Case(
      schema: #"{"type": ["string", "null"]}"#, accepted: ["\"\"", "null"], refused: ["0", "{}"]),
    Case(
      schema: #"{"type": "boolean"}"#, accepted: ["true", "false"], refused: ["0", "\"true\""]),
    Case(schema: #"{"type": "object"}"#, accepted: ["{}"], refused: ["[]"]),
    Case(schema: #"{"type": "array"}"#, accepted: ["[]"], refused: ["{}"]),
    Case(
      schema: #"{"enum": [1, "a", [1], {"a": [false]}, null]}"#,
      accepted: ["1.0", "\"a\"", "[1]", "{\"a\":[false]}", "null"],
      refused: ["2", "\"A\"", "[true]", "{\"a\":[0]}", "false"]),
    Case(
      schema: #"{"const": {"a": 1, "b": 2}}"#, accepted: [#"{"b":2,"a":1}"#], refused: [#"{"a":1}"#]
    ),
    Case(schema: #"{"const": false}"#, accepted: ["false"], refused: ["0", "[]", "[false]"]),
    Case(schema: #"{"const": "\u00e9"}"#, accepted: ["\"é\""], refused: ["\"e\u{301}\""]),
    Case(
      schema: #"{"minimum": 1.1}"#, accepted: ["1.1", "2", "\"0\""],
      refused: ["1.09999999999999999999", "-1"]),
    Case(
      schema: #"{"maximum": 9007199254740992}"#, accepted: ["9007199254740992"],
      refused: ["9007199254740993"]),
    Case(schema: #"{"exclusiveMinimum": 0}"#, accepted: ["1e-400"], refused: ["0", "-0.0"]),
    Case(schema: #"{"exclusiveMaximum": 3}"#, accepted: ["2.9"], refused: ["3.0", "4"]),
    Case(
      schema: #"{"multipleOf": 0.01}"#, accepted: ["4.35", "1.1", "0", "\"x\""],
      refused: ["0.075", "4.351"]),
    Case(schema: #"{"multipleOf": 1e-8}"#, accepted: ["12391239123"], refused: ["1e-9"]),
    Case(
      schema: #"{"maxLength": 2}"#, accepted: ["\"😀😀\"", "\"می\"", "123"],
      refused: ["\"می‌\"", "\"abc\""]),
    Case(schema: #"{"minLength": 2.0}"#, accepted: ["\"😀😀\""], refused: ["\"😀\"", "\"\""]),
    Case(
      schema: #"{"pattern": "^[۰-۹]+$"}"#, accepted: ["\"۱۳۹۹\"", "5"],
      refused: ["\"1399\"", "\"۱۳۹۹\\n\"", "\"\""]),
    Case(schema: #"{"pattern": "ab"}"#, accepted: ["\"xabx\""], refused: ["\"a\""]),
    Case(schema: #"{"pattern": ""}"#, accepted: ["\"\"", "\"a\""]),
    Case(schema: #"{"maxItems": 1}"#, accepted: ["[1]", "{}"], refused: ["[1,2]"]),
    Case(schema: #"{"minItems": 1}"#, accepted: ["[1]", "\"\""], refused: ["[]"]),
    Case(
      schema: #"{"uniqueItems": true}"#,
      accepted: [
        "[1,2]", "[1,true]", "[0,false]", "[[1],[true]]", "[{\"a\":1},{\"a\":2}]", "[\"1\",1]",
      ],
      refused: ["[1,1.0]", "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]", "[[],[]]", "[null,1,null]"]),
    Case(schema: #"{"uniqueItems": false}"#, accepted: ["[1,1]"]),
    Case(
      schema: #"{"prefixItems": [{"type":"integer"},{"type":"string"}]}"#,
      accepted: ["[]", "[1]", "[1,\"a\",null]"], refused: ["[\"a\"]", "[1,2]"]),
    Case(
      schema: #"{"prefixItems": [true], "items": false}"#, accepted: ["[]", "[1]"],
      refused: ["[1,2]"]),
    Case(
      schema: #"{"items": {"type":"integer"}}"#, accepted: ["[1,2]", "{}"], refused: ["[1,\"a\"]"]),
    Case(
      schema: #"{"contains": {"const": 5}}"#, accepted: ["[1,5]", "5"], refused: ["[]", "[1]"]),
    Case(
      schema: #"{"contains": {"const": 5}, "minContains": 2, "maxContains": 3}"#,
      accepted: ["[5,5]", "[5,1,5,5]"], refused: ["[5]", "[5,5,5,5]"]),
    Case(schema: #"{"contains": false, "minContains": 0}"#, accepted: ["[]", "[1]"]),
    Case(schema: #"{"minContains": 2}"#, accepted: ["[]"]),
    Case(
      schema: #"{"maxProperties": 1}"#, accepted: ["{}", "{\"a\":1}"], refused: [#"{"a":1,"b":2}"#]),
    Case(schema: #"{"minProperties": 1}"#, accepted: ["{\"a\":1}", "[]"], refused: ["{}"]),
    Case(
      schema: #"{"required": ["a", "__proto__"]}"#, accepted: [#"{"a":1,"__proto__":2}"#, "[]"],
      refused: ["{\"a\":1}", "{}"]),
    Case(
      schema: #"{"dependentRequired": {"a": ["b"]}}"#,
      accepted: ["{}", #"{"a":1,"b":1}"#, "{\"b\":1}"], refused: ["{\"a\":1}"]),
    Case(
      schema: #"{"dependentSchemas": {"a": {"maxProperties": 1}}}"#,
      accepted: ["{\"a\":1}", #"{"b":1,"c":2}"#], refused: [#"{"a":1,"b":1}"#]),
    Case(
      schema:
        #"{"properties": {"a": {"type":"integer"}, "b": false}, "patternProperties": {"^x": {"type":"string"}}, "additionalProperties": {"type":"null"}}"#,
      accepted: ["{}", #"{"a":1,"xa":"s","q":null}"#],
      refused: [#"{"a":"1"}"#, #"{"b":1}"#, #"{"xa":1}"#, #"{"q":1}"#]),
    Case(
      schema: #"{"propertyNames": {"maxLength": 2}}"#, accepted: ["{\"ab\":1}"],
      refused: ["{\"abc\":1}"]),
    Case(
      schema: #"{"allOf": [{"minimum": 1}, {"maximum": 3}]}"#, accepted: ["2"], refused: ["0", "4"]),
    Case(
      schema: #"{"anyOf": [{"type":"string"}, {"minimum": 3}]}"#, accepted: ["\"\"", "3"],
      refused: ["2"]),
    Case(
      schema: #"{"oneOf": [{"type":"integer"}, {"minimum": 2}]}"#, accepted: ["1", "2.5"],
      refused: ["3", "1.5"]),
    Case(schema: #"{"not": {"type":"integer"}}"#, accepted: ["\"\""], refused: ["1"]),
    Case(
      schema: #"{"if": {"minimum": 10}, "then": {"multipleOf": 10}, "else": {"multipleOf": 3}}"#,
      accepted: ["20", "9"], refused: ["11", "4"]),
    Case(schema: #"{"then": false, "else": false}"#, accepted: ["1"]),
    Case(
      schema: ##"{"$defs": {"a/b~%": {"type":"integer"}}, "$ref": "#/$defs/a~1b~0%25"}"##,
      accepted: ["1"], refused: ["\"\""]),
    Case(
      schema: ##"{"properties": {"next": {"$ref": "#"}}, "additionalProperties": false}"##,
      accepted: [#"{"next":{"next":{}}}"#], refused: [#"{"next":{"other":{}}}"#]),
    Case(
      schema: ##"{"$ref": "#item", "$defs": {"x": {"$anchor": "item", "type": "null"}}}"##,
      accepted: ["null"], refused: ["1"]),
    Case(
      schema:
        #"{"$id": "http://a.example/root.json", "$ref": "item.json", "$defs": {"x": {"$id": "item.json", "type": "null"}}}"#,
      accepted: ["null"], refused: ["1"]),
    Case(
      schema:
        ##"{"$id": "http://a.example/b/root", "properties": {"x": {"$id": "/c/", "$defs": {"y": {"$anchor": "z", "minimum": 5}}, "$ref": "#z"}}}"##,
      accepted: [#"{"x":5}"#], refused: [#"{"x":4}"#]),
    Case(
      schema: #"{"$ref": "urn:muwazi:schema:pair:1"}"#,
      accepted: [#"{"fa":"a","ar":null,"score":0}"#], refused: ["{}"]),
    Case(
      schema: #"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"#,
      accepted: ["true", #"{"minLength":1}"#],
      refused: [#"{"minLength":-1}"#, #"{"$defs":{"a":{"type":"int"}}}"#, "1"]),
    Case(
      schema: #"{"properties": {"a": true}, "unevaluatedProperties": false}"#,
      accepted: [#"{"a":1}"#], refused: [#"{"b":1}"#]),
    Case(
      schema:
        #"{"allOf": [{"properties": {"a": true}}], "anyOf": [{"properties": {"b": {"const":1}}, "required":["b"]}, {"properties":{"c":true}, "required":["c"]}], "unevaluatedProperties": false}"#,
      accepted: [#"{"a":1,"b":1}"#, #"{"b":1,"c":1}"#, #"{"c":1}"#],
      refused: [#"{"a":1,"b":2,"c":1}"#, #"{"b":1,"d":1}"#]),
    Case(
      schema:
        #"{"not": {"not": {"properties": {"a": true}, "required": ["a"]}}, "unevaluatedProperties": false}"#,
      refused: [#"{"a":1}"#]),
    Case(
      schema: #"{"allOf": [{"unevaluatedProperties": false}], "properties": {"a": true}}"#,
      accepted: ["{}"], refused: [#"{"a":1}"#]),
    Case(
      schema:
        #"{"if": {"properties": {"a": {"const": 1}}, "required": ["a"]}, "then": {"properties": {"b": true}}, "unevaluatedProperties": false}"#,
      accepted: [#"{"a":1,"b":1}"#], refused: [#"{"a":2}"#, #"{"b":1}"#]),
    Case(
      schema:
        ##"{"$ref": "#/$defs/x", "$defs": {"x": {"properties": {"a": true}}}, "unevaluatedProperties": false}"##,
      accepted: [#"{"a":1}"#], refused: [#"{"b":1}"#]),
    Case(
      schema:
        #"{"dependentSchemas": {"a": {"properties": {"b": true}}}, "properties": {"a": true}, "unevaluatedProperties": false}"#,
      accepted: [#"{"a":1,"b":2}"#], refused: [#"{"b":2}"#]),
    Case(
      schema: #"{"unevaluatedProperties": {"type": "integer"}}"#, accepted: [#"{"a":1}"#],
      refused: [#"{"a":""}"#]),
    Case(
      schema: #"{"prefixItems": [true], "unevaluatedItems": false}"#, accepted: ["[1]"],
      refused: ["[1,2]"]),
    Case(
      schema: #"{"contains": {"const": 1}, "unevaluatedItems": {"const": 2}}"#,
      accepted: ["[2,1,1,2]"], refused: ["[1,3]", "[2]"]),
    Case(schema: #"{"allOf": [{"items": true}], "unevaluatedItems": false}"#, accepted: ["[1,2]"]),
    Case(
      schema:
        #"{"anyOf": [{"prefixItems": [{"const": 1}]}, {"prefixItems": [true, {"const": 2}]}], "unevaluatedItems": false}"#,
      accepted: ["[1]", "[1,2]", "[7,2]"], refused: ["[1,3]", "[1,2,3]"]),
    Case(
      schema:
        ##"{"$id": "http://t.example/strict-tree", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false, "$defs": {"t": {"$id": "tree", "$dynamicAnchor": "node", "type": "object", "properties": {"data": true, "children": {"type": "array", "items": {"$dynamicRef": "#node"}}}}}}"##,
      accepted: [#"{"children":[{"data":1}]}"#],
      refused: [#"{"children":[{"daat":1}]}"#, #"{"daat":1}"#]),
    Case(
      schema: ##"{"$dynamicRef": "#plain", "$defs": {"x": {"$anchor": "plain", "type": "null"}}}"##,
      accepted: ["null"], refused: ["1"]),
    Case(schema: #"{"unknown": {"$ref": "nowhere"}, "x-note": 5}"#, accepted: ["1"]),
    Case(schema: #"{"format": "email", "title": 3}"#, accepted: ["\"no\""]),
  ]

  @Test(arguments: cases)
  func `accepts and refuses as the specification says`(test: Case) throws {
    let schema = try JSONSchema(SourceText(test.schema), path: "schema.json")
    for json in test.accepted {
      #expect(schema.accepts(try JSONReader.parse(SourceText(json))), "\(json)")
    }
    for json in test.refused {
      #expect(!schema.accepts(try JSONReader.parse(SourceText(json))), "\(json)")
    }
  }

  @Test(arguments: [
    ("", "a value expected, but the text ends", 1),
    ("[]", "a schema is an object, true or false", 1),
    (#"{"type": "int"}"#, "“type” must name JSON types", 10),
    (#"{"properties": {"a": 5}}"#, "a schema is an object, true or false", 22),
    (#"{"minLength": -1}"#, "“minLength” must be an integer of 0 or more", 15),
    (#"{"maxItems": 1.5}"#, "“maxItems” must be an integer of 0 or more", 14),
    (#"{"multipleOf": 0}"#, "“multipleOf” must be a number above 0", 16),
    (#"{"required": "a"}"#, "“required” must hold an array of strings", 14),
    (#"{"allOf": []}"#, "“allOf” must be an array of schemas", 11),
    (#"{"pattern": "("}"#, "the pattern “(” is no regular expression", 13),
    (#"{"pattern": "a++"}"#, "the pattern “a++” is no regular expression", 13),
    (##"{"$ref": "#/$defs/x"}"##, "the reference “#/$defs/x” leads nowhere", 10),
    (##"{"$ref": "#x"}"##, "there is no anchor “x”", 10),
    (
      #"{"$ref": "http://elsewhere.example/x"}"#,
      "the reference “http://elsewhere.example/x” leads to no known schema", 10
    ),
    (#"{"$anchor": "5"}"#, "an anchor is a name", 13),
  ])
  func `says where a schema is none`(schema: String, message: String, column: Int) {
    let error = #expect(throws: SchemaError.self) {
      try JSONSchema(SourceText(schema), path: "schema.json")
    }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    #expect(error?.location == SourceLocation(line: 1, column: column))
    #expect(error?.path == "schema.json")
  }

  @Test(arguments: [
    ##"{"$ref": "#"}"##, ##"{"allOf": [{"$ref": "#"}]}"##,
    ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"##,
  ])
  func `a schema that refers to itself for ever ends`(schema: String) throws {
    let compiled = try JSONSchema(SourceText(schema), path: "schema.json")
    let report = Validator().validate(path: "x.json", bytes: Array("{}".utf8), against: compiled)
    #expect(report.findings.map(\.rule) == ["schema/depth"])
  }

  @Test func `a catastrophic pattern is given up, and said so`() throws {
    let schema = try JSONSchema(SourceText(#"{"pattern": "^(a|a)*$"}"#), path: "schema.json")
    let json = "\"" + String(repeating: "a", count: 40) + "b\""
    let report = Validator().validate(path: "x.json", bytes: Array(json.utf8), against: schema)
    #expect(
      report.findings.map(\.message) == ["a pattern takes too long on a string of this value"])
  }

  @Test(arguments: [300, 1_000_000])
  func `deep data is held against a recursive schema to its end`(depth: Int) throws {
    let text = ##"{"items": {"$ref": "#"}, "type": ["array", "null"]}"##
    let schema = try JSONSchema(SourceText(text), path: "schema.json")
    let open = String(repeating: "[", count: depth)
    let close = String(repeating: "]", count: depth)
    for (core, rules) in [("", []), ("0", ["schema/type"])] {
      let report = Validator().validate(
        path: "x.json", bytes: Array((open + core + close).utf8), against: schema)
      #expect(report.findings.map(\.rule) == rules)
      #expect(report.findings.first.map { $0.location.column == depth + 1 } != false)
      // A pointer of a million steps helps nobody.
      #expect(report.findings.first.map { ($0.pointer == nil) == (depth > 1_000) } != false)
      #expect(report.unreadable.isEmpty)
    }
  }

  @Test func `alternatives within alternatives within deep data end in bounded time`() throws {
    let text =
      ##"{"items": {"anyOf": [{"$ref": "#"}, {"allOf": [{"$ref": "#"}]}]}, "type": "array"}"##
    let schema = try JSONSchema(SourceText(text), path: "schema.json")
    let json = String(repeating: "[", count: 60) + "0" + String(repeating: "]", count: 60)
    let report = Validator().validate(path: "x.json", bytes: Array(json.utf8), against: schema)
    #expect(report.findings.map(\.rule) == ["schema/depth"])
  }

  @Test func `patterns that differ in composition alone are two patterns`() throws {
    let text = #"{"items": {"anyOf": [{"pattern": "^\u00e9$"}, {"pattern": "^e\u0301$"}]}}"#
    let schema = try JSONSchema(SourceText(text), path: "schema.json")
    let node = try JSONReader.parse(SourceText("[\"é\", \"e\u{301}\"]"))
    #expect(schema.accepts(node))
  }
}
