import CorpusModel
import Interchange
import Testing

@testable import CorpusStore

@Suite struct HumanBeadsTests {
  private static let before = BeadSamples.sides
  /// The same Persian text, whose first sentence is now cut in two; so the numbers have moved.
  private static var after: PerLanguage<BeadSide> {
    var sides = before
    let first = sides.persian.segments[0].span
    sides.persian.segments.replaceSubrange(
      0..<1,
      with: [
        Segment(span: TextSpan(first.start, first.start + 6)),
        Segment(span: TextSpan(first.start + 7, first.end)),
      ])
    return sides
  }

  private func records(_ bead: Bead, id: String = "x") throws -> [BeadRecord] {
    try BeadRecord.read(
      BeadFile.bytes([.init(id: id, bead: bead)], over: Self.before), path: "b.jsonl")
  }

  private func find(
    _ records: [BeadRecord], over sides: PerLanguage<BeadSide>, isSameNumbering: Bool?
  ) -> HumanBeads {
    HumanBeads(in: records, path: "b.jsonl", over: sides, isSameNumbering: isSameNumbering)
  }

  @Test(arguments: [true, false, nil] as [Bool?])
  func `where nothing moved, everything stays`(isSameNumbering: Bool?) throws {
    let bead = BeadSamples.bead([0, 2], [1], .manual)
    let human = find(try records(bead), over: Self.before, isSameNumbering: isSameNumbering)
    #expect(human.findings.isEmpty)
    #expect(human.beads.map(\.bead) == [bead])
    #expect(human.beads.map(\.id) == ["x"])
  }

  @Test func `an automatic bead is nobody's`() throws {
    let bead = BeadSamples.bead([0], [1], .auto)
    let human = find(try records(bead), over: Self.before, isSameNumbering: true)
    #expect(human.beads.isEmpty && human.findings.isEmpty)
  }

  @Test func `where the numbers moved, the spans count`() throws {
    let human = find(
      try records(BeadSamples.bead([0, 2], [1], .manual)), over: Self.after,
      isSameNumbering: false)
    #expect(human.beads.map(\.bead.segments.persian) == [[0, 1, 3].map { SegmentIndex($0) }])
    #expect(human.beads.map(\.bead.segments.arabic) == [[SegmentIndex(1)]])
  }

  @Test func `where a person corrected the numbers, the numbers count`() throws {
    var records = try records(BeadSamples.bead([0], [1], .manual))
    records[0].bead.segments.persian = [SegmentIndex(3)]
    let human = find(records, over: Self.before, isSameNumbering: true)
    #expect(human.beads.map(\.bead.segments.persian) == [[SegmentIndex(3)]])
  }

  @Test func `where nobody knows which, it is said and not guessed`() throws {
    var records = try records(BeadSamples.bead([0], [1], .manual))
    records[0].bead.segments.persian = [SegmentIndex(3)]
    let human = find(records, over: Self.before, isSameNumbering: nil)
    #expect(human.beads.isEmpty)
    #expect(human.findings.map(\.record) == ["x"])
    #expect(human.findings.first?.message.contains("fa_spans") == true)
  }

  @Test func `numbers alone are enough, and get a name`() throws {
    let records = try BeadRecord.read(
      [UInt8](
        """
        {"id":"m1","fa":[1],"ar":[0],"status":"manual"}
        {"fa":[0],"ar":[1],"status":"manual"}
        """), path: "b.jsonl")
    let human = find(records, over: Self.before, isSameNumbering: nil)
    #expect(human.findings.isEmpty)
    #expect(human.beads.map(\.id) == ["m1", "m2"])
  }

  @Test func `a text that is gone is said`() throws {
    var changed = Self.before
    changed.persian = BeadSamples.side("الف 🙂\nب\nپ\nت")
    let human = find(
      try records(BeadSamples.bead([0], [1], .manual)), over: changed, isSameNumbering: false)
    #expect(human.beads.isEmpty)
    #expect(human.findings.first?.message.contains("no longer there") == true)
  }

  static let faults: [(lines: String, says: String)] = [
    ("{\"fa\":[9],\"ar\":[0],\"status\":\"manual\"}", "no sentence of that number"),
    ("{\"fa\":[],\"ar\":[],\"status\":\"manual\"}", "without sentences"),
    (
      """
      {"fa":[1],"ar":[0],"status":"manual"}
      {"fa":[1],"ar":[1],"status":"manual"}
      """, "two manual beads"
    ),
    (
      """
      {"id":"x","fa":[1],"ar":[0],"status":"manual"}
      {"id":"x","fa":[2],"ar":[1],"status":"rejected"}
      """, "two beads are called x"
    ),
  ]

  @Test(arguments: faults)
  func `what cannot be kept is said`(fault: (lines: String, says: String)) throws {
    let records = try BeadRecord.read([UInt8](fault.lines), path: "b.jsonl")
    let human = find(records, over: Self.before, isSameNumbering: true)
    #expect(human.findings.map(\.rule) == ["manual-bead"])
    #expect(human.findings.first?.message.contains(fault.says) == true)
  }

  @Test func `a rejected bead may share its sentences`() throws {
    let records = try BeadRecord.read(
      [UInt8](
        """
        {"id":"x","fa":[1],"ar":[0],"status":"manual"}
        {"id":"y","fa":[1],"ar":[1],"status":"rejected"}
        """), path: "b.jsonl")
    let human = find(records, over: Self.before, isSameNumbering: true)
    #expect(human.findings.isEmpty)
    #expect(human.beads.count == 2)
  }
}
