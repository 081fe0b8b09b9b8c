import Orthography
import Testing

@testable import Lexicon

@Suite struct ArabicProcliticsTests {
  private static let parts = ArabicProclitics(lexicon: .standard)

  @Test(arguments: [
    ("والكتاب", ["و"]), ("وبالكتاب", ["و", "ب"]), ("للحكومة", ["ل"]), ("بالرئيس", ["ب"]),
    ("وزير", []), ("وجد", []), ("كتاب", []), ("بلد", []), ("لجنة", []), ("سيكتب", ["س"]),
    ("فقال", ["ف"]), ("", []), ("و", []),
  ]) func `parts what is written with a word`(word: String, expected: [String]) {
    #expect(
      Self.parts.proclitics(of: FoldedWord(word)) == expected.map { FoldedWord($0) })
  }
}
