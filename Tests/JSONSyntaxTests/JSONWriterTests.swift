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
}
