import CorpusModel
import Testing

@testable import Alignment

@Suite struct PairSelectionTests {
  private typealias Candidate = PairSelection.Candidate

  /// Judges all rounds by a table of probabilities, as `persian: arabic: probability`.
  private static func select(
    _ persian: [[Int]], _ arabic: [[Int]], _ probabilities: [Int: [Int: Double]],
    copies: PerLanguage<[[Int]]>? = nil
  ) -> (selection: PairSelection, rounds: [Int]) {
    var selection = PairSelection(
      candidates: PerLanguage(persian: persian, arabic: arabic),
      copies: copies
        ?? PerLanguage(
          persian: persian.indices.map { [$0] }, arabic: arabic.indices.map { [$0] }))
    var rounds: [Int] = []
    for round in 0..<3 {
      let open = selection.open(round: round)
      rounds.append(open.count)
      selection.judge(open.map { ($0, probabilities[$0.persian]?[$0.arabic] ?? 0) })
    }
    selection.finish()
    return (selection, rounds)
  }

  private static func pairs(_ selection: PairSelection) -> [[Int]] {
    selection.partners.map { [$0.key, $0.value.arabic] }.sorted { $0[0] < $1[0] }
  }

  @Test func `what is sure for both is not compared any further`() {
    let (selection, rounds) = Self.select(
      [[0, 1, 2], [1, 0, 2], [2]], [[0, 1], [1, 0], [2, 0]],
      [0: [0: 0.95, 1: 0.99], 1: [1: 0.97], 2: [2: 0.9]])
    #expect(Self.pairs(selection) == [[0, 0], [1, 1], [2, 2]])
    #expect(rounds == [3, 0, 0])
  }

  @Test func `what is likely only is compared with all, and the likeliest wins`() {
    let (selection, rounds) = Self.select(
      [[0, 1], [0]], [[0, 1], [0]], [0: [0: 0.7, 1: 0.8], 1: [0: 0.6]])
    #expect(Self.pairs(selection) == [[0, 1], [1, 0]])
    #expect(rounds[0] == 3)
  }

  @Test func `the improbable is refused`() {
    let (selection, _) = Self.select([[0]], [[0]], [0: [0: 0.34]])
    #expect(selection.partners.isEmpty)
    #expect(selection.bestProbabilities() == PerLanguage(persian: [0.34], arabic: [0.34]))
  }

  @Test func `what is sure, but not each other's first candidate, waits`() {
    // Both Persian documents have Arabic 0 first, which has Persian 1 first.
    let (selection, _) = Self.select(
      [[0, 1], [0]], [[1], [0]], [0: [0: 0.99, 1: 0.6], 1: [0: 0.95]])
    #expect(Self.pairs(selection) == [[0, 1], [1, 0]])
  }

  @Test func `copies are paired one by one, and the rest may have another counterpart`() {
    let (selection, _) = Self.select(
      [[0, 1]], [[0], [0]], [0: [0: 0.95, 1: 0.6]],
      copies: PerLanguage(persian: [[0, 3, 5]], arabic: [[2, 4], [1]]))
    #expect(Self.pairs(selection) == [[0, 2], [3, 4], [5, 1]])
    #expect(selection.partners[5]?.score == 0.6)
  }

  @Test func `of equally likely pairs that of the earlier documents stands`() {
    let (selection, _) = Self.select(
      [[1, 0], [1, 0]], [[0, 1], [0, 1]],
      [0: [0: 0.8, 1: 0.8], 1: [0: 0.8, 1: 0.8]])
    #expect(Self.pairs(selection) == [[0, 0], [1, 1]])
  }
}
