import Synchronization

/// What is known of words, kept from one stretch of a text to the next, for several threads: a cache
/// serves one call at a time.
final class ZWNJCaches: Sendable {
  private let pool = Mutex<[ZWNJPass.Cache]>([])

  /// A cache that no other call has.
  func take() -> ZWNJPass.Cache { pool.withLock { $0.popLast() } ?? ZWNJPass.Cache() }

  /// Gives a cache back.
  func give(_ cache: ZWNJPass.Cache) { pool.withLock { $0.append(cache) } }
}
