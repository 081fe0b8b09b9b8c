import Glibc

/// An open file, closed when the value goes.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Opens a file; the descriptor does not outlive an `exec`.
  init(_ path: String, flags: Int32, mode: mode_t = 0, for operation: FileError.Operation)
    throws(FileError)
  {
    let number = retrying { open(path, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { throw FileError(operation, path, code: errno) }
    self.number = number
  }

  /// Takes over a descriptor that is open.
  init(adopting number: Int32) { self.number = number }

  deinit { close(number) }

  /// Writes every byte, however many calls that takes.
  func write(_ bytes: Span<UInt8>, path: String) throws(FileError) {
    try FileSystem.write(bytes, to: number, named: path)
  }

  /// Reads up to the end of the file.
  func readToEnd(path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileError(.read, path, code: errno) }
    // One byte more than the file holds, so that the read which meets its end needs no room.
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 0) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count + 65_536) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        retrying {
          Glibc.read(number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        }
      }
      guard count >= 0 else { throw FileError(.read, path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeSubrange(filled...)
    return bytes
  }
}

/// Repeats a system call that a signal interrupted.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
