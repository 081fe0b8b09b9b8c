import Testing

@testable import Alignment

@Suite struct RowTableTests {
  private static let rows: [[Int32]] = [[3, 1], [], [2, 2, 0], [], [1]]

  private static func table(_ rows: [[Int32]]) -> RowTable<Int32> {
    var table = RowTable<Int32>()
    for row in rows {
      for element in row { table.append(element) }
      table.endRow()
    }
    return table
  }

  private static func rows(_ table: RowTable<Int32>) -> [[Int32]] {
    (0..<table.count).map { Array(table[$0]) }
  }

  @Test func `gives rows back, alone and with their neighbours`() {
    let table = Self.table(Self.rows)
    #expect(Self.rows(table) == Self.rows)
    for first in 0...5 {
      for end in first...5 {
        #expect(
          Array(table.entries[table.rows(first..<end)]) == Self.rows[first..<end].flatMap { $0 })
      }
    }
  }

  @Test func `joins tables as arrays are joined`() {
    for cut in 0...5 {
      let parts = [Self.table(Array(Self.rows[..<cut])), Self.table(Array(Self.rows[cut...]))]
      #expect(Self.rows(RowTable(joining: parts)) == Self.rows)
    }
    #expect(RowTable<Int32>(joining: []).count == 0)
  }

  @Test func `is turned round in the order of the old rows`() {
    let turned = Self.table(Self.rows).transposed(4, to: { $0 }, { row, _ in row })
    #expect(Self.rows(turned) == [[2], [0, 4], [2, 2], [0]])
  }

  @Test func `sorts and filters within rows`() {
    let table = Self.table(Self.rows)
    #expect(Self.rows(table.sorted(by: <)) == Self.rows.map { $0.sorted() })
    #expect(
      Self.rows(table.filtered { row, element in row != 2 || element > 0 })
        == [[3, 1], [], [2, 2], [], [1]])
    var growing = RowTable<Int32>()
    for element in [5, 4] as [Int32] { growing.append(element) }
    growing.endRow()
    for element in [9, 7, 8] as [Int32] { growing.append(element) }
    growing.endRow(sortedBy: <)
    #expect(Self.rows(growing) == [[5, 4], [7, 8, 9]])
  }
}

@Suite struct NumberTableTests {
  @Test func `holds what a dictionary holds, before and after it was emptied`() {
    var random = SplitMix64(seed: 5)
    var table = NumberTable<Int32>()
    for _ in 0..<3 {
      var dictionary: [UInt64: Int32] = [:]
      for value in 0..<2_000 as Range<Int32> {
        // Few keys, so that some come twice, and runs of them.
        let key = random.next() % 1_500 << (random.next() % 2 * 36)
        table.set(key, to: value)
        dictionary[key] = value
      }
      #expect(table.count == dictionary.count)
      for key in 0..<1_500 as Range<UInt64> {
        #expect(table[key] == dictionary[key])
        #expect(table[key << 36] == dictionary[key << 36])
      }
      table.removeAll()
      #expect(table.count == 0 && table[0] == nil)
    }
  }
}
