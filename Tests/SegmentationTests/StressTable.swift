import Foundation
import Testing

/// A table of named cases in `Tests/Golden/segmentation`: a name, a text parted by `|` and, where the
/// table has them, the kinds. `\n` and `\u{200F}` stand for what an editor would not show.
struct StressCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let kinds: String

  var testDescription: String { name }

  /// The cases of a table.
  ///
  /// A name that stands twice says nothing about which of the two failed, so it is a mistake.
  static func table(_ name: String) -> [StressCase] {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/segmentation/\(name).tsv")
    guard let data = try? Data(contentsOf: file) else {
      preconditionFailure("\(file.path): cannot read")
    }
    var names: Set<String> = []
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { row in
        let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        precondition(columns.count >= 2 && names.insert(columns[0]).inserted, "\(name): \(row)")
        return StressCase(
          name: columns[0], text: unescaped(columns[1]), kinds: columns.count > 2 ? columns[2] : "")
      }
  }

  /// The text with what its escapes stand for.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let escape = rest.firstIndex(of: "\\") {
      result += rest[..<escape]
      rest = rest[rest.index(after: escape)...]
      let letter = rest.popFirst()
      switch letter {
      case "n": result += "\n"
      case "r": result += "\r"
      case "t": result += "\t"
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          result.unicodeScalars.append(scalar)
        }
        rest = rest.dropFirst(digits.count + 2)
      default: preconditionFailure("no escape \\\(letter.map(String.init) ?? "")")
      }
    }
    return result + rest
  }
}
