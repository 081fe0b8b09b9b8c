import Synchronization
import Testing

@testable import Muwazi

@Suite struct OrderedStreamTests {
  @Test(arguments: [1, 2, 5]) func `results are handed over in order, work stays near them`(
    jobs: Int
  )
    async throws
  {
    let delivered = Mutex(0)
    let farthest = Mutex(0)
    var results: [Int] = []
    try await streamInOrder(
      Array(0..<300), jobs: jobs,
      { item in
        let ahead = item - delivered.withLock { $0 }
        farthest.withLock { $0 = max($0, ahead) }
        if item % 50 == 0 { try? await Task.sleep(for: .milliseconds(10)) }
        return item * 2
      },
      deliver: {
        results.append($0)
        delivered.withLock { $0 += 1 }
      })
    #expect(results == (0..<300).map { $0 * 2 })
    #expect(farthest.withLock { $0 } <= 8 * jobs)
  }

  private struct Full: Error {}

  @Test func `what the taker throws ends it`() async {
    var count = 0
    await #expect(throws: Full.self) {
      try await streamInOrder(Array(0..<1_000_000), jobs: 2, { $0 }) { _ in
        count += 1
        if count == 3 { throw Full() }
      }
    }
    #expect(count == 3)
  }
}
