import Testing

@testable import Alignment
@testable import AlignmentFitting

@Suite struct ClassifierFitterTests {
  /// Right where exactly one of two features is 1, which no logistic regression alone can learn; the last
  /// feature never varies.
  static func exclusiveOr() -> TrainingSet {
    var set = TrainingSet(featureCount: 4)
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      let (left, right) = (Float(random.below(2)), Float(random.below(2)))
      set.append([1, left, right, 7], isRight: left != right)
    }
    return set
  }

  static func fitter(units: Int = 6) -> ClassifierFitter {
    var fitter = ClassifierFitter()
    fitter.units = units
    fitter.starts = 2
    return fitter
  }

  @Test func `learns what the hidden units are for`() throws {
    let set = Self.exclusiveOr()
    let fitted = try #require(Self.fitter().fit(set))
    #expect(fitted.loss(set) < 0.1)
    #expect(fitted.probability([1, 1, 0, 7]) > 0.9)
    #expect(fitted.probability([1, 0, 1, 7]) > 0.9)
    #expect(fitted.probability([1, 0, 0, 7]) < 0.1)
    #expect(fitted.probability([1, 1, 1, 7]) < 0.1)
    let linear = try #require(Self.fitter(units: 0).fit(set))
    #expect(linear.loss(set) > 0.5)
  }

  @Test func `a feature that never varies has no weight`() throws {
    let fitted = try #require(Self.fitter().fit(Self.exclusiveOr()))
    #expect(fitted.direct[3] == 0)
    #expect(fitted.hidden.allSatisfy { $0[3] == 0 })
  }

  @Test func `two runs give the same bytes, another seed others`() throws {
    let set = Self.exclusiveOr()
    let first = try #require(Self.fitter().fit(set)).rows(kind: "parallel")
    let second = try #require(Self.fitter().fit(set)).rows(kind: "parallel")
    #expect(first == second)
    var other = Self.fitter()
    other.seed = 2
    #expect(other.fit(set)?.rows(kind: "parallel") != first)
  }

  @Test func `weighty candidates outvote light ones`() throws {
    var set = TrainingSet(featureCount: 2)
    for index in 0..<100 {
      set.append([1, Float(index % 2)], isRight: index % 2 == 1, weight: 9)
      set.append([1, Float(index % 2)], isRight: index % 2 == 0, weight: 1)
    }
    let fitted = try #require(Self.fitter(units: 2).fit(set))
    #expect(abs(fitted.probability([1, 1]) - 0.9) < 0.05)
    #expect(abs(fitted.probability([1, 0]) - 0.1) < 0.05)
  }

  @Test func `nothing is fitted where all is right or all wrong`() {
    var set = TrainingSet(featureCount: 1)
    #expect(Self.fitter().fit(set) == nil)
    set.append([1], isRight: true)
    #expect(Self.fitter().fit(set) == nil)
  }

  @Test func `the aligner reads the table and computes the same`() throws {
    let fitted = try #require(Self.fitter().fit(Self.exclusiveOr()))
    let table =
      FittedClassifier.header(["bias", "left", "right", "constant"])
      + fitted.rows(kind: "comparable")
    let read = try #require(BeadClassifier.parse(table)[.comparable])
    for row: [Float] in [[1, 1, 0, 7], [1, 0, 0, 7], [1, 1, 1, 7]] {
      #expect(abs(read.probability(row) - fitted.probability(row)) < 1e-3)
    }
  }
}
