import Foundation

/// A table of tab-separated values with a header line, read as bytes: for tables whose rows are taken one
/// by one and whose text nobody points at, where ``ResourceTable`` would build more than is needed.
struct ByteTable {
  let data: Data

  /// Opens a table that ships with the library.
  ///
  /// A missing resource means that the installation is broken, which no caller mends.
  init(named name: String) {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "tsv", subdirectory: "Resources"),
      let data = try? Data(contentsOf: url, options: .mappedIfSafe)
    else { preconditionFailure("the resource \(name).tsv of the lexicon is missing or unreadable") }
    self.data = data
  }

  /// One line; it does not outlive the call that it is given to.
  struct Row {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    /// A field; empty where the row is short.
    subscript(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      var start = 0
      for _ in 0..<column {
        guard let tab = bytes[start...].firstIndex(of: 0x09) else {
          return UnsafeBufferPointer(rebasing: bytes[bytes.count...])
        }
        start = tab + 1
      }
      let end = bytes[start...].firstIndex(of: 0x09) ?? bytes.count
      return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// Whether a field is an ASCII string.
    func holds(_ ascii: StaticString, at column: Int) -> Bool {
      let field = self[column]
      return field.count == ascii.utf8CodeUnitCount
        && field.indices.allSatisfy { field[$0] == ascii.utf8Start[$0] }
    }
  }

  /// Calls `body` with each row after the header.
  func forEachRow(_ body: (_ row: Row) -> Void) {
    data.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      var start = (bytes.firstIndex(of: 0x0A) ?? bytes.count) + 1
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if end > start { body(Row(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]))) }
        start = end + 1
      }
    }
  }
}
