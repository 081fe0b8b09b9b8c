import Alignment
import Testing

@Suite struct SplitMix64Tests {
  @Test func `draws the published sequence`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func `stays in its bounds and reaches all of them`() {
    var random = SplitMix64(seed: 3)
    #expect(Set((0..<200).map { _ in random.below(6) }) == Set(0..<6))
    #expect((0..<200).allSatisfy { _ in (0..<1).contains(random.unit()) })
    let normal = (0..<4000).map { _ in random.gaussian() }
    let mean = normal.reduce(0, +) / 4000
    let variance = normal.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
    #expect(abs(mean) < 0.1 && abs(variance - 1) < 0.1)
  }

  @Test func `shuffles without loss`() {
    var random = SplitMix64(seed: 5)
    let shuffled = random.shuffled(Array(0..<50))
    #expect(shuffled != Array(0..<50))
    #expect(shuffled.sorted() == Array(0..<50))
    #expect(random.shuffled([Int]()).isEmpty)
  }
}
