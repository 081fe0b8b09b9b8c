import Testing

@testable import Alignment

/// The model against the sum and the best of all paths, one by one.
@Suite struct LinkMarkovModelTests {
  /// A source place from 1 up, or the place that a word without counterpart remembers.
  private struct State {
    var place: Int
    var isNull: Bool
  }

  private struct Sample {
    var sources: Int
    var targets: Int
    var emission: [Float]
    var nulls: [Float]
    var jumps: JumpDistribution
  }

  private static func sample(_ sources: Int, _ targets: Int, seed: UInt64) -> Sample {
    var random = seed
    func next() -> Float {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(random >> 40) / Float(1 << 24) * 0.9 + 0.05
    }
    return Sample(
      sources: sources, targets: targets,
      emission: (0..<sources * targets).map { _ in next() },
      nulls: (0..<targets).map { _ in next() },
      jumps: JumpDistribution(
        counts: (0...2 * JumpDistribution.reach).map { _ in Double(next()) + 0.2 },
        far: Double(next())))
  }

  /// Calls `body` with every path and its probability.
  private static func forEachPath(_ sample: Sample, _ body: ([State], Double) -> Void) {
    let reach = JumpDistribution.reach
    func weight(_ from: Int, _ to: Int) -> Double {
      let jump = to - from
      return Double(
        abs(jump) <= reach ? sample.jumps.weights[jump + reach] : sample.jumps.far)
    }
    var open: [([State], Double)] = [([], 1)]
    while let (path, probability) = open.popLast() {
      guard path.count < sample.targets else {
        body(path, probability)
        continue
      }
      let from = path.last?.place ?? 0
      let target = path.count
      let all = (1...sample.sources).reduce(0) { $0 + weight(from, $1) }
      for to in 1...sample.sources {
        let step =
          weight(from, to) / all * Double(1 - JumpDistribution.null)
          * Double(sample.emission[target * sample.sources + to - 1])
        open.append((path + [State(place: to, isNull: false)], probability * step))
      }
      let null = Double(JumpDistribution.null) * Double(sample.nulls[target])
      open.append((path + [State(place: from, isNull: true)], probability * null))
    }
  }

  @Test(arguments: [[1, 1], [1, 4], [2, 3], [4, 4], [12, 2], [3, 5]], 1...4)
  func `posteriors and the best path are those of all paths`(size: [Int], seed: Int) {
    let sample = Self.sample(size[0], size[1], seed: UInt64(seed))
    let model = LinkMarkovModel(
      sources: sample.sources, targets: sample.targets, emission: sample.emission,
      nullEmission: sample.nulls, jumps: sample.jumps)
    var links = [Double](repeating: 0, count: sample.sources * sample.targets)
    var nulls = [Double](repeating: 0, count: sample.targets)
    var jumps = [Double](repeating: 0, count: 2 * JumpDistribution.reach + 1)
    var far = 0.0
    var total = 0.0
    var best: (path: [Int?], probability: Double) = ([], 0)
    Self.forEachPath(sample) { path, probability in
      total += probability
      var from = 0
      for (target, state) in path.enumerated() {
        if state.isNull {
          nulls[target] += probability
        } else {
          links[target * sample.sources + state.place - 1] += probability
          let jump = state.place - from
          if abs(jump) <= JumpDistribution.reach {
            jumps[jump + JumpDistribution.reach] += probability
          } else {
            far += probability
          }
        }
        from = state.place
      }
      if probability > best.probability {
        best = (path.map { $0.isNull ? nil : $0.place - 1 }, probability)
      }
    }
    let expected = model.expectation()
    func agree(_ found: [Float], _ sums: [Double]) -> Bool {
      zip(found, sums).allSatisfy { abs(Double($0) - $1 / total) < 2e-4 }
    }
    #expect(agree(expected.links, links))
    #expect(agree(expected.nulls, nulls))
    #expect(agree(expected.jumps.map { Float($0) }, jumps))
    #expect(abs(expected.far - far / total) < 5e-4)
    #expect(model.bestPath() == best.path)
  }

  @Test func `without source words every target word stands alone`() {
    let model = LinkMarkovModel(
      sources: 0, targets: 2, emission: [], nullEmission: [0.5, 0.5], jumps: .initial)
    #expect(model.bestPath() == [nil, nil])
    #expect(model.expectation().nulls == [1, 1])
  }
}
