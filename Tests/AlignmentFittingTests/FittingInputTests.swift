import AlignmentFitting
import CorpusModel
import Testing

@Suite struct FittingInputTests {
  static let report = """
    {"id": "r99", "fa": [["f1|صفحه نخست"], ["f2|علی آمد.", "f3|او رفت."]],
     "ar": [["a1|جاء علي.", "a2|ثم ذهب."]], "roles": {"f1": "boilerplate"},
     "beads": [[["f2"], ["a1"]]]}
    """

  @Test func `a report becomes texts with gold`() throws {
    let report = try ComparableReport(parsing: SourceText(Self.report))
    let bitext = try #require(report.bitext)
    #expect(bitext.texts.persian.segments.map(\.role) == [.boilerplate, .body, .body])
    let persian = bitext.texts.persian
    #expect(persian.source.text(in: persian.segments[1].span) == "علی آمد.")
    #expect(
      bitext.beads.map { "\($0.segments.persian)=\($0.segments.arabic)" }
        == ["[1]=[0]", "[2]=[]", "[]=[1]"], "boilerplate stands in no bead")
  }

  @Test func `a report without counterpart has no gold`() throws {
    let report = try ComparableReport(
      parsing: SourceText(#"{"id": "x99", "ar": [["a1|جاء علي."]], "roles": {}}"#))
    #expect(report.sentences.arabic.count == 1)
    #expect(report.bitext == nil)
  }

  @Test(arguments: [
    ("", "1:1: "), ("{}", "1:1: the report has no id"), ("[", "1:2: "),
    (report.replacing(#""a2|"#, with: #""a1|"#), "2:25: the id a1 stands here again"),
    (report.replacing(#""a2|"#, with: #""a2"#), "2:25: no sentence with its id"),
    (report.replacing(#"[["f2"]"#, with: #"[["f7"]"#), "3:14: the bead holds no sentence"),
    (report.replacing(#"[["f2"]"#, with: #"[["a1"]"#), "3:14: the bead holds no sentence"),
    (report.replacing(#"[["f2"]"#, with: #"[[]"#), "3:13: a side of the bead is empty"),
    (report.replacing(#"[["f2"], "#, with: #"["#), "3:12: no bead of two sides"),
    (report.replacing(#"[["f2"]"#, with: #"[["f1"]"#), "3:11: a bead holds what is not"),
    (report.replacing(#"[["f2"]"#, with: #"[["f2", "f2"]"#), "3:11: a sentence stands in two"),
    (report.replacing("boilerplate", with: "banner"), "2:57: the role of f1 is none"),
  ])
  func `a broken report is told with its place`(_ text: String, _ message: String) {
    #expect {
      try ComparableReport(parsing: SourceText(text))
    } throws: { error in
      guard let error = error as? FittingDataError else { return false }
      let description = InputError(path: "r", error).description
      return description.hasPrefix("r:" + message)
    }
  }

  @Test func `a bitext is read line by line`() throws {
    let pairs = try SentencePairs.read(SourceText("1\tسلام\tسلاماً\r\n2\tبله\tنعم"))
    #expect(pairs.map(\.persian) == ["سلام", "بله"])
    #expect(pairs.map(\.arabic) == ["سلاماً", "نعم"])
    #expect(try SentencePairs.read(SourceText("")).isEmpty)
  }

  @Test(arguments: ["1\tسلام\n", "1\tسلام\t\n", "1\tسلام\tسلاماً\tx\n", "\n"])
  func `a bitext without its fields is told with its line`(_ line: String) {
    #expect {
      try SentencePairs.read(SourceText("1\tبله\tنعم\n" + line))
    } throws: { error in
      (error as? FittingDataError)?.location == SourceLocation(line: 2, column: 1)
    }
  }

  @Test func `words are counted by sentences, those of reports threefold`() throws {
    let pairs = (0..<3).map { _ in PerLanguage(persian: "سلام سلام HIV", arabic: "نعم 12") }
    let report = try ComparableReport(parsing: SourceText(Self.report))
    let rows = WordInformation(pairs: pairs, reports: [report]).text.split(separator: "\n")
    // Nine Persian sentences, boilerplate not counted: log2(10 / 3) = 1.74 bits.
    #expect(rows.first == "lang\tword\tdecibits")
    #expect(rows.contains("fa\tسلام\t17"))
    #expect(rows.contains("fa\tعلی\t17"))
    #expect(rows.contains("ar\tنعم\t17"))
    #expect(rows.count == 1 + 5 + 5, "no Latin words, numbers, boilerplate")
  }
}
