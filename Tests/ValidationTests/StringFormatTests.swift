import CorpusModel
import JSONSyntax
import Testing

@testable import Validation

@Suite struct StringFormatTests {
  static let cases: [(format: String, accepted: [String], refused: [String])] = [
    (
      "date", ["2020-07-08", "2020-02-29", "2000-02-29"],
      [
        "2020-02-30", "2021-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-1-01",
        "۲۰۲۰-۰۷-۰۸", "",
      ]
    ),
    (
      "time", ["12:00:00Z", "23:59:60Z", "00:00:00.123+03:30", "01:29:60+01:30", "12:00:00z"],
      ["12:00:00", "24:00:00Z", "12:60:00Z", "22:59:60Z", "12:00:00.Z", "12:00Z", "12:00:00+24:00"]
    ),
    (
      "date-time", ["2020-07-08T17:14:00+04:30", "1998-12-31T23:59:60Z", "2020-07-08t00:00:00z"],
      ["2020-07-08 17:14:00Z", "2020-07-08T17:14:00", "2020-07-32T17:14:00Z", "T"]
    ),
    (
      "duration", ["P4DT12H30M5S", "P1Y", "PT1M", "P2W", "P1Y2M3D", "PT0S"],
      ["", "P", "PT", "P1", "1D", "P1Y2W", "P2D1Y", "P1D2H", "P1YT", "PT1D", "P1Y3D"]
    ),
    (
      "email",
      ["a@b.example", "a+b.c@x-y.example", "\"a b\"@c.example", "a@[127.0.0.1]", "a@[IPv6:::1]"],
      [
        "", "a", "@b", "a@", ".a@b.example", "a..b@c.example", "a@b@c", "سلام@b.example",
        "a b@c.example",
      ]
    ),
    ("idn-email", ["سلام@مثال.example", "a@b.example"], ["سلام", "@مثال"]),
    (
      "hostname", ["a.example", "xn--4gbwdl.xn--wgbh1c", "1a", "a"],
      ["", "-a", "a-", "a..b", "a_b", "آ.example", ".", "ab--c", String(repeating: "a", count: 64)]
    ),
    (
      "ipv4", ["127.0.0.1", "0.0.0.0"],
      ["1.2.3", "1.2.3.4.5", "256.0.0.1", "01.2.3.4", "1.2.3.a", ""]
    ),
    (
      "ipv6",
      [
        "::1", "::", "1:2:3:4:5:6:7:8", "1::8", "::ffff:192.168.0.1", "1:2:3:4:5:6:1.2.3.4",
        "ABCD::",
      ],
      [
        "", ":1", "1:2", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "::1.2.3", "1:2:3:4:5:6:7::8:9",
        "::%eth0",
      ]
    ),
    (
      "uri",
      [
        "http://a.example/b?c#d", "urn:muwazi:schema:bead:1", "mailto:a@b.example",
        "http://[::1]:80/", "a:",
      ],
      [
        "", "//a", "b/c", "#d", "http://a b", "http://a/%zz", "http://آ", "http://[1]/", "1a:b",
        "http://a:x/", "a:b#c#d",
      ]
    ),
    (
      "uri-reference", ["", "//a/b", "b/c", "#d", "?q", "../x", "http://a"],
      [":a", "a\\b", "a[b]", "\"a\"", "سلام"]
    ),
    ("iri", ["http://مثال.example/سلام"], ["سلام", "http://a b"]),
    ("iri-reference", ["سلام", "#بخش"], ["a b", "a<b"]),
    (
      "uuid", ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
      [
        "2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
        "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
      ]
    ),
    ("json-pointer", ["", "/a/b", "/a~1b~0", "/", "/سلام"], ["a", "/~", "/~2", "#/a"]),
    (
      "relative-json-pointer", ["0", "1/a", "2#", "120/a/b"], ["", "/a", "01/a", "-1", "1a", "+1#"]
    ),
    ("regex", ["^a[b-c]$", "\\p{L}", ""], ["(", "a++", "\\a", "[", "*"]),
    (
      "language-tag", ["fa", "ar-SY", "fa-Arab-IR", "fa-Latn-x-ala-lc", "x-private", "i-default"],
      ["", "f", "fa_IR", "fa-", "123", "x", "fa-x", "abcdefghi"]
    ),
    (
      "xml-id", ["a1", "_b", "ب-۱".replacing("۱", with: "1"), "a.b", "می‌رود"],
      ["", "1a", "-a", "a:b", "a b", "a#"]
    ),
    ("no-such-format", ["", "anything"], []),
  ]

  @Test(arguments: cases.indices) func `knows its strings`(index: Int) {
    let (format, accepted, refused) = Self.cases[index]
    for text in accepted { #expect(StringFormat.accepts(text, format), "\(format): \(text)") }
    for text in refused { #expect(!StringFormat.accepts(text, format), "\(format): \(text)") }
  }

  @Test func `is asserted only when asked for, and only of strings`() throws {
    var schema = try JSONSchema(SourceText(#"{"format": "ipv4"}"#), path: "s.json")
    let wrong = try JSONReader.parse(SourceText("\"x\""))
    #expect(schema.accepts(wrong))
    schema.assertsFormats = true
    #expect(!schema.accepts(wrong))
    #expect(schema.accepts(try JSONReader.parse(SourceText("5"))))
  }
}
