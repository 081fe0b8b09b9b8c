import Orthography
import Testing

@testable import Lexicon

@Suite struct WordMapTests {
  private static func map(_ table: [FoldedWord: [UInt32]]) -> WordMap<UInt32> {
    var writer = ImageWriter()
    WordMap.write(table, to: &writer)
    var reader = ImageReader(LexiconImage(writer.finish(checksum: 0)))
    return WordMap(&reader)
  }

  /// Every word of up to two of six letters.
  private static let words: [FoldedWord] = {
    let letters = "ابپتثج".map { FoldedWord(String($0)) }
    return letters + letters.flatMap { first in letters.map { first + $0 } }
  }()

  @Test(arguments: [0, 1, 2, 3, 7, 20, 41, 42])
  func `a map answers as a dictionary does`(count: Int) {
    var table: [FoldedWord: [UInt32]] = [:]
    for (index, word) in Self.words.prefix(count).enumerated() {
      table[word] = (0...UInt32(index % 3)).map { UInt32(index) * 10 + $0 }
    }
    let map = Self.map(table)
    #expect(map.count == count)
    #expect(map.valueCount == table.values.reduce(0) { $0 + $1.count })
    for word in Self.words + ["", "نفت", "یک واژهٔ بسیار بسیار دراز"] {
      #expect(Array(map[word]) == table[word] ?? [], "\(word)")
      #expect(map.first(of: word) == table[word]?.first, "\(word)")
      #expect(map.contains(word) == (table[word] != nil), "\(word)")
    }
  }

  @Test func `the same table has the same bytes`() {
    func bytes(_ words: [FoldedWord]) -> [UInt8] {
      var table: [FoldedWord: [UInt32]] = [:]
      for word in words { table[word] = [UInt32(word.count)] }
      var writer = ImageWriter()
      WordMap.write(table, to: &writer)
      return writer.finish(checksum: 0)
    }
    #expect(bytes(Self.words) == bytes(Self.words.reversed()))
  }

  @Test func `arrays come back in the order in which they were written`() {
    var writer = ImageWriter()
    writer.append([UInt8(1), 2, 3])
    writer.append([FoldedWord]())
    writer.append(["نفت", "گاز"] as [FoldedWord])
    var reader = ImageReader(LexiconImage(writer.finish(checksum: 0)))
    #expect(Array(reader.array() as ImageArray<UInt8>) == [1, 2, 3])
    #expect((reader.array() as ImageArray<FoldedWord>).isEmpty)
    let words: ImageArray<FoldedWord> = reader.array()
    #expect(Array(words) == ["نفت", "گاز"])
    #expect(Array(words.part(1..<2)) == ["گاز"])
  }
}
