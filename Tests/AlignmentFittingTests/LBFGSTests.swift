import Testing

@testable import AlignmentFitting

@Suite struct LBFGSTests {
  @Test func `finds the valley of Rosenbrock`() {
    let minimum = LBFGS(iterations: 500).minimum(from: [-1.2, 1]) { place, gradient in
      let (x, y) = (place[0], place[1])
      gradient = [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]
      return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
    }
    #expect(abs(minimum[0] - 1) < 1e-3)
    #expect(abs(minimum[1] - 1) < 1e-3)
  }

  @Test func `stays where it is lowest already`() {
    let minimum = LBFGS().minimum(from: [3, 0]) { place, gradient in
      gradient = [2 * (place[0] - 3), 2 * place[1]]
      return (place[0] - 3) * (place[0] - 3) + place[1] * place[1]
    }
    #expect(minimum == [3, 0])
  }
}
