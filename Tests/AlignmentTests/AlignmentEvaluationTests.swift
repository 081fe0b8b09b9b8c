import CorpusModel
import Testing

@testable import Alignment

@Suite struct AlignmentEvaluationTests {
  private static func bead(_ persian: [Int], _ arabic: [Int]) -> Bead {
    Bead(
      persian: persian.map { SegmentIndex($0) }, arabic: arabic.map { SegmentIndex($0) }, score: 1)
  }

  @Test func `counts whole beads, touching beads, links and nulls apart`() {
    let gold = [
      Self.bead([0], [0]), Self.bead([1], [1, 2]), Self.bead([2], []), Self.bead([], [3]),
    ]
    let predicted = [
      Self.bead([0], [0]), Self.bead([1], [1]), Self.bead([2], [3]), Self.bead([], [2]),
    ]
    let evaluation = AlignmentEvaluation(gold: gold, predicted: predicted)
    #expect(evaluation.strict == .init(correct: 1, predicted: 3, found: 1, gold: 2))
    #expect(evaluation.lax == .init(correct: 2, predicted: 3, found: 2, gold: 2))
    #expect(evaluation.link == .init(correct: 2, predicted: 3, found: 2, gold: 3))
    #expect(evaluation.null == .init(correct: 0, predicted: 1, found: 0, gold: 2))
    #expect(evaluation.link.f1 == 2.0 / 3)
  }

  @Test func `the order within a bead does not matter and rejected beads do not count`() {
    var rejected = Self.bead([5], [5])
    rejected.status = .rejected
    let evaluation = AlignmentEvaluation(
      gold: [Self.bead([1, 0], [2])], predicted: [Self.bead([0, 1], [2]), rejected])
    #expect(evaluation.strict.f1 == 1)
    #expect(evaluation.link.predicted == 2)
  }

  @Test func `nothing predicted and no gold give zero, not a division by it`() {
    let evaluation = AlignmentEvaluation(gold: [], predicted: [])
    #expect(evaluation.strict.f1 == 0)
    #expect(evaluation.null.precision == 0)
  }
}
