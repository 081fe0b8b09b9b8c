import CorpusModel
import Foundation
import Orthography

/// A table of tab-separated values with a header line, as the lexicon's resources are.
package struct ResourceTable {
  private let text: SourceText

  /// Opens a table that ships with this room.
  package init(named name: String) { self.init(named: name, in: .module) }

  /// Opens a table that ships with another room, which has a bundle of its own.
  ///
  /// A missing or unreadable resource means that the installation is broken, which no caller mends.
  package init(named name: String, in bundle: Bundle) {
    guard
      let url = bundle.url(
        forResource: name, withExtension: "tsv", subdirectory: "Resources"),
      let data = try? Data(contentsOf: url), let text = try? SourceText(validating: Array(data))
    else { preconditionFailure("the resource \(name).tsv is missing or unreadable") }
    self.text = text
  }

  /// Takes a table from memory.
  init(text: SourceText) { self.text = text }

  /// Calls `body` with the fields of each row after the header.
  package func forEachRow(_ body: (_ row: Row) -> Void) {
    let bytes = text.bytes
    var lineStart = (bytes.firstIndex(of: 0x0A) ?? bytes.count) + 1
    var fields: [TextSpan] = []
    while lineStart < bytes.count {
      fields.removeAll(keepingCapacity: true)
      var fieldStart = lineStart
      var offset = lineStart
      while offset < bytes.count, bytes[offset] != 0x0A {
        if bytes[offset] == 0x09 {
          fields.append(TextSpan(fieldStart, offset))
          fieldStart = offset + 1
        }
        offset += 1
      }
      fields.append(TextSpan(fieldStart, offset))
      if offset > lineStart { body(Row(text: text, fields: fields)) }
      lineStart = offset + 1
    }
  }

  /// One line of a table.
  package struct Row {
    let text: SourceText
    let fields: [TextSpan]

    /// The field as a string; empty where the row is short.
    package func string(_ column: Int) -> String {
      column < fields.count ? text.text(in: fields[column]) : ""
    }

    /// The folded words of a field.
    package func words(_ column: Int) -> [FoldedWord] {
      guard column < fields.count else { return [] }
      return WordScanner.words(in: text, span: fields[column]).map(\.word).filter { !$0.isEmpty }
    }

    /// The field as one folded word; what separates words in it is dropped.
    package func word(_ column: Int) -> FoldedWord {
      column < fields.count ? words(column).reduce(FoldedWord(), +) : FoldedWord()
    }

    /// Whether the field begins with an ASCII string.
    package func starts(_ column: Int, with ascii: StaticString) -> Bool {
      guard column < fields.count, fields[column].count >= ascii.utf8CodeUnitCount else {
        return false
      }
      let start = fields[column].start
      return (0..<ascii.utf8CodeUnitCount).allSatisfy {
        text.bytes[start + $0] == ascii.utf8Start[$0]
      }
    }

    /// The field as an integer; 0 where it is none.
    package func integer(_ column: Int) -> Int { Int(string(column)) ?? 0 }
  }
}
