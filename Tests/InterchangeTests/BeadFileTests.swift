import CorpusModel
import Testing

@testable import Interchange

@Suite struct BeadFileTests {
  /// Sentences are the lines of the text.
  static func side(_ text: String) -> BeadSide {
    let source = SourceText(text)
    var segments: [Segment] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      segments.append(Segment(span: TextSpan(start, start + line.utf8.count)))
      start += line.utf8.count + 1
    }
    return BeadSide(text: source, segments: segments)
  }

  static let sides = PerLanguage(persian: side("الف 😀\nب\nپ\nت"), arabic: side("أ\nب\nج"))

  static func bead(_ persian: [Int], _ arabic: [Int], _ status: BeadStatus = .auto) -> Bead {
    Bead(
      persian: persian.map { SegmentIndex($0) }, arabic: arabic.map { SegmentIndex($0) },
      score: 0.5, status: status)
  }

  @Test func `writes code points, joins the sentences, numbers the beads`() {
    let beads = [
      BeadFile.Named(bead: Self.bead([], [2])), .init(bead: Self.bead([2, 3], [0])),
      .init(id: "b1", bead: Self.bead([0], [1], .manual)),
    ]
    #expect(
      BeadFile.bytes(beads, over: Self.sides).string == """
        {"id":"b1","fa":[0],"ar":[1],"type":"1-1","score":0.5000,"status":"manual","method":"lexical",\
        "annotators":[],"note":"","fa_spans":[[0,5]],"ar_spans":[[2,3]],"fa_text":"الف 😀","ar_text":"ب"}
        {"id":"b2","fa":[2,3],"ar":[0],"type":"2-1","score":0.5000,"status":"auto","method":"lexical",\
        "annotators":[],"note":"","fa_spans":[[8,9],[10,11]],"ar_spans":[[0,1]],"fa_text":"پ ت",\
        "ar_text":"أ"}
        {"id":"b3","fa":[],"ar":[2],"type":"0-1","score":0.5000,"status":"auto","method":"lexical",\
        "annotators":[],"note":"","fa_spans":[],"ar_spans":[[4,5]],"fa_text":"","ar_text":"ج"}

        """)
  }

  @Test func `what is written is read`() throws {
    var bead = Self.bead([0, 2], [1], .rejected)
    bead.annotators = ["نرگس", "ليلى"]
    bead.note = "a \"note\""
    let bytes = BeadFile.bytes([.init(id: "x", bead: bead)], over: Self.sides)
    let record = try #require(try BeadRecord.read(bytes, path: "b").first)
    #expect(record.id == "x")
    #expect(record.bead == bead)
    #expect(record.spans.persian == [CodePointSpan(0, 5), CodePointSpan(8, 9)])
    #expect(record.texts.persian == "الف 😀 پ")
  }

  static let faults: [(line: String, column: Int, says: String)] = [
    ("[]", 1, "object"),
    ("{\"ar\":[]}", 1, "no \"fa\""),
    ("{\"fa\":1,\"ar\":[]}", 7, "list"),
    ("{\"fa\":[-1],\"ar\":[]}", 8, "from 0 up"),
    ("{\"fa\":[2,2],\"ar\":[]}", 10, "ascending"),
    ("{\"fa\":[],\"ar\":[],\"status\":\"Manual\"}", 27, "\"manual\""),
    ("{\"fa\":[],\"ar\":[],\"score\":2}", 26, "0 to 1"),
    ("{\"fa\":[],\"ar\":[],\"fa_spans\":[[3,1]]}", 30, "[start,end]"),
    ("{\"fa\":[],\"ar\":[],\"annotators\":[1]}", 32, "texts"),
    ("{\"fa\":[],\"ar\":[],\"note\":\"\\ud800\"}", 26, "surrogate"),
    ("{\"fa\":[]", 9, "end"),
  ]

  @Test(arguments: faults)
  func `names line and column of what is no bead`(
    fault: (line: String, column: Int, says: String)
  ) {
    let error = #expect(throws: InputError.self) {
      try BeadRecord.read([UInt8]("{\"fa\":[],\"ar\":[0]}\n" + fault.line), path: "b.jsonl")
    }
    #expect(error?.location?.line == 2)
    #expect(error?.location?.column == fault.column, "\(error?.description ?? "")")
    #expect(error?.message.contains(fault.says) == true, "\(error?.message ?? "")")
  }
}
