import Synchronization

/// Buffers whose content was printed, kept for the windows to come.
///
/// The records of a window take ten times its bytes. To have the system give and clear that memory for
/// each window anew would take a third of all time.
enum OutputBuffers {
  private static let pool = Mutex<[[UInt8]]>([])

  /// So many are kept: one a thread, and no more threads than that do the work.
  private static let most = 16

  /// A buffer that a long sentence has made larger than this is not kept.
  private static let keptSize = 1 << 22

  /// A buffer that nobody else has, empty or with what is no longer needed.
  static func take() -> [UInt8] { pool.withLock { $0.popLast() } ?? [] }

  /// Keeps a buffer, whose content is no longer needed.
  static func give(_ buffer: consuming [UInt8]) {
    guard !buffer.isEmpty, buffer.count <= keptSize else { return }
    let buffer = buffer
    pool.withLock { if $0.count < most { $0.append(buffer) } }
  }
}
