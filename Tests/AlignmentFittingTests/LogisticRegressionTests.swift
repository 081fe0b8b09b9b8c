import Testing

@testable import AlignmentFitting

@Suite struct LogisticRegressionTests {
  @Test func `the odds of a feature are those of its cases`() {
    // Of four cases with the feature three are right, of four without it one: the weights are the logarithm
    // of the odds 1/3 and of their ratio, 9.
    let rows: [[Double]] = (0..<8).map { [1, $0 < 4 ? 1 : 0] }
    let labels = [true, true, true, false, true, false, false, false]
    let weights = LogisticRegression(penalty: 0).weights(rows, labels)
    #expect(abs(weights[0] - -1.0986) < 0.001)
    #expect(abs(weights[1] - 2.1972) < 0.001)
  }

  @Test func `the penalty keeps weights finite where the cases are parted clearly`() {
    let weights = LogisticRegression(penalty: 0.01).weights([[1, 0], [1, 1]], [false, true])
    #expect(weights.allSatisfy { $0.isFinite && abs($0) < 10 })
    #expect(weights[1] > 0)
  }

  @Test func `no cases give no weights`() {
    #expect(LogisticRegression(penalty: 0.01).weights([], []).isEmpty)
  }
}
