/// Rows of different lengths, one after the other in one array.
///
/// It holds what an array of arrays would, but a row costs no allocation, and neighbouring rows lie side by
/// side in memory: what the loops over the words and neighbours of all sentences need.
struct RowTable<Element: BitwiseCopyable & Sendable>: Sendable {
  /// The elements of all rows.
  private(set) var entries: [Element] = []
  private var ends: [Int32] = []

  /// The number of rows that have been ended.
  var count: Int { ends.count }

  /// Where a row stands in ``entries``.
  func row(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Where neighbouring rows stand in ``entries``.
  func rows(_ indexes: Range<Int>) -> Range<Int> {
    (indexes.lowerBound == 0 ? 0 : Int(ends[indexes.lowerBound - 1]))..<(indexes.upperBound == 0
      ? 0 : Int(ends[indexes.upperBound - 1]))
  }

  /// The elements of a row.
  subscript(index: Int) -> ArraySlice<Element> { entries[row(index)] }

  /// Appends an element to the row that is being written.
  mutating func append(_ element: Element) { entries.append(element) }

  /// Ends the row that is being written.
  mutating func endRow() { ends.append(Int32(entries.count)) }

  /// Ends the row that is being written, having sorted it.
  mutating func endRow(sortedBy precedes: (Element, Element) -> Bool) {
    let start = Int(ends.last ?? 0)
    if entries.count - start > 1 {
      entries.withUnsafeMutableBufferPointer { entries in
        var row = UnsafeMutableBufferPointer(rebasing: entries[start...])
        row.sort(by: precedes)
      }
    }
    endRow()
  }

  /// Makes room for so many rows and elements.
  mutating func reserveCapacity(rows: Int, elements: Int) {
    ends.reserveCapacity(rows)
    entries.reserveCapacity(elements)
  }

  /// The rows of several tables, one table after the other.
  init(joining tables: [RowTable]) {
    reserveCapacity(
      rows: tables.reduce(0) { $0 + $1.count },
      elements: tables.reduce(0) { $0 + $1.entries.count })
    for table in tables {
      let offset = Int32(entries.count)
      entries += table.entries
      for end in table.ends { ends.append(offset + end) }
    }
  }

  /// A table without rows.
  init() {}

  /// The table turned round: each element moves to a row that it names.
  ///
  /// - Parameters:
  ///   - count: the number of rows of the new table.
  ///   - target: the row that an element moves to.
  ///   - element: what stands there for it, given the number of its old row. Elements of one row keep the
  ///     order of their old rows.
  /// - Complexity: linear in the rows and the elements (a counting sort).
  func transposed<Other>(
    _ count: Int, to target: (Element) -> Int32, _ element: (Int32, Element) -> Other
  ) -> RowTable<Other> {
    // First the lengths of the new rows, then where the next element of each belongs, at last their ends.
    var next = [Int32](repeating: 0, count: count)
    for entry in entries { next[Int(target(entry))] += 1 }
    var sum: Int32 = 0
    for index in next.indices { (next[index], sum) = (sum, sum + next[index]) }
    let moved = [Other](unsafeUninitializedCapacity: entries.count) { moved, initialized in
      for index in 0..<self.count {
        for entry in self[index] {
          let row = Int(target(entry))
          moved.initializeElement(at: Int(next[row]), to: element(Int32(index), entry))
          next[row] += 1
        }
      }
      initialized = entries.count
    }
    return RowTable<Other>(entries: moved, ends: next)
  }

  private init(entries: [Element], ends: [Int32]) {
    self.entries = entries
    self.ends = ends
  }

  /// The same rows without the elements that do not belong.
  func filtered(_ isKept: (Int, Element) -> Bool) -> RowTable {
    var result = RowTable()
    result.reserveCapacity(rows: count, elements: 0)
    for index in 0..<count {
      for entry in self[index] where isKept(index, entry) { result.append(entry) }
      result.endRow()
    }
    return result
  }

  /// The same rows, each sorted.
  func sorted(by precedes: (Element, Element) -> Bool) -> RowTable {
    var result = RowTable()
    result.reserveCapacity(rows: count, elements: entries.count)
    for index in 0..<count {
      result.entries += self[index]
      result.endRow(sortedBy: precedes)
    }
    return result
  }
}
