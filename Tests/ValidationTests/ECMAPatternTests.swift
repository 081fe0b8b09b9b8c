import Orthography
import Testing

@testable import Validation

/// Where ECMA-262 and ICU differ, ECMA-262 holds.
@Suite struct ECMAPatternTests {
  static let cases: [(pattern: String, matches: [String], refuses: [String])] = [
    ("^\\d$", ["5"], ["۵", "٥"]), ("^\\D$", ["۵"], ["5"]),
    ("^\\w+$", ["a_1"], ["سلام", "é"]), ("^\\W$", ["س", "é"], ["a"]),
    ("^\\s$", ["\u{A0}", "\u{FEFF}", "\u{2028}", "\t"], ["\u{200C}", "\u{85}"]),
    ("^\\S$", ["\u{85}", "\u{200B}"], ["\u{3000}"]), ("^[\\s\\d]$", [" ", "1"], ["x", "۱"]),
    ("^[^\\S]$", [" "], ["a"]), ("^[\\D]$", ["a"], ["1"]),
    ("^a$", ["a"], ["a\n", "a\r\n"]), ("^.$", ["\u{85}", "😀", "\u{B}"], ["\n", "\r", "\u{2028}"]),
    ("\\bسلام", [], ["سلام"]), ("\\bab\\b", ["ab", "-ab-", "سab"], ["abc", "ab_"]),
    ("a\\Bb", ["ab"], ["a b"]), ("^\\u0633\\u{1F600}\\ud83d\\ude00$", ["س😀😀"], ["س"]),
    ("^\\x41\\cJ\\0$", ["A\n\0"], ["A"]), ("^[\\b]$", ["\u{8}"], ["b"]),
    ("^\\p{L}+$", ["سلام", "é"], ["1"]), ("^\\p{Script=Arabic}$", ["س"], ["a"]),
    ("^\\P{L}$", ["1"], ["a"]), ("^[[]$", ["["], ["]"]), ("^[a&&b]$", ["a", "&", "b"], ["ab"]),
    ("^[a-]$", ["a", "-"], ["b"]), ("^[-a]$", ["a", "-"], ["b"]), ("^[^-a]$", ["b"], ["-"]),
    ("[]", [], ["", "a"]), ("^[^]$", ["a", "\n"], [""]), ("^a{2,3}?$", ["aa", "aaa"], ["a"]),
    ("^(?<n>a)\\k<n>$", ["aa"], ["ab"]), ("^(a)\\1$", ["aa"], ["a"]),
    ("^(?=a)a(?!b)", ["ac"], ["ab"]),
    ("(?<=a)b(?<!c)", ["ab"], ["b"]), ("^#  x$", ["#  x"], ["#x"]),
    ("^a|b$", ["ax", "xb"], ["xax"]), ("^a]}$", ["a]}"], ["a"]),
    ("^\\/\\-\\.$", ["/-."], ["/-x"]), ("^[{}$^|.*+?()]+$", ["{}$^|.*+?()"], ["a"]),
  ]

  @Test(arguments: cases.indices) func `means what ECMA-262 means`(index: Int) throws {
    let (pattern, matching, refusing) = Self.cases[index]
    let expression = try RegularExpression(ECMAPattern.translate(pattern))
    for text in matching { #expect(try expression.hasMatch(in: text), "\(pattern) \(text)") }
    for text in refusing { #expect(try !expression.hasMatch(in: text), "\(pattern) \(text)") }
  }

  @Test(arguments: [
    "(", ")", "[", "a++", "a*+", "*", "a{2", "a{x}", "{", "\\", "\\a", "\\Q", "\\z",
    "\\e",
    "(?i)a", "(?>a)", "(?#c)", "\\x1", "\\u12", "\\u{110000}", "\\c1", "\\p", "\\p{L", "[\\",
    "[b-a]",
    "\\p{NoSuch}",
  ])
  func `refuses what ECMA-262 does not know`(pattern: String) {
    #expect(throws: (any Error).self) {
      try RegularExpression(ECMAPattern.translate(pattern))
    }
  }
}
