import Interchange
import Synchronization

/// Files in memory.
final class MemorySink: ExportSink {
  private let contents = Mutex<[String: [UInt8]]>([:])

  var files: [String: String] { contents.withLock { $0.mapValues(\.string) } }

  func write(
    _ path: String, _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    var bytes: [UInt8] = []
    try body { bytes += $0 }
    contents.withLock { $0[path] = bytes }
  }
}
