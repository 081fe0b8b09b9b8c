import CorpusModel
import CorpusStore
import Glibc
import Muwazi

/// When and how large files are, to tell whether one has changed.
struct FileStamps: Equatable {
  private let paths: [String]
  private let stamps: [String: [Int]]

  /// Looks at files, and at all files of directories.
  init(_ paths: [String]) {
    self.paths = paths
    var stamps: [String: [Int]] = [:]
    for path in paths {
      let files: [String]
      if FileSystem.isDirectory(path) {
        let directory = CorpusDirectory(path)
        files = ((try? CorpusFiles(directory).paths()) ?? []).map(directory.absolute)
      } else {
        files = [path]
      }
      for file in files { stamps[file] = Self.stamp(file) }
    }
    self.stamps = stamps
  }

  /// Returns when a file is another than it was. Asked four times a second.
  func waitForChange() async throws {
    while FileStamps(paths) == self { try await Task.sleep(for: .milliseconds(250)) }
  }

  private static func stamp(_ path: String) -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [
      Int(status.st_ino), Int(status.st_size), Int(status.st_mtim.tv_sec),
      Int(status.st_mtim.tv_nsec),
    ]
  }
}
