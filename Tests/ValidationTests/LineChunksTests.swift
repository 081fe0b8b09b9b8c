import CorpusModel
import Testing

@testable import Validation

/// Files of JSON Lines that are read piece by piece.
@Suite struct LineChunksTests {
  /// Cuts a text that is read some bytes at a time.
  private func chunks(_ text: String, by count: Int) -> [LineChunk] {
    let bytes = Array(text.utf8)
    var position = 0
    var chunks = LineChunks<Never> { buffer in
      let end = min(position + min(count, buffer.count), bytes.count)
      for index in position..<end { buffer[index - position] = bytes[index] }
      defer { position = end }
      return end - position
    }
    var result: [LineChunk] = []
    while let chunk = chunks.next() { result.append(chunk) }
    return result
  }

  private static let line = #"{"fa":"fa-x","ar":null,"score":0.5}"# + "\n"

  @Test(arguments: [
    ("", 1), ("\n", 1), ("a\nb", 3), (line, 7), (String(repeating: line, count: 40_000), 4_096),
    (String(repeating: "س", count: 700_000) + "\n" + line, 100_000),
  ])
  func `pieces are whole lines that make the file`(text: String, count: Int) {
    let pieces = chunks(text, by: count)
    #expect(pieces.flatMap(\.bytes) == Array(text.utf8))
    var (line, byte) = (1, 0)
    for piece in pieces {
      #expect(piece.firstLine == line && piece.firstByte == byte)
      line += piece.bytes.count { $0 == 0x0A }
      byte += piece.bytes.count
    }
    for piece in pieces.dropLast() { #expect(piece.bytes.last == 0x0A) }
  }

  @Test func `findings of pieces are those of the whole`() {
    var text = ""
    for number in 0..<40_000 {
      switch number % 1_000 {
      case 7: text += #"{"fa":"fa-x","ar":5,"score":2}"# + "\n"
      case 9: text += "{\n"
      case 11: text += #"{"fa":null,"fa":null,"ar":null,"score":0}"# + "\n"
      default: text += Self.line
      }
    }
    let whole = Validator().validate(path: "pairs.jsonl", bytes: Array(text.utf8))
    var parts = ValidationReport()
    let pieces = chunks(text, by: 1 << 16)
    #expect(pieces.count > 1)
    let lines = LineValidation(path: "pairs.jsonl", first: pieces[0])
    for piece in pieces { parts.append(lines.report(on: piece)) }
    #expect(parts.findings == whole.findings)
    #expect(parts.unreadable == whole.unreadable)
  }

  @Test func `a byte that is no UTF-8 is placed in the file`() {
    let pieces = [
      LineChunk(bytes: Array("{}\n".utf8), firstLine: 1, firstByte: 0),
      LineChunk(bytes: [0x7B, 0x7D, 0x0A, 0x20, 0xFF], firstLine: 2, firstByte: 3),
    ]
    let lines = LineValidation(path: "x.jsonl", first: pieces[0])
    #expect(
      lines.report(on: pieces[1]).unreadable.map(\.description) == [
        "x.jsonl:3:2: invalid UTF-8: byte 0xFF at byte offset 7"
      ])
  }
}
