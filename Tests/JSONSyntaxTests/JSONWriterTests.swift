import CorpusModel
import JSONSyntax
import Testing

@Suite struct JSONWriterTests {
  @Test func `keeps keys in order and escapes only what must be`() {
    var json = JSONWriter()
    json.object { record in
      record.field("z", "«سلام» \"\\\n\t\u{1}\u{7F}😀")
      record.field("a", [1, 2])
      record.field("n", nil as String?)
      record.field("s", -0.126, decimals: 2)
      record.field("zero", -0.001, decimals: 2)
      record.key("o")
      record.object { $0.field("t", true) }
    }
    json.newline()
    #expect(
      json.text == """
        {"z":"«سلام» \\"\\\\\\n\\t\\u0001\u{7F}😀","a":[1,2],"n":null,"s":-0.13,"zero":0.00,"o":{"t":true}}

        """)
  }

  @Test(arguments: [
    ("1.50e1", "1.50e1"), (" { \"a b\" :\n [ 1 , \"\\\" ]\" ] } ", "{\"a b\":[1,\"\\\" ]\"]}"),
    ("[\t[ ]\r\n, null,true ]", "[[],null,true]"), ("\"\\u0633 \\\\\"", "\"\\u0633 \\\\\""),
  ])
  func `writes a value of a file without the space between its parts`(
    text: String, expected: String
  ) throws {
    let node = try JSONReader.parse(SourceText(text))
    var json = JSONWriter()
    json.value(node)
    #expect(json.text == expected)
    let deep = String(repeating: "[ ", count: 100_000) + String(repeating: "]", count: 100_000)
    json.removeAll()
    json.value(try JSONReader.parse(SourceText(deep)))
    #expect(json.text.utf8.count == 200_000)
  }

  @Test func `what is opened without braces is separated like the rest`() {
    var json = JSONWriter()
    json.begin(.array)
    for number in 1...2 {
      json.begin(.object)
      json.field("n", number)
      json.end(.object)
    }
    json.end(.array)
    #expect(json.text == #"[{"n":1},{"n":2}]"#)
  }
}
