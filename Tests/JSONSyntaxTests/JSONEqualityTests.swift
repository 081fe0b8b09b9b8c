import CorpusModel
import JSONSyntax
import Testing

@Suite struct JSONEqualityTests {
  @Test(arguments: [
    (#"{"a": 1, "b": [2, "x"]}"#, #"{"b":[2.0,"\u0078"],"a":1e0}"#, true),
    ("[1, 2]", "[2, 1]", false), ("1", "true", false), ("0", "false", false), ("null", "[]", false),
    ("{}", "[]", false), ("\"\u{E9}\"", "\"e\u{301}\"", false),
    (#"{"a":1}"#, #"{"a":1,"b":1}"#, false),
    (#"{"a":1}"#, #"{"b":1}"#, false), ("[[[]]]", "[[[ ]]]", true), ("[[]]", "[[[]]]", false),
    (#"{"a":{"b":[{"c":null}]}}"#, #"{"a":{"b":[{"c":null}]}}"#, true),
    ("-0", "0.0", true), ("\"1\"", "1", false),
  ])
  func `compares values, not notation`(left: String, right: String, expected: Bool) throws {
    let one = try JSONReader.parse(SourceText(left))
    let other = try JSONReader.parse(SourceText(right))
    #expect(one.isEqual(to: other) == expected)
    #expect(other.isEqual(to: one) == expected)
    if expected { #expect(one.equalityHash == other.equalityHash) }
  }

  @Test func `compares deep values without stack`() throws {
    let depth = 200_000
    let text = SourceText(
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth))
    let one = try JSONReader.parse(text)
    let other = try JSONReader.parse(text)
    #expect(one.isEqual(to: other))
    #expect(one.equalityHash == other.equalityHash)
  }
}
