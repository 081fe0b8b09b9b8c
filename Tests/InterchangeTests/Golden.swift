import Foundation
import Testing

/// Outputs whose bytes are pinned, in `Tests/Golden`.
enum Golden {
  private static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  /// Compares a text with the pinned one; `MUWAZI_UPDATE_GOLDEN=1` pins it anew.
  static func expect(
    _ text: String, at name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = directory.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["MUWAZI_UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let pinned = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == pinned, sourceLocation: sourceLocation)
  }
}
