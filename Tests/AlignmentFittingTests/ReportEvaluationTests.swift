import AlignmentFitting
import CorpusModel
import Testing

@Suite struct ReportEvaluationTests {
  @Test func `figures of reports add up`() throws {
    func report(_ id: String, bead: String) throws -> ComparableReport {
      try ComparableReport(
        parsing: SourceText(
          """
          {"id": "\(id)", "fa": [["f1|وزیر نفت گفت تولید روزانه به سه میلیون بشکه رسید.", \
          "f2|زلزله شهر کرمان را لرزاند و ۱۲ نفر زخمی شدند."]], \
          "ar": [["a1|ضرب زلزال مدينة كرمان وأصيب 12 شخصا.", \
          "a2|قال وزير النفط إن الإنتاج اليومي بلغ ثلاثة ملايين برميل."]], "roles": {}, \
          "beads": [\(bead)]}
          """))
    }
    let reports = [
      try report("r1", bead: #"[["f1"], ["a2"]], [["f2"], ["a1"]]"#),
      try report("r2", bead: #"[["f1"], ["a1"]]"#),
    ]
    let rows = ReportEvaluation(reports, mode: .comparable).rows
    #expect(rows.map(\.id) == ["r1", "r2", "all"])
    #expect(rows[0].strict.f1 == 1)
    #expect(rows[1].strict.f1 == 0)
    #expect(rows[2].strict.correct == 2)
    #expect(rows[2].strict.predicted == 4)
    #expect(rows[2].link.gold == 3)
    #expect(ReportEvaluation([], mode: nil).rows.isEmpty)
  }
}
