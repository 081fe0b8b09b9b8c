import CorpusModel
import Testing

@testable import Alignment

@Suite struct CandidateRankingTests {
  private static func ranking(_ persian: [[Int32]], _ arabic: [[Int32]]) -> CandidateRanking {
    let documents = PerLanguage(persian: persian, arabic: arabic).map { side in
      side.map { keys in keys.map { DocumentKeys.Weighted(key: $0, weight: 1) } }
    }
    let greatest = (persian + arabic).flatMap { $0 }.max() ?? -1
    return CandidateRanking(documents, keyCount: Int(greatest) + 1)
  }

  @Test func `those that share the rarest keys come first, on both sides`() {
    let best = Self.ranking(
      [[0, 1, 2], [0, 3], [9]], [[0, 3], [0, 1], [0, 2, 1], [0]]
    ).best(2, jobs: 1)
    #expect(best.persian == [[2, 1], [0, 3], []])
    #expect(best.arabic == [[1, 0], [0, 1], [0, 1], [1, 0]])
  }

  @Test func `of equals the earlier comes first, and no more than asked`() {
    let same = [[Int32]](repeating: [0, 1], count: 30)
    let best = Self.ranking(same, same).best(3, jobs: 1)
    #expect(best.persian == [[Int]](repeating: [0, 1, 2], count: 30))
    #expect(best.arabic[0] == [0, 1, 2])
    #expect(best.arabic[11] == [0, 1, 2])
    // Not among the few best of any Persian document.
    #expect(best.arabic[12] == [])
  }

  @Test func `keys of very many documents are not looked up once the visits are spent`() {
    let common = CandidateRanking.visits / 2 + 1
    // Keys 0 and 1 stand in every Arabic document, key 2 in the last alone.
    let arabic = (0..<common).map { $0 == common - 1 ? [0, 1, 2] : [0, 1] } as [[Int32]]
    let best = Self.ranking([[0, 1], [0, 1, 2]], arabic).best(1, jobs: 2)
    #expect(best.persian == [[0], [common - 1]])
  }

  @Test func `documents without keys, and sides without documents, have no candidates`() {
    #expect(
      Self.ranking([[], [4]], [[]]).best(4, jobs: 2)
        == PerLanguage(persian: [[], []], arabic: [[]]))
    #expect(Self.ranking([], []).best(4, jobs: 2) == PerLanguage(persian: [], arabic: []))
  }

  @Test func `the few best are those of a full sort`() {
    var state: UInt64 = 7
    for limit in 1...5 {
      var best = BestCandidates(limit)
      var all: [(document: Int, score: Float)] = []
      for document in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let score = Float(state >> 61)
        best.add(document, score)
        all.append((document, score))
        let sorted = all.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
        #expect(best.all.map(\.document) == sorted.prefix(limit).map(\.document))
      }
    }
  }
}
