/// Does the same work for every item, at most `jobs` at a time, and gives the results in the order of
/// the items.
///
/// The first failure, in the order of the items, is the one that is thrown: never the one that
/// happened to come first in time.
///
/// - Precondition: `jobs > 0`.
func mapInOrder<Item: Sendable, Output: Sendable>(
  _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) async throws -> Output
) async throws -> [Output] {
  precondition(jobs > 0, "work needs a worker")
  typealias Outcome = Result<Output, any Error>
  let outcomes = await withTaskGroup(of: (Int, Outcome).self) { group in
    var outcomes: [Outcome?] = Array(repeating: nil, count: items.count)
    var next = 0
    func start() {
      guard next < items.count else { return }
      let (index, item) = (next, items[next])
      next += 1
      group.addTask {
        do {
          return (index, .success(try await work(item)))
        } catch {
          return (index, .failure(error))
        }
      }
    }
    for _ in 0..<min(jobs, items.count) { start() }
    var hasFailed = false
    while let (index, outcome) = await group.next() {
      outcomes[index] = outcome
      if case .failure = outcome { hasFailed = true }
      // What has been started is finished, so that an earlier item's failure is not missed.
      if !hasFailed { start() }
    }
    return outcomes
  }
  var results: [Output] = []
  results.reserveCapacity(items.count)
  for case let outcome? in outcomes { results.append(try outcome.get()) }
  return results
}
