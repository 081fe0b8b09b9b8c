import CorpusModel
import JSONSyntax
import Testing

@Suite struct JSONReaderTests {
  /// The text with brackets around the bytes of a span.
  private func marked(_ text: SourceText, _ span: TextSpan) -> String {
    text.text(in: TextSpan(0, span.start)) + "⟦" + text.text(in: span) + "⟧"
      + text.text(in: TextSpan(span.end, text.bytes.count))
  }

  @Test func `reads every kind of value`() throws {
    let node = try JSONReader.parse(
      SourceText(
        #" {"n": null, "t": true, "f": false, "i": -12, "d": 0.5e1, "s": "a", "l": [1, [], {}]} "#))
    #expect(node["n"]?.isNull == true)
    #expect(node["t"]?.bool == true)
    #expect(node["f"]?.bool == false)
    #expect(node["i"]?.integer == -12)
    #expect(node["d"]?.double == 5)
    #expect(node["d"]?.integer == 5)
    #expect(node["s"]?.string == "a")
    #expect(node["l"]?.elements?.map(\.kind) == [.number, .array, .object])
    #expect(node["l"]?.elements?[1].count == 0)
    #expect(node["missing"] == nil)
    #expect(node["s"]?["a"] == nil)
    #expect(node.members?.map(\.key) == ["n", "t", "f", "i", "d", "s", "l"])
    guard case .object(let members) = node.value, case .array(let list) = members[6].value.value
    else {
      Issue.record("an object and an array expected")
      return
    }
    #expect(list.count == 3)
  }

  @Test func `spans cut the values out of right-to-left text`() throws {
    let text = SourceText(
      "{\"متن\": \"سلام \\\"دنیا\\\"\", \"شمار\" : [ ۰ ]}".replacing("۰", with: "10"))
    let node = try JSONReader.parse(text)
    let members = try #require(node.members)
    #expect(
      marked(text, members[0].keySpan) == #"{⟦"متن"⟧: "سلام \"دنیا\"", "شمار" : [ 10 ]}"#)
    #expect(
      marked(text, members[0].value.span) == #"{"متن": ⟦"سلام \"دنیا\""⟧, "شمار" : [ 10 ]}"#)
    #expect(members[0].value.string == "سلام \"دنیا\"")
    #expect(
      marked(text, members[1].value.span) == #"{"متن": "سلام \"دنیا\"", "شمار" : ⟦[ 10 ]⟧}"#)
    #expect(
      try marked(text, #require(members[1].value.elements?.first?.span))
        == #"{"متن": "سلام \"دنیا\"", "شمار" : [ ⟦10⟧ ]}"#)
    #expect(node.span == text.span)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0633\u0644\u0627\u0645""#, "سلام"),
    (#""می\u200cپذیرد""#, "می\u{200C}پذیرد"),
    (#""\ud83d\ude00 \uD83D\uDE00 😀""#, "😀 😀 😀"),
    (#""\u0000""#, "\0"),
    ("\"\u{2028}\u{7F}\u{FEFF}\"", "\u{2028}\u{7F}\u{FEFF}"),
    ("\"\"", ""),
  ])
  func `resolves escapes`(json: String, expected: String) throws {
    let string = try #require(try JSONReader.parse(SourceText(json)).string)
    #expect(Array(string.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("", 1, 1, "a value expected, but the text ends"),
    (" \n ", 2, 2, "a value expected, but the text ends"),
    ("{\"a\": 1", 1, 8, "“,” or “}” expected, but the text ends"),
    ("[1, 2", 1, 6, "“,” or “]” expected, but the text ends"),
    ("[1 2]", 1, 4, "“,” or “]” expected, “2” found"),
    ("[1,]", 1, 3, "a comma before “]”"),
    ("{\"a\": 1,}", 1, 8, "a comma before “}”"),
    ("[,1]", 1, 2, "a value expected, “,” found"),
    ("{\"a\" 1}", 1, 6, "“:” expected, “1” found"),
    ("{a: 1}", 1, 2, "a key expected, “a” found"),
    ("{1: 1}", 1, 2, "a key expected, “1” found"),
    ("{\"a\":}", 1, 6, "a value expected, “}” found"),
    ("[1}", 1, 3, "“,” or “]” expected, “}” found"),
    ("]", 1, 1, "a value expected, “]” found"),
    ("1 2", 1, 3, "“2” after the end of the value"),
    ("{} ]", 1, 4, "“]” after the end of the value"),
    ("\"abc", 1, 1, "a string that does not end"),
    ("\"abc\\", 1, 5, "an escape expected"),
    ("\n\"a\nb\"", 2, 3, "a string that does not end on its line"),
    ("\"\u{1}\"", 1, 2, "the control character U+0001 unescaped in a string"),
    ("\"\\x\"", 1, 2, "“\\” before “x” is no escape"),
    ("\"\\u12g4\"", 1, 2, "“\\u” without four hexadecimal digits"),
    ("\"\\u12\"", 1, 2, "“\\u” without four hexadecimal digits"),
    ("\"سلام\\ud800\"", 1, 6, "the high surrogate U+D800 without a low one after it"),
    ("\"\\ud800\\u0041\"", 1, 2, "the high surrogate U+D800 without a low one after it"),
    ("\"\\ud800\\n\"", 1, 2, "the high surrogate U+D800 without a low one after it"),
    ("\"\\udc00\"", 1, 2, "the low surrogate U+DC00 without a high one before it"),
    ("[NaN]", 1, 2, "a value expected, “N” found"),
    ("[nan]", 1, 2, "“nan” is no JSON value"),
    ("[-Infinity]", 1, 2, "“-Infinity” is no JSON number"),
    ("tru", 1, 4, "a value expected, but the text ends"),
    ("True", 1, 1, "a value expected, “T” found"),
    ("01", 1, 1, "a number with a leading zero"),
    ("-", 1, 2, "a digit expected"),
    ("1.", 1, 3, "a digit expected after the decimal point"),
    ("1.e1", 1, 3, "a digit expected after the decimal point"),
    (".5", 1, 1, "a value expected, “.” found"),
    ("+1", 1, 1, "a value expected, “+” found"),
    ("1e", 1, 3, "a digit expected in the exponent"),
    ("1e+x", 1, 4, "a digit expected in the exponent"),
    ("'a'", 1, 1, "a value expected, “'” found"),
    ("[\"الف\", ب]", 1, 9, "a value expected, “\u{2068}ب\u{2069}” found"),
    ("[\u{A0}1]", 1, 2, "a value expected, U+00A0 found"),
    ("[1] // no", 1, 5, "“/” after the end of the value"),
    ("\u{FEFF}{}", 1, 1, "a byte order mark; JSON has none"),
  ])
  func `names the fault and its place`(
    json: String, line: Int, column: Int, message: String
  ) throws {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONReader.parse(SourceText(json)) }
    #expect(error?.location == SourceLocation(line: line, column: column))
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test func `every truncation of a record is a fault, and no other`() throws {
    let json = Array(
      #"{"fa": [0, 1.5e-2], "متن": "\u0633\ud83d\ude00«س»", "n": [null, true]}"#.utf8)
    for length in 0..<json.count {
      guard let text = try? SourceText(validating: Array(json[..<length])) else { continue }
      #expect(throws: JSONSyntaxError.self) { try JSONReader.parse(text) }
    }
    #expect(try JSONReader.parse(SourceText(validating: json)).count == 3)
  }

  @Test func `keeps duplicate keys and takes the last`() throws {
    let node = try JSONReader.parse(SourceText(#"{"a": 1, "b": 2, "\u0061": 3}"#))
    #expect(node.members?.map(\.key) == ["a", "b", "a"])
    #expect(node["a"]?.integer == 3)
  }

  @Test func `keys are told apart by code points, not by looks`() throws {
    let node = try JSONReader.parse(SourceText("{\"\u{E9}\": 1, \"e\u{301}\": 2}"))
    #expect(node["\u{E9}"]?.integer == 1)
    #expect(node["e\u{301}"]?.integer == 2)
  }

  @Test func `depth costs no stack`() throws {
    let depth = 1_000_000
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    var node = try JSONReader.parse(SourceText(nested))
    var levels = 1
    while let child = node.elements?.first {
      node = child
      levels += 1
    }
    #expect(levels == depth)
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONReader.parse(SourceText(String(repeating: "{\"a\":", count: depth)))
    }
    #expect(error?.offset == 5 * depth)
  }

  @Test func `reads a string of ten megabytes`() throws {
    let length = 10_000_000
    let node = try JSONReader.parse(
      SourceText("\"" + String(repeating: "م", count: length / 2) + "\""))
    #expect(node.string?.utf8.count == length)
  }
}

@Suite struct JSONLinesTests {
  @Test func `spans are into the whole file`() throws {
    let text = SourceText("{\"a\":\"سلام\"}\n\n \t\r\n[\"دنیا\"]\r\n3")
    let lines = try JSONReader.lines(of: text)
    #expect(lines.map { text.text(in: $0.span) } == ["{\"a\":\"سلام\"}", "[\"دنیا\"]", "3"])
    #expect(lines[0]["a"]?.string == "سلام")
    #expect(lines[1].elements?.first?.string == "دنیا")
    #expect(lines[2].integer == 3)
  }

  @Test(arguments: ["", "\n", " \n\n"])
  func `a file without records has none`(json: String) throws {
    #expect(try JSONReader.lines(of: SourceText(json)).isEmpty)
  }

  @Test(arguments: [
    ("{}\n{\"a\":\n1}\n", 2, 6), ("{}\n[1]]\n", 2, 4), ("{} {}\n", 1, 4), ("\u{FEFF}{}\n{}", 1, 1),
    ("1\n2\n\u{FEFF}3", 3, 1),
  ])
  func `a value ends on its line`(json: String, line: Int, column: Int) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONReader.lines(of: SourceText(json)) }
    #expect(error?.location == SourceLocation(line: line, column: column))
  }

  @Test func `reads one line of a file by its span`() throws {
    let text = SourceText("broken {\n{\"a\": 1}\n")
    let node = try JSONReader.parse(text, in: TextSpan(9, 17))
    #expect(text.text(in: node.span) == "{\"a\": 1}")
  }
}
