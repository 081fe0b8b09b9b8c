import CorpusModel
import Foundation

/// Reads the tab-separated tables that come with this room.
enum ResourceTable {
  /// The text of a table.
  ///
  /// A table that is missing is a broken installation, which no caller can mend.
  static func text(named name: String) -> String {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "tsv", subdirectory: "Resources"),
      let data = try? Data(contentsOf: url)
    else { preconditionFailure("the resource \(name).tsv is not installed") }
    return String(decoding: data, as: UTF8.self)
  }

  /// The lines of a table, without their ends and without a byte order mark.
  static func lines(of table: SourceText) -> [Substring] {
    var text = table.text(in: table.span)[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text = text.dropScalar() }
    return text.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
  }

  /// The rows of a table of this room: its lines after the heading, in columns.
  static func rows(named name: String) -> [[Substring]] {
    lines(of: SourceText(text(named: name))).dropFirst()
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }
}

extension Substring {
  /// The text after the first scalar.
  fileprivate func dropScalar() -> Substring {
    Substring(unicodeScalars.dropFirst())
  }
}
