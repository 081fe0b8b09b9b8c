import CorpusModel
import Orthography
import Testing

@Suite struct DigitsTests {
  @Test(arguments: [
    ("0", 0), ("۱۳۹۶", 1396), ("٢٠٢٠", 2020), ("١۴٠0", 1400), ("007", 7),
    ("9223372036854775807", Int.max), ("9223372036854775808", nil), ("", nil), ("12a", nil),
    ("-1", nil), ("１", nil), ("۱ ۲", nil),
  ])
  func `reads integers of every set`(digits: String, value: Int?) {
    #expect(Digits.integer(digits) == value)
  }

  @Test(
    arguments: [
      ("۱٬۲۳۴٫۵", "1234.5", nil), ("1,234,567", "1234567", nil), ("1.234.567", "1234567", nil),
      ("1,234.5", "1234.5", nil), ("1.234,5", "1234.5", nil), ("12,5", "12.5", nil),
      ("12.5", "12.5", nil), ("1,234", "1234", "1.234"), ("1.234", "1.234", "1234"),
      ("٣٫١٤", "3.14", nil), ("۱۲۳", "123", nil), ("-۵", "-5", nil), ("\u{2212}0,0", "0", nil),
      ("+7", "7", nil), ("0.10", "0.1", nil), ("0,125", "0.125", nil), ("000", "0", nil),
      ("۱٬۰۰۰٬۰۰۰", "1000000", nil), ("1234,567", "1234.567", nil),
      (
        "123456789012345678901234567890.000000000000000000001",
        "123456789012345678901234567890.000000000000000000001", nil
      ),
    ] as [(String, String, String?)])
  func `reads numbers with their marks`(written: String, value: String, alternative: String?) {
    for language in Language.allCases {
      let reading = Digits.number(written, language: language)
      #expect(reading?.value.description == value)
      #expect(reading?.alternative?.description == alternative)
    }
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1,,2", "1,23,456", "12,34,5.6", "1٬23", "۱٫۲٫۳", "1,234.567.8", "1a",
    "1 234", "--1", "1-2", "۱٫۲٬۳۴۵", "٬123", "0,123,456",
  ])
  func `refuses what is no number`(written: String) {
    for language in Language.allCases {
      #expect(Digits.number(written, language: language) == nil)
    }
  }

  @Test func `takes the slash for a decimal mark in Persian only`() {
    #expect(Digits.number("۱۲/۵", language: .persian)?.value.description == "12.5")
    #expect(Digits.number("1,234/5", language: .persian)?.value.description == "1234.5")
    #expect(Digits.number("۲۰۱۷/۰۴/۰۹", language: .persian) == nil)
    #expect(Digits.number("12/5", language: .arabic) == nil)
  }

  @Test func `gives integers only where nothing is lost`() {
    #expect(Digits.number("-1,234,000", language: .arabic)?.value.integer == -1_234_000)
    #expect(Digits.number("1.50", language: .arabic)?.value.integer == nil)
    #expect(Digits.number("99999999999999999999", language: .arabic)?.value.integer == nil)
    #expect(Digits.number("٥٫٠", language: .arabic)?.value.integer == 5)
  }

  @Test(arguments: DigitSet.allCases, DigitSet.allCases)
  func `writes digits of one set in another`(source: DigitSet, target: DigitSet) {
    let number = -1_234_567_890
    let written = Digits.string(number, in: source)
    #expect(Digits.converted(written, to: target) == Digits.string(number, in: target))
    #expect(Digits.integer(written.dropFirst()) == 1_234_567_890)
    #expect(Digits.converted("سال ۱۴۰۰ م", to: .arabicIndic) == "سال ١٤٠٠ م")
    #expect(DigitSet(of: .persian).digit(4) == "۴")
    #expect(DigitSet(of: .arabic).digit(4) == "٤")
  }
}
