import Glibc

/// The few questions and orders that a corpus has for the file system.
public enum FileSystem {
  /// The bytes of a file.
  ///
  /// - Throws: ``FileError`` where the file cannot be opened or read.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    try FileDescriptor(path, flags: O_RDONLY, for: .read).readToEnd(path: path)
  }

  /// The bytes of standard input, to its end.
  public static func readStandardInput() throws(FileError) -> [UInt8] {
    // Not `/dev/stdin`: that opens the file anew, which a socket and another user's file forbid.
    let descriptor = dup(STDIN_FILENO)
    guard descriptor >= 0 else { throw FileError(.read, "standard input", code: errno) }
    return try FileDescriptor(adopting: descriptor).readToEnd(path: "standard input")
  }

  /// Writes every byte to an open file, however many calls that takes.
  ///
  /// - Throws: ``FileError`` with the name where the file takes no more.
  public static func write(_ bytes: Span<UInt8>, to descriptor: Int32, named name: String)
    throws(FileError)
  {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying {
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
      guard count > 0 else { throw FileError(.write, name, code: count < 0 ? errno : ENOSPC) }
      written += count
    }
  }

  /// Whether something of that name exists.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a directory of that name exists.
  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a directory, ordered by bytes, without `.` and `..`.
  ///
  /// - Throws: ``FileError`` where the directory cannot be opened or read.
  public static func names(in path: String) throws(FileError) -> [String] {
    guard let directory = opendir(path) else { throw FileError(.list, path, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(.list, path, code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a directory and those above it that are missing.
  ///
  /// - Throws: ``FileError`` where one cannot be made.
  public static func makeDirectory(_ path: String) throws(FileError) {
    if isDirectory(path) { return }
    let parent = directory(of: path)
    if parent != path && !exists(parent) { try makeDirectory(parent) }
    guard mkdir(path, 0o777) == 0 || (errno == EEXIST && isDirectory(path)) else {
      throw FileError(.create, path, code: errno)
    }
  }

  /// Removes a file.
  ///
  /// - Throws: ``FileError`` where it cannot be removed; a file that is not there is no error.
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw FileError(.remove, path, code: errno)
    }
  }

  /// The directory that holds a file: `.` for a bare name.
  public static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let parent = path[..<slash]
    return parent.isEmpty ? "/" : String(parent)
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The last part of a path without its last extension: `b` for `a/b.txt`.
  public static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
