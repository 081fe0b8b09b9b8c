/// Where exporters put files; the caller decides what a file is and that none is left half-written.
public protocol ExportSink: Sendable {
  /// Writes a file. What `body` appends is its content; where `body` throws, there is no file.
  ///
  /// - Parameter path: relative, `/`-separated; its directories are made.
  func write(
    _ path: String, _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws
}
