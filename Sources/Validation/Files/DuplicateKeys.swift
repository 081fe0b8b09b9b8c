import CorpusModel
import JSONSyntax

/// Keys that come twice in one object, of which readers take now the first, now the last.
enum DuplicateKeys {
  static let rule = "duplicate-key"

  /// The findings of a record.
  ///
  /// - Complexity: O(*n*), *n* being the number of values in the record.
  static func findings(in record: JSONNode, of file: RecordFile) -> [Finding] {
    let end = Int(record.entry.next)
    let suspects = record.tree.bytes.withUnsafeBufferPointer { bytes in
      record.tree.entries.withUnsafeBufferPointer { entries in
        (record.index..<end).filter {
          entries[$0].kind == .object && entries[$0].count > 1
            && mayRepeat(Int($0), entries, bytes)
        }
      }
    }
    return suspects.flatMap { index -> [Finding] in
      var seen: Set<[UInt8]> = []
      let keys = JSONNode(tree: record.tree, index: index).keys ?? []
      return keys.filter { !seen.insert(Array($0.text.utf8)).inserted }.map { key in
        file.finding(rule, at: key.span, of: record, "\(key.excerpt) stands twice in one object")
      }
    }
  }

  /// Whether a key of an object may stand twice: few keys are compared by their lengths and first
  /// bytes, which mostly settles it.
  private static func mayRepeat(
    _ object: Int, _ entries: UnsafeBufferPointer<JSONEntry>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = Int(entries[object].count)
    guard count <= 32 else { return true }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { marks in
      var key = object + 1
      for place in 0..<count {
        let entry = entries[key]
        guard entry.form == .plain else { return true }
        var mark = UInt64(entry.end - entry.start)
        for offset in Int(entry.start)..<min(Int(entry.end), Int(entry.start) + 8) {
          mark = mark << 8 ^ mark >> 56 ^ UInt64(bytes[offset])
        }
        for before in 0..<place where marks[before] == mark { return true }
        marks[place] = mark
        key = Int(entries[key + 1].next)
      }
      return false
    }
  }
}
