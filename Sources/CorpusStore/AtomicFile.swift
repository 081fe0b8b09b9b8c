import Glibc

/// A file that is written beside its place and moved there when it is whole: at any moment a reader
/// finds the old file or the new one, and a failure leaves the old one.
///
/// Temporary file in the same directory, write, `fsync`, `rename`, `fsync` of the directory.
public struct AtomicFile: ~Copyable {
  /// The name of a temporary file ends so; ``CorpusDirectory/removeTemporaries()`` looks for it.
  static let temporarySuffix = ".muwazi-partial"

  private let path: String
  private let temporary: String
  private let file: FileDescriptor
  private var isCommitted = false

  /// Begins a file; nothing stands at `path` before ``commit()``.
  ///
  /// - Throws: ``FileError`` where its directory cannot be written to.
  public init(_ path: String) throws(FileError) {
    // A link stays a link: what it points at is replaced.
    let target = Self.resolvingLink(path)
    do throws(FileError) {
      let (name, descriptor) = try Interruption.makeTemporary { serial in
        "\(FileSystem.directory(of: target))/.\(FileSystem.name(of: target))"
          + ".\(getpid())-\(serial)\(Self.temporarySuffix)"
      }
      self.temporary = name
      self.file = FileDescriptor(adopting: descriptor)
    } catch {
      throw FileError(.write, path, code: error.code)
    }
    self.path = target
    var status = stat()
    if stat(target, &status) == 0 { fchmod(file.number, status.st_mode & 0o7777) }
  }

  /// Appends bytes.
  ///
  /// - Throws: ``FileError`` where the disk is full or fails.
  public mutating func write(_ bytes: Span<UInt8>) throws(FileError) {
    try Fault.step(path)
    try file.write(bytes, path: path)
  }

  /// Puts the file in its place.
  ///
  /// - Throws: ``FileError`` where the disk is full or fails; `path` is then as it was.
  public consuming func commit() throws(FileError) {
    guard fsync(file.number) == 0 else { throw FileError(.write, path, code: errno) }
    try Fault.step(path)
    guard rename(temporary, path) == 0 else { throw FileError(.write, path, code: errno) }
    isCommitted = true
    Interruption.forget(temporary)
    try Fault.step(path)
    // The name is safe only when the directory is; a file system that cannot sync one is not at fault.
    if let directory = try? FileDescriptor(
      FileSystem.directory(of: path), flags: O_RDONLY | O_DIRECTORY, for: .write)
    {
      fsync(directory.number)
    }
  }

  deinit {
    guard !isCommitted, Fault.current?.hasStruck != true else { return }
    unlink(temporary)
    Interruption.forget(temporary)
  }

  /// Writes a whole file atomically.
  ///
  /// - Throws: ``FileError``; `path` is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var file = try AtomicFile(path)
    try file.write(bytes.span)
    try file.commit()
  }

  private static func resolvingLink(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let resolved = realpath(path, nil)
    else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
