import CorpusModel
import Testing

@testable import Muwazi

/// The line under a finding on a terminal.
@Suite struct SourceExcerptsTests {
  private func excerpt(_ line: String, column: Int, colour: Bool = false) -> String {
    let finding = Finding(
      rule: "r", severity: .error, path: "x.jsonl",
      location: SourceLocation(line: 12, column: column), message: "m")
    return SourceExcerpts.excerpt(line, finding, FindingStyle(hasColour: colour))
  }

  @Test(arguments: [
    (
      #"{"a":1,"b":2}"#, 6,
      "12 | \u{2068}{\"a\":\u{2069}\u{2068}1\u{2069}\u{2068},\"b\":2}\u{2069}\n" + #"          ^"#
        + "\n"
    ),
    (
      #"{"a":"سلام"}"#, 6,
      "12 | \u{2068}{\"a\":\u{2069}\u{2068}\"سلام\"\u{2069}\u{2068}}\u{2069}\n          ^^^^^^\n"
    ),
    // What stands before is isolated with its own cells: the non-joiner and the vowel take none.
    (
      "\"می\u{200C}رُود\",5", 11,
      "12 | \u{2068}\"می\u{200C}رُود\",\u{2069}\u{2068}5\u{2069}\n             ^\n"
    ),
    ("", 1, "12 | \n     ^\n"),
    (
      "<a b=\"c\">x</a>", 1,
      "12 | \u{2068}<a b=\"c\">\u{2069}\u{2068}x</a>\u{2069}\n     ^^^^^^^^^\n"
    ),
  ])
  func `a caret stands under the place`(line: String, column: Int, shown: String) {
    #expect(Array(excerpt(line, column: column).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `a long line is cut on both sides`() {
    let shown = excerpt(String(repeating: "ab ", count: 10_000), column: 15_001)
    #expect(shown.count < 200)
    #expect(shown.contains("…"))
    // The caret stands as many cells in as the text before the place takes.
    let lines = shown.split(separator: "\n")
    #expect(lines[1].prefix { $0 == " " }.count == "12 | ".count + 1 + 30)
  }

  @Test func `controls and marks of direction do not reach the terminal`() {
    let shown = excerpt("a\t\u{1B}[31m\u{202E}b", column: 1)
    #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\t" })
  }

  @Test func `colours are given only where they are wanted`() {
    #expect(excerpt("x", column: 1, colour: true).contains("\u{1B}[1;31m^\u{1B}[0m"))
    let line = "a:1:1: error: m [r]"
    #expect(FindingStyle(hasColour: false).line(line, .error) == line)
    #expect(
      FindingStyle(hasColour: true).line(line, .error)
        == "\u{1B}[1ma:1:1\u{1B}[0m: \u{1B}[1;31merror:\u{1B}[0m m [r]")
  }
}
