import CorpusStore
import Interchange
import Synchronization

/// A directory that takes exports: each file appears whole or not at all.
public final class ExportDirectory: ExportSink {
  private let root: String
  private let digests = Mutex<[String: String]>([:])

  /// Names the directory; it is made with the first file.
  public init(_ root: String) { self.root = root }

  /// Writes a file.
  ///
  /// - Throws: `FileError` where the disk is full or fails; what `body` throws.
  public func write(
    _ path: String, _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let place = "\(root)/\(path)"
    try FileSystem.makeDirectory(FileSystem.directory(of: place))
    var file = try AtomicFile(place)
    let digest = Digest()
    try body { bytes in
      digest.update(bytes.span)
      try file.write(bytes.span)
    }
    try file.commit()
    let hash = digest.hexadecimal()
    digests.withLock { $0[path] = hash }
  }

  /// The SHA-256 of a file that was written, in lower-case hexadecimal.
  public func sha256(of path: String) -> String? { digests.withLock { $0[path] } }
}
