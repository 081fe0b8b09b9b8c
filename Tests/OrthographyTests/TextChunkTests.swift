import CorpusModel
import Testing

@testable import Orthography

/// Where a text is cut, nothing is seen of it.
@Suite struct TextChunkTests {
  private func ends(_ text: String, isWhole: Bool = true) -> [Int] {
    var ends: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      while let end = TextChunk.end(in: bytes, from: ends.last ?? 0, isWhole: isWhole) {
        ends.append(end)
      }
    }
    return ends
  }

  @Test func `a chunk ends with a line`() {
    let line = String(repeating: "a", count: 40_000) + "\n"
    #expect(ends(line + line + line + "b") == [80_002, 120_004])
    #expect(ends(line + line + line + "b", isWhole: false) == [80_002])
  }

  @Test func `a very long line is cut between sentences`() {
    let sentence = "او رفت. "
    let text = String(repeating: sentence, count: 100_000)
    let found = ends(text)
    let width = sentence.utf8.count
    #expect(found.count == 2 && found.last == text.utf8.count)
    #expect(found.allSatisfy { $0 % width == 0 || $0 == text.utf8.count })
    // What may go on is cut where the whole is, and no more of it is taken than is certain.
    #expect(ends(text, isWhole: false) == Array(found.dropLast()))
  }

  @Test func `a line without sentences is not cut`() {
    let text = String(repeating: "آ", count: 1 << 20)
    #expect(ends(text) == [1 << 21])
    #expect(ends(text, isWhole: false) == [])
    #expect(ends("").isEmpty)
  }

  @Test func `what is cut is made normal as the whole is`() throws {
    let normalizer = try Normalizer(
      language: .persian,
      rules: NormalizationRules.standard.union([.quotes, .ellipsis, .repeatedLetters]),
      digits: .extendedArabicIndic)
    let sentence = "كتابي \"خوب\"  را ديد... در 20% شد! "
    let count = 50_000
    let whole = try normalizer.normalized(Array(String(repeating: sentence, count: count).utf8))
    let one = try normalizer.normalized(Array(sentence.utf8))
    #expect(whole == Array(repeating: one, count: count).flatMap(\.self))
    let edits = try normalizer.edits(in: SourceText(String(repeating: sentence, count: count)))
    #expect(edits.apply(to: Array(String(repeating: sentence, count: count).utf8)) == whole)
  }
}
