import Glibc

/// A file that is read a block at a time, from where it stands to its end.
public struct InputFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: String
  /// Where the file stood when it was opened; `nil` where it cannot be read twice.
  private let start: off_t?

  /// What messages call standard input.
  private static let standardInput = "standard input"

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: ``FileError`` where it cannot be opened.
  public init(_ path: String) throws(FileError) {
    self.path = path == "-" ? Self.standardInput : path
    descriptor = try path == "-" ? Self.standardInputDescriptor() : Self.descriptor(of: path)
    var status = stat()
    let isRegular =
      fstat(descriptor.number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let position = isRegular ? lseek(descriptor.number, 0, SEEK_CUR) : -1
    start = position >= 0 ? position : nil
  }

  private static func descriptor(of path: String) throws(FileError) -> FileDescriptor {
    try FileDescriptor(path, flags: O_RDONLY, for: .read)
  }

  private static func standardInputDescriptor() throws(FileError) -> FileDescriptor {
    // Not `/dev/stdin`: that opens the file anew, which a socket and another user's file forbid.
    let number = dup(STDIN_FILENO)
    guard number >= 0 else { throw FileError(.read, standardInput, code: errno) }
    return FileDescriptor(adopting: number)
  }

  /// Whether the file can be read twice: a regular file, neither pipe nor terminal.
  public var isRewindable: Bool { start != nil }

  /// Goes back to where the file stood when it was opened.
  ///
  /// - Precondition: ``isRewindable``.
  /// - Throws: ``FileError`` where the system refuses.
  public func rewind() throws(FileError) {
    guard let start else { preconditionFailure("a pipe is read once") }
    guard lseek(descriptor.number, start, SEEK_SET) == start else {
      throw FileError(.read, path, code: errno)
    }
  }

  /// Reads the next bytes into a buffer, as many as there are at once; 0 at the end of the file.
  ///
  /// - Throws: ``FileError`` where reading fails.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = retrying { Glibc.read(descriptor.number, buffer.baseAddress, buffer.count) }
    guard count >= 0 else { throw FileError(.read, path, code: errno) }
    return count
  }
}
