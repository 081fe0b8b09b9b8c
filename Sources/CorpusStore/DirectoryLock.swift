import Glibc

/// The right to write to a corpus: one process has it at a time, and loses it when it ends, however
/// it ends.
///
/// An advisory lock (`flock`) on the directory itself, so that no lock file can be left behind. A
/// file system that locks no directories (some network ones) is written to without.
public struct DirectoryLock: ~Copyable {
  private let directory: FileDescriptor

  /// Takes the lock.
  ///
  /// - Throws: ``StoreError/locked(path:)`` where another process has it; ``StoreError/file(_:)``
  ///   where the directory cannot be opened.
  public init(_ path: String) throws(StoreError) {
    let opened = try Self.open(path)
    let isRefused = retrying { flock(opened.number, LOCK_EX | LOCK_NB) } != 0
    if isRefused && errno == EWOULDBLOCK { throw .locked(path: path) }
    directory = opened
  }

  // Closing alone would leave the lock to a child process that was forked and has not yet started.
  deinit { flock(directory.number, LOCK_UN) }

  private static func open(_ path: String) throws(StoreError) -> FileDescriptor {
    do throws(FileError) {
      return try FileDescriptor(path, flags: O_RDONLY | O_DIRECTORY, for: .lock)
    } catch {
      throw .file(error)
    }
  }
}
