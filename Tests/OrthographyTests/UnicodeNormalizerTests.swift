import Orthography
import Testing

@Suite struct UnicodeNormalizerTests {
  @Test(arguments: [
    (UnicodeNormalizer.Form.nfc, "ا\u{0653}ب", "آب"),
    (.nfd, "آب", "ا\u{0653}ب"),
    (.nfkc, "ﻻ ﷺ", "لا صلى الله عليه وسلم"),
    (.nfkd, "آ\u{FB56}", "ا\u{0653}پ"),
    (.nfc, "", ""),
    (.nfc, "سلام", "سلام"),
  ])
  func `brings text into a form`(form: UnicodeNormalizer.Form, input: String, output: String) throws
  {
    let normalizer = UnicodeNormalizer(form)
    let result = try normalizer.normalized(input)
    #expect(Array(result.unicodeScalars) == Array(output.unicodeScalars))
    #expect(try normalizer.isNormalized(result))
    #expect(
      try normalizer.isNormalized(input)
        == (Array(input.unicodeScalars) == Array(output.unicodeScalars)))
  }

  @Test func `grows for a ligature that becomes a sentence`() throws {
    let input = String(repeating: "ﷺ", count: 1_000)
    let output = try UnicodeNormalizer(.nfkc).normalized(input)
    #expect(output == String(repeating: "صلى الله عليه وسلم", count: 1_000))
  }

  @Test(arguments: [
    ("ب" as Unicode.Scalar, "Arab"), ("a", "Latn"), (" ", "Zyyy"), ("\u{064B}", "Zinh"),
  ])
  func `knows the script of a character`(scalar: Unicode.Scalar, code: String) {
    #expect(Script(of: scalar) == Script(rawValue: code))
  }

  @Test func `follows script extensions`() {
    #expect(Script.arabic.uses("\u{0640}"))
    #expect(Script.arabic.uses("،"))
    #expect(!Script.arabic.uses("a"))
    #expect(!Script(rawValue: "Nope").uses("a"))
  }
}
