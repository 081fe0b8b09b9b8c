import CorpusModel
import Testing

@testable import Alignment

/// Lines are named by number, the sentences in them by place: «0 0 1» are two sentences in line 0 and one
/// in line 1.
@Suite struct BeadJoinerTests {
  struct Case: Sendable {
    var name: String
    var persian: [Int]
    var arabic: [Int]
    var groups: [(persian: Range<Int>, arabic: Range<Int>, probability: Float)]
    var beads: [String]
  }

  static let cases = [
    Case(
      name: "one sentence a line: beads stay", persian: [0, 1], arabic: [0, 1],
      groups: [(0..<1, 0..<1, 0.9), (1..<2, 1..<2, 0.8)], beads: ["[0] [0]", "[1] [1]"]),
    Case(
      name: "joined at different places", persian: [0, 0, 1], arabic: [0, 1, 1],
      groups: [(0..<1, 0..<1, 0.9), (1..<2, 1..<2, 0.9), (2..<3, 2..<3, 0.9)],
      beads: ["[0, 1] [0, 1]"]),
    Case(
      name: "a line told in two", persian: [0, 0], arabic: [0, 1],
      groups: [(0..<1, 0..<1, 0.9), (1..<2, 1..<2, 0.9)], beads: ["[0] [0, 1]"]),
    Case(
      name: "both sentences of a line in one of the other", persian: [0, 0], arabic: [0, 0],
      groups: [(0..<1, 0..<1, 0.9), (1..<2, 1..<2, 0.9)], beads: ["[0] [0]"]),
    Case(
      name: "what is hardly a bead joins no others", persian: [0, 0], arabic: [0, 1],
      groups: [(0..<1, 0..<1, 0.9), (1..<2, 1..<2, 0.2)], beads: ["[0] [0]"]),
    Case(
      name: "no bead with a gap", persian: [0, 0], arabic: [0, 1, 2],
      groups: [(0..<1, 0..<1, 0.9), (1..<2, 2..<3, 0.8)], beads: ["[0] [0]"]),
  ]

  @Test(arguments: cases.indices) func `joins beads of sentences into beads of lines`(index: Int) {
    let example = Self.cases[index]
    func units(_ lines: [Int]) -> [AlignmentUnit] {
      lines.enumerated().map { AlignmentUnit(segment: $1, span: TextSpan($0, $0 + 1)) }
    }
    let joined = BeadJoiner.join(
      example.groups.map {
        ScoredGroup(group: SentenceGroup($0.persian, $0.arabic), probability: $0.probability)
      }, units: PerLanguage(persian: units(example.persian), arabic: units(example.arabic)))
    #expect(
      joined.map { "\($0.segments.persian) \($0.segments.arabic)" } == example.beads,
      "\(example.name)")
  }

  @Test func `the probability of a joined bead is the product`() {
    let units = [0, 0].enumerated().map { AlignmentUnit(segment: $1, span: TextSpan($0, $0 + 1)) }
    let other = [0, 1].enumerated().map { AlignmentUnit(segment: $1, span: TextSpan($0, $0 + 1)) }
    let joined = BeadJoiner.join(
      [
        ScoredGroup(group: SentenceGroup(0..<1, 0..<1), probability: 0.8),
        ScoredGroup(group: SentenceGroup(1..<2, 1..<2), probability: 0.5),
      ], units: PerLanguage(persian: units, arabic: other))
    #expect(joined.map(\.probability) == [0.4])
  }
}
