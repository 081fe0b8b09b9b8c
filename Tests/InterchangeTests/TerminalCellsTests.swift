import Testing

@testable import Interchange

@Suite struct TerminalCellsTests {
  static let table: [(text: String, cells: Int, why: String)] = [
    ("", 0, "nothing"),
    ("abc", 3, "Latin"),
    ("سلام", 4, "Persian letters"),
    ("می‌رود", 5, "a zero-width non-joiner"),
    ("مُحَمَّد", 4, "vowel marks"),
    ("لله‍", 3, "a zero-width joiner"),
    ("الآن", 4, "a composed madda"),
    ("الا\u{0653}ن", 4, "a combining madda"),
    ("\u{2068}كتاب\u{2069}", 4, "isolates"),
    ("\u{FEFF}", 0, "a byte order mark"),
    ("日本", 4, "ideographs"),
    ("ｱ", 1, "a halfwidth kana"),
    ("Ａ", 2, "a fullwidth letter"),
    ("😀", 2, "an emoji"),
    ("👨‍👩‍👧", 2, "a family of one cluster"),
    ("🇮🇷", 2, "a flag"),
    ("❤️", 2, "a sign with an emoji selector"),
    ("❤", 1, "a sign without"),
    ("👍🏽", 2, "a skin tone"),
    ("한", 2, "a syllable"),
    ("\u{1112}\u{1161}\u{11AB}", 2, "a syllable in its letters"),
    ("«…»", 3, "marks"),
    ("۱۲٪", 3, "digits"),
  ]

  @Test(arguments: table)
  func `counts cells`(row: (text: String, cells: Int, why: String)) {
    #expect(TerminalCells.count(row.text) == row.cells, "\(row.why)")
  }

  static let wrappings: [(text: String, width: Int, lines: [String])] = [
    ("", 10, []),
    ("   ", 10, []),
    ("یک دو سه", 5, ["یک دو", "سه"]),
    ("یک دو سه", 8, ["یک دو سه"]),
    ("یک  \u{00A0}دو\tسه", 20, ["یک دو سه"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
    ("😀😀😀", 5, ["😀😀", "😀"]),
    ("می‌رود", 5, ["می‌رود"]),
    ("a\u{202E}b\u{2069}c", 9, ["abc"]),
    ("a\u{7}b", 9, ["a\u{FFFD}b"]),
  ]

  @Test(arguments: wrappings)
  func `wraps at spaces, and within a word only where it must`(
    row: (text: String, width: Int, lines: [String])
  ) {
    #expect(DisplayText.wrapping(row.text, width: row.width) == row.lines)
  }
}
