import CorpusStore
import Foundation

/// A directory that lives as long as a test.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "muwazi-build-\(UUID().uuidString)"
    try FileSystem.makeDirectory(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file with its text, hidden ones too.
  func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: path) ?? .init()
    where !FileSystem.isDirectory("\(path)/\(file)") {
      files[file] = try read(file)
    }
    return files
  }

  func read(_ file: String) throws -> String {
    String(decoding: try FileSystem.read("\(path)/\(file)"), as: UTF8.self)
  }

  func write(_ text: String, to file: String) throws {
    try AtomicFile.write(Array(text.utf8), to: "\(path)/\(file)")
  }
}
