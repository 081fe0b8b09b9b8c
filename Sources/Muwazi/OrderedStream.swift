/// Does the same work for every item, at most `jobs` at a time, and hands over each result in the order of
/// the items, as soon as those before it are handed over.
///
/// Work runs ahead of what is handed over by a few items a job at most: memory is bounded however many items
/// there are.
///
/// - Throws: what `deliver` throws; work that has begun is finished first.
/// - Precondition: `jobs > 0`.
func streamInOrder<Item: Sendable, Output: Sendable>(
  _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) async -> Output,
  deliver: (Output) throws -> Void
) async throws {
  precondition(jobs > 0, "work needs a worker")
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var waiting: [Int: Output] = [:]
    var next = 0
    var delivered = 0
    var running = 0
    func start() {
      while running < jobs, next < items.count, next < delivered + itemsAhead * jobs {
        let (index, item) = (next, items[next])
        group.addTask { (index, await work(item)) }
        next += 1
        running += 1
      }
    }
    start()
    while let (index, output) = try await group.next() {
      running -= 1
      waiting[index] = output
      while let output = waiting.removeValue(forKey: delivered) {
        delivered += 1
        try deliver(output)
      }
      start()
    }
  }
}

/// For each job, the items that may wait for one before them.
private let itemsAhead = 8
