import CorpusModel
import Orthography
import Testing

@testable import Alignment

@Suite struct NumberReaderTests {
  private static func numbers(_ text: String, _ language: Language) -> [String] {
    let source = SourceText(text)
    return NumberReader(language: language)
      .numbers(in: WordScanner.words(in: source, span: source.span)).map(\.value.digits)
  }

  @Test(arguments: [
    ("۴۲ هزار نفر", ["42000"]), ("چهل و دو هزار نفر", ["42000"]), ("سال ۲۰۱۱", ["2011"]),
    ("۲٫۵ میلیون بشکه", ["2500000"]), ("۱٬۲۰۰ تومان", ["1200"]), ("سی و پنج درصد", ["35"]),
    ("ساعت ۱۷:۱۴", ["17", "14"]), ("سه نفر و پنج خودرو", ["3", "5"]), ("نه، نمی‌آید", []),
  ])
  func `reads Persian numbers`(text: String, values: [String]) {
    #expect(Self.numbers(text, .persian) == values)
  }

  @Test(arguments: [
    ("ثلاثة ملايين و200 ألف", ["3200000"]), ("أربعين ألف متفرج", ["40000"]),
    ("خمسة وثلاثين في المئة", ["35", "100"]), ("عام ٢٠١١", ["2011"]),
    ("الدقيقة الثالثة والعشرين", ["23"]),
  ])
  func `reads Arabic numbers`(text: String, values: [String]) {
    #expect(Self.numbers(text, .arabic) == values)
  }
}
