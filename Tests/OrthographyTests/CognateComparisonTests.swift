import Testing

@testable import Orthography

@Suite struct CognateComparisonTests {
  /// The cheapest edit, by trying every first step.
  private static func cost(_ left: CognateWord, _ right: CognateWord, _ i: Int, _ j: Int) -> Int {
    let (height, width) = (left.word.count, right.word.count)
    if i == height && j == width { return 0 }
    var best = Int.max
    if i < height { best = min(best, Int(left.gaps[i]) + cost(left, right, i + 1, j)) }
    if j < width { best = min(best, Int(right.gaps[j]) + cost(left, right, i, j + 1)) }
    if i < height && j < width {
      let isEnd = i == height - 1 && j == width - 1
      let index =
        (isEnd ? CognateCosts.endOffset : 0) + Int(left.codes[i]) * CognateCosts.alphabetSize
        + Int(right.codes[j])
      best = min(best, Int(CognateCosts.table[index]) + cost(left, right, i + 1, j + 1))
    }
    let (che, te, shin) = (FoldedWord("چ").first, FoldedWord("ت").first, FoldedWord("ش").first)
    if i < height && j + 1 < width, left.codes[i] == che, right.codes[j] == te,
      right.codes[j + 1] == shin
    {
      best = min(best, 5 + cost(left, right, i + 1, j + 2))
    }
    if j < width && i + 1 < height, right.codes[j] == che, left.codes[i] == te,
      left.codes[i + 1] == shin
    {
      best = min(best, 5 + cost(left, right, i + 2, j + 1))
    }
    return best
  }

  @Test func `likeness is what the cheapest edit leaves, and 0 below a floor`() {
    var state: UInt64 = 3
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let letters = Array("چتشاویهپبفلم")
    for _ in 0..<3_000 {
      let words = (0..<2).map { _ in
        CognateWord(
          FoldedWord(String((0..<1 + random(6)).map { _ in letters[random(letters.count)] })))
      }
      // Words of this length begin with an article only by chance, which the other tests try.
      guard words.allSatisfy({ $0.withoutArticle == nil }) else { continue }
      let weight = Float(words[0].weight + words[1].weight) / 2
      let expected = max(0, min(1, 1 - Float(Self.cost(words[0], words[1], 0, 0)) / weight))
      let comparison = CognateComparison()
      #expect(comparison.similarity(words[0], words[1]) == expected)
      for floor in [0.3, 0.5, 0.7, 0.9] as [Float] {
        #expect(
          comparison.similarity(words[0], words[1], atLeast: floor)
            == (expected >= floor ? expected : 0))
      }
    }
  }
}
