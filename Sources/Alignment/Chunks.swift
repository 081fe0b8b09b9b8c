import CorpusModel
import Dispatch
import Synchronization

/// Work on the elements of a long list by several threads.
enum Chunks {
  /// Divides 0..<count into ranges, works on each, and gives the results in their order: the same
  /// whatever the number of threads.
  static func map<Output: Sendable>(
    _ count: Int, by size: Int = 1024, jobs: Int, _ work: @Sendable (Range<Int>) -> Output
  ) -> [Output] {
    map(count, by: size, jobs: jobs, worker: {}, { _, chunk in work(chunk) })
  }

  /// The same with something that each worker has for itself, such as space that it fills anew for each
  /// chunk; no result may depend on what it holds from chunks before.
  static func map<Worker, Output: Sendable>(
    _ count: Int, by size: Int = 1024, jobs: Int, worker: @Sendable () -> Worker,
    _ work: @Sendable (inout Worker, Range<Int>) -> Output
  ) -> [Output] {
    let chunks = stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    guard jobs > 1, chunks.count > 1 else {
      var only = worker()
      return chunks.map { work(&only, $0) }
    }
    let results = Mutex([Output?](repeating: nil, count: chunks.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, chunks.count)) { _ in
      var own = worker()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < chunks.count else { return }
        let output = work(&own, chunks[index])
        results.withLock { $0[index] = output }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Works on the two sides of a bitext.
  static func perLanguage<Output: Sendable>(
    jobs: Int, _ work: @Sendable (Language) -> Output
  ) -> PerLanguage<Output> {
    let sides = map(2, by: 1, jobs: jobs) { work($0.lowerBound == 0 ? .persian : .arabic) }
    return PerLanguage(persian: sides[0], arabic: sides[1])
  }
}
