import JSONSyntax
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("1", "1.0"), ("1e2", "100"), ("-0", "0"), ("0.0", "0e9"), ("10e-1", "1"), ("1.50", "15E-1"),
    ("1e400", "10e399"), ("123456789012345678901", "123456789012345678901.000"),
  ])
  func `equal numbers are equal however written`(left: String, right: String) {
    #expect(JSONNumber(text: left) == JSONNumber(text: right))
    #expect(JSONNumber(text: left).hashValue == JSONNumber(text: right).hashValue)
  }

  @Test(arguments: [
    ("-1", "0"), ("-2", "-1"), ("-1", "1"), ("0", "0.1"), ("0.1", "0.10000000000000000000001"),
    ("9007199254740992", "9007199254740993"), ("1e400", "2e400"), ("1e-400", "1e-399"),
    ("99", "100"), ("-100", "-99"), ("0.3", "0.30000000000000004"), ("5", "1e1"), ("-1e9", "1e-9"),
  ])
  func `orders exactly`(smaller: String, larger: String) {
    #expect(JSONNumber(text: smaller) < JSONNumber(text: larger))
    #expect(!(JSONNumber(text: larger) < JSONNumber(text: smaller)))
    #expect(JSONNumber(text: smaller) != JSONNumber(text: larger))
  }

  @Test(arguments: [
    ("1.0", 1), ("1e2", 100), ("-0.0", 0), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("-9223372036854775808.0", Int.min), ("12.50e1", 125),
    ("0e99999999999999999999", 0),
  ])
  func `reads integers`(text: String, expected: Int) {
    #expect(JSONNumber(text: text).integer == expected)
    #expect(JSONNumber(text: text).isInteger)
  }

  @Test(arguments: [
    ("1.5", false), ("9223372036854775808", true), ("1e400", true), ("1e-1", false),
    ("1e99999999999999999999", true), ("-9223372036854775809.0", true),
  ])
  func `says where there is no Int`(text: String, isInteger: Bool) {
    #expect(JSONNumber(text: text).integer == nil)
    #expect(JSONNumber(text: text).isInteger == isInteger)
  }

  @Test(arguments: [
    ("0.3", "0.1", true), ("19.99", "0.01", true), ("19.995", "0.01", false), ("0", "7", true),
    ("1e308", "0.123456789", false), ("1e400", "3", false), ("3e400", "3", true),
    ("1e400", "8", true),
    ("7", "2", false), ("-6", "2", true), ("4.5", "1.5", true), ("1", "1e-400", true),
    ("35", "36", false), ("1e-8", "1e-8", true), ("1", "1e2", false),
    ("123456789012345678901234567890", "123456789012345678901234567890", true),
    ("246913578024691357802469135780.0", "123456789012345678901234567890", true),
    ("246913578024691357802469135781", "123456789012345678901234567890", false),
    ("1e100", "1267650600228229401496703205376", true),
    ("1e29", "1267650600228229401496703205376", false),
  ])
  func `divides exactly`(text: String, divisor: String, expected: Bool) {
    #expect(JSONNumber(text: text).isMultiple(of: JSONNumber(text: divisor)) == expected)
  }

  @Test func `a number beyond Double is infinite as a Double`() {
    #expect(JSONNumber(text: "-1e400").double == -.infinity)
    #expect(JSONNumber(text: "0.1").double == 0.1)
  }
}
