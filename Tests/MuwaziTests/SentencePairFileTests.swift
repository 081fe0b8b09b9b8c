import CorpusModel
import Testing

@testable import Muwazi

@Suite struct SentencePairFileTests {
  private static func tokens(
    _ text: String, isTokenized: Bool = false
  ) throws -> PerLanguage<[[String]]> {
    try SentencePairFile(SourceText(text), path: "pairs.tsv", isTokenized: isTokenized).sides.map {
      side in side.sentences.map { $0.map { side.source.text(in: $0.span) } }
    }
  }

  @Test func `a line is a pair, its tokens those of tokenize`() throws {
    let sides = try Self.tokens("او می‌رود. کجا؟\tيذهب. إلى أين؟\r\n\n \t \nکتاب\tكتاب")
    #expect(sides.persian == [["او", "می‌رود", ".", "کجا", "؟"], [], [], ["کتاب"]])
    #expect(sides.arabic == [["يذهب", ".", "إلى", "أين", "؟"], [], [], ["كتاب"]])
  }

  @Test func `spaces part tokens where the user says so`() throws {
    let sides = try Self.tokens("\u{FEFF}گفت:«نه»  ۱۲\tقال : لا\n", isTokenized: true)
    #expect(sides.persian == [["گفت:«نه»", "۱۲"]])
    #expect(sides.arabic == [["قال", ":", "لا"]])
  }

  @Test func `a side may be empty, and so may the file`() throws {
    #expect(try Self.tokens("کتاب\t\n\tكتاب\n").persian == [["کتاب"], []])
    #expect(try Self.tokens("").persian.isEmpty)
  }

  @Test(arguments: [
    ("کتاب\tكتاب\nکتاب\n", "pairs.tsv:2:1: a pair has two columns: fa and ar"),
    ("کتاب\tكتاب\t0.5\n", "pairs.tsv:1:10: a pair has two columns, fa and ar, and no third"),
  ]) func `what is no pair is said`(text: String, message: String) {
    let error = #expect(throws: InputError.self) { try Self.tokens(text) }
    #expect(error?.description == message)
  }
}
