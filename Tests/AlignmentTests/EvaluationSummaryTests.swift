import CorpusModel
import Testing

@testable import Alignment

@Suite struct EvaluationSummaryTests {
  typealias Measure = AlignmentEvaluation.Measure

  private static func bead(_ persian: [Int], _ arabic: [Int]) -> Bead {
    Bead(
      persian: persian.map { SegmentIndex($0) }, arabic: arabic.map { SegmentIndex($0) }, score: 1)
  }

  /// Beads over some sentences, cut at random; now and then a null bead is left out.
  private static func beads(_ random: inout SplitMix64, sentences: Int) -> [Bead] {
    var beads: [Bead] = []
    var (persian, arabic) = (0, 0)
    while persian < sentences && arabic < sentences {
      let counts = (random.below(3), random.below(3))
      let bead = Self.bead(
        Array(persian..<persian + counts.0), Array(arabic..<arabic + counts.1))
      if !bead.isNull || random.below(3) > 0 { beads.append(bead) }
      persian += counts.0
      arabic += counts.1
    }
    return beads
  }

  @Test(arguments: 0..<20) func `the counts of a document are the sums of its regions' counts`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let gold = Self.beads(&random, sentences: 30)
    let predicted = Self.beads(&random, sentences: 30)
    let regions = BeadRegions.regions(gold: gold, predicted: predicted)
    #expect(regions.flatMap(\.gold).count == gold.count)
    #expect(regions.flatMap(\.predicted).count == predicted.count)
    let zero = Measure(correct: 0, predicted: 0, found: 0, gold: 0)
    let parts = regions.map { AlignmentEvaluation(gold: $0.gold, predicted: $0.predicted) }
    let whole = AlignmentEvaluation(gold: gold, predicted: predicted)
    #expect(parts.map(\.strict).reduce(zero, +) == whole.strict)
    #expect(parts.map(\.lax).reduce(zero, +) == whole.lax)
    #expect(parts.map(\.link).reduce(zero, +) == whole.link)
    #expect(parts.map(\.null).reduce(zero, +) == whole.null)
  }

  @Test func `regions are as small as the beads allow`() {
    let regions = BeadRegions.regions(
      gold: [Self.bead([0], [0]), Self.bead([1, 2], [1]), Self.bead([3], [])],
      predicted: [
        Self.bead([0], [0]), Self.bead([1], [1]), Self.bead([2], [2]), Self.bead([9], [9]),
      ])
    #expect(
      regions.map { "\($0.gold.count)+\($0.predicted.count)" } == ["1+1", "1+2", "1+0", "0+1"])
  }

  @Test func `a sentence that a side does not name is left alone by it`() {
    let explicit = [Self.bead([0], [0]), Self.bead([1], []), Self.bead([], [1])]
    let implicit = [Self.bead([0], [0])]
    let expected = Measure(correct: 2, predicted: 2, found: 2, gold: 2)
    #expect(AlignmentEvaluation(gold: explicit, predicted: implicit).null == expected)
    #expect(AlignmentEvaluation(gold: implicit, predicted: explicit).null == expected)
    #expect(AlignmentEvaluation(gold: implicit, predicted: implicit).null.gold == 0)
  }

  private static func row(_ name: String, _ summary: EvaluationSummary) throws
    -> EvaluationSummary.Row
  {
    try #require(summary.rows.first { $0.measure == name })
  }

  @Test func `types are told apart, the smaller first`() throws {
    let gold = [Self.bead([0], [0]), Self.bead([1, 2], [1]), Self.bead([3], [2, 3])]
    let predicted = [Self.bead([0], [0]), Self.bead([1], [1]), Self.bead([3], [2, 3])]
    let summary = EvaluationSummary([.init(gold: gold, predicted: predicted)])
    #expect(
      summary.rows.map(\.measure)
        == ["strict", "lax", "link", "null", "strict 1-1", "strict 1-2", "strict 2-1"])
    #expect(
      try Self.row("strict 1-1", summary).counts
        == Measure(correct: 1, predicted: 2, found: 1, gold: 1))
    #expect(try Self.row("strict 1-2", summary).f1.value == 1)
    #expect(try Self.row("strict 2-1", summary).recall.value == 0)
  }

  /// One document of ten beads, all right, and one of a single bead that is wrong.
  private static let two = [
    EvaluationSummary.Document(
      gold: (0..<10).map { bead([$0], [$0]) }, predicted: (0..<10).map { bead([$0], [$0]) }),
    EvaluationSummary.Document(gold: [bead([0], [0])], predicted: [bead([0], [1])]),
  ]

  @Test func `micro counts items, macro counts documents`() throws {
    let summary = EvaluationSummary(Self.two)
    #expect(summary.documents == 2)
    #expect(try Self.row("strict", summary).f1.value == 10.0 / 11)
    #expect(try Self.row("macro strict", summary).f1.value == 0.5)
    // Only the second document has sentences that are left alone: the mean is over it.
    #expect(try Self.row("macro null", summary).counts.gold == 1)
    #expect(try Self.row("macro null", summary).recall.value == 0)
    let interval = try #require(Self.row("macro strict", summary).f1.interval)
    // Drawn are both of one kind, or one of each.
    #expect(interval == 0...1)
  }

  @Test func `intervals hold the value, narrow with more beads and are the same each time`() throws
  {
    func summary(_ copies: Int, seed: UInt64 = 1) -> EvaluationSummary {
      // Of ten beads one is wrong.
      let gold = (0..<10 * copies).map { Self.bead([$0], [$0]) }
      let predicted = (0..<10 * copies).map { Self.bead([$0], [$0 % 10 == 9 ? $0 + 100_000 : $0]) }
      var options = EvaluationSummary.Options()
      options.seed = seed
      return EvaluationSummary([.init(gold: gold, predicted: predicted)], options: options)
    }
    let few = try #require(Self.row("strict", summary(3)).f1.interval)
    let many = try #require(Self.row("strict", summary(100)).f1.interval)
    #expect(few.contains(0.9) && many.contains(0.9))
    #expect(many.upperBound - many.lowerBound < (few.upperBound - few.lowerBound) / 3)
    // Four standard errors of a share of 0.9 of 1,000 are 0.038.
    #expect((0.03...0.045).contains(many.upperBound - many.lowerBound))
    #expect(summary(3).rows == summary(3).rows)
    #expect(summary(3).rows != summary(3, seed: 2).rows)
  }

  @Test func `no documents and no resamples are no errors`() {
    #expect(EvaluationSummary([]).rows.allSatisfy { $0.f1.value == 0 && $0.f1.interval == nil })
    var options = EvaluationSummary.Options()
    options.resamples = 0
    #expect(EvaluationSummary(Self.two, options: options).rows.allSatisfy { $0.f1.interval == nil })
  }
}
