import Testing

@testable import Muwazi

@Suite struct OrderedParallelismTests {
  private struct Failure: Error, Equatable {
    var item: Int
  }

  @Test(arguments: [1, 2, 3, 100]) func `results come in the order of the items`(jobs: Int)
    async throws
  {
    let results = try await mapInOrder(Array(0..<50), jobs: jobs) { item in
      if item % 7 == 0 { try await Task.sleep(for: .milliseconds(2)) }
      return item * 2
    }
    #expect(results == (0..<50).map { $0 * 2 })
  }

  @Test(arguments: [1, 2, 8]) func `the first failure of the items is thrown`(jobs: Int) async {
    await #expect(throws: Failure(item: 3)) {
      try await mapInOrder(Array(0..<20), jobs: jobs) { item in
        // The earlier failure comes later in time.
        if item == 3 { try await Task.sleep(for: .milliseconds(20)) }
        if item >= 3 { throw Failure(item: item) }
        return item
      }
    }
  }

  @Test func `nothing to do is done`() async throws {
    #expect(try await mapInOrder([Int](), jobs: 4) { $0 }.isEmpty)
  }
}
