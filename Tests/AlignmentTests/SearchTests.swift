import Testing

@testable import Alignment

/// Both searches against all possible answers, on every small random case.
@Suite struct SearchTests {
  typealias Candidates = [(group: SentenceGroup, gain: Float)]

  /// A generator that needs no clock and no system: the same cases everywhere.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static func candidates(_ persian: Int, _ arabic: Int, seed: UInt64) -> Candidates {
    var random = SplitMix(state: seed)
    var result: Candidates = []
    for shape in SentenceGroup.shapes where shape.persian <= persian && shape.arabic <= arabic {
      for first in 0...persian - shape.persian {
        for second in 0...arabic - shape.arabic where Int.random(in: 0..<3, using: &random) > 0 {
          let group = SentenceGroup(
            first..<first + shape.persian, second..<second + shape.arabic)
          // Sixteenths add up exactly, so that values can be compared for equality.
          result.append((group, Float(Int.random(in: -4...12, using: &random)) / 16))
        }
      }
    }
    return result.sorted { $0.group < $1.group }
  }

  /// The greatest value of any set of disjoint candidates, `monotone` or not, by trying all.
  private static func bruteForce(
    _ candidates: Candidates, monotone: Bool, from start: Int = 0, chosen: [SentenceGroup] = []
  ) -> Float {
    guard start < candidates.count else { return 0 }
    var best = bruteForce(candidates, monotone: monotone, from: start + 1, chosen: chosen)
    let group = candidates[start].group
    let fits = chosen.allSatisfy { other in
      let disjoint =
        !other.persian.overlaps(group.persian) && !other.arabic.overlaps(group.arabic)
      let inOrder =
        (other.persian.lowerBound < group.persian.lowerBound)
        == (other.arabic.lowerBound < group.arabic.lowerBound)
      return disjoint && (!monotone || inOrder)
    }
    if fits {
      best = max(
        best,
        candidates[start].gain
          + bruteForce(
            candidates, monotone: monotone, from: start + 1, chosen: chosen + [group]))
    }
    return best
  }

  private static func value(_ groups: [SentenceGroup], _ candidates: Candidates) -> Float {
    groups.reduce(0) { sum, group in
      sum + (candidates.first { $0.group == group }?.gain ?? -.infinity)
    }
  }

  @Test(arguments: [(1, 1), (2, 2), (2, 3), (3, 2), (3, 3)])
  func `the monotone search finds the best sequence`(persian: Int, arabic: Int) {
    for seed in 0..<40 {
      let candidates = Self.candidates(persian, arabic, seed: UInt64(seed))
      let found = MonotoneSearch.best(
        among: candidates, persianCount: persian, arabicCount: arabic)
      #expect(
        Self.value(found, candidates) == Self.bruteForce(candidates, monotone: true), "seed \(seed)"
      )
      for (left, right) in zip(found, found.dropFirst()) {
        #expect(left.persian.upperBound <= right.persian.lowerBound)
        #expect(left.arabic.upperBound <= right.arabic.lowerBound)
      }
    }
  }

  @Test(arguments: [(1, 1), (2, 2), (2, 3), (3, 3)])
  func `the crossing search comes close to the best set and never doubles a sentence`(
    persian: Int, arabic: Int
  ) {
    var reached: Float = 0
    var possible: Float = 0
    for seed in 0..<40 {
      let candidates = Self.candidates(persian, arabic, seed: UInt64(seed))
      let found = CrossingSearch.best(
        among: candidates, persianCount: persian, arabicCount: arabic, continuation: 0)
      reached += Self.value(found, candidates)
      possible += Self.bruteForce(candidates, monotone: false)
      #expect(
        Set(found.flatMap { Array($0.persian) }).count == found.reduce(0) { $0 + $1.persian.count })
      #expect(
        Set(found.flatMap { Array($0.arabic) }).count == found.reduce(0) { $0 + $1.arabic.count })
    }
    #expect(reached >= 0.98 * possible)
  }

  @Test func `nothing to choose from gives nothing`() {
    #expect(MonotoneSearch.best(among: [], persianCount: 0, arabicCount: 0).isEmpty)
    #expect(CrossingSearch.best(among: [], persianCount: 3, arabicCount: 0).isEmpty)
  }
}
