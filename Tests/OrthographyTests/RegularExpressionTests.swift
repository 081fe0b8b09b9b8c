import CorpusModel
import Orthography
import Testing

@Suite struct RegularExpressionTests {
  @Test func `gives matches and groups as bytes of the source`() throws {
    let source = SourceText("خبر: کد خبر: ۱۲۳ - کد خبر:۴")
    let text = UTF16Text()
    text.load(source, TextSpan(7, source.bytes.count))
    let expression = try RegularExpression(#"کد خبر:(\s)?(?<code>\d+)"#)
    #expect(expression.groupCount == 2)
    #expect(expression.groupNumber(named: "code") == 2)
    #expect(expression.groupNumber(named: "none") == nil)
    let matches = try expression.matches(in: text)
    #expect(matches.map { source.text(in: $0.span) } == ["کد خبر: ۱۲۳", "کد خبر:۴"])
    #expect(
      matches.map { $0.groups.map { $0.map(source.text(in:)) } } == [[" ", "۱۲۳"], [nil, "۴"]])
    #expect(try expression.firstMatch(in: text) == matches.first)
  }

  @Test func `advances past empty matches`() throws {
    let matches = try RegularExpression("x*").matches(in: "axب")
    #expect(
      matches.map(\.span) == [TextSpan(0, 0), TextSpan(1, 2), TextSpan(2, 2), TextSpan(4, 4)])
  }

  @Test(arguments: [
    ("(", 1), ("سلام[", 5), ("a{2,1}", 6), ("ab\nسل(?<", 8), ("*", 1), ("\\p{Nix}", 7),
  ])
  func `says where a pattern is ill-formed`(pattern: String, position: Int) {
    let thrown = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    guard case .pattern(let error, let found) = thrown else {
      Issue.record("not a pattern error: \(String(describing: thrown))")
      return
    }
    #expect(error.code > 0)
    #expect(error.name.hasPrefix("U_"))
    #expect(found == position)
  }

  @Test(arguments: ["(a+)+$", "(a|aa)+$", "(.*)*b"])
  func `gives up on catastrophic backtracking`(pattern: String) throws {
    let expression = try RegularExpression(pattern, stepLimit: 50)
    let thrown = #expect(throws: RegularExpressionError.self) {
      try expression.hasMatch(in: String(repeating: "a", count: 5_000) + "!")
    }
    guard case .search(let error) = thrown else {
      Issue.record("not a search error: \(String(describing: thrown))")
      return
    }
    #expect(
      ["U_REGEX_TIME_OUT", "U_REGEX_STACK_OVERFLOW"].contains(error.name))
    // The expression stays usable.
    #expect(try expression.hasMatch(in: "b") == (pattern == "(.*)*b"))
  }

  @Test func `honours its options`() throws {
    #expect(try RegularExpression("ABC", options: .caseInsensitive).hasMatch(in: "xabc"))
    #expect(try RegularExpression("^ب", options: .multiline).hasMatch(in: "ا\nب"))
    #expect(try RegularExpression("a.c", options: .literal).hasMatch(in: "abc") == false)
    #expect(try RegularExpression("a.c", options: .dotMatchesLineEnds).hasMatch(in: "a\nc"))
  }
}
