import CorpusStore
import Foundation

/// A directory that lives as long as a test.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "muwazi-store-\(UUID().uuidString)"
    try FileSystem.makeDirectory(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file under the directory with its bytes, hidden ones too.
  func files(under name: String = "") throws -> [String: [UInt8]] {
    let root = name.isEmpty ? path : "\(path)/\(name)"
    var files: [String: [UInt8]] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: root) ?? .init()
    where !FileSystem.isDirectory("\(root)/\(file)") {
      files[file] = try FileSystem.read("\(root)/\(file)")
    }
    return files
  }
}

extension Array where Element == UInt8 {
  init(_ string: String) { self = Array(string.utf8) }

  var string: String { String(decoding: self, as: UTF8.self) }
}
