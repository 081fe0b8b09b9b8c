import CorpusModel
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [0, 1, 255, 256, 257, 600])
  func `converts every offset both ways, across checkpoints`(padding: Int) throws {
    let padded = "\u{FEFF}" + String(repeating: "x", count: padding) + "م\u{200C}😀\u{1F1EE}ب"
    let text = SourceText(padded)
    let scalars = Array(text.text(in: text.span).unicodeScalars)
    #expect(text.codePointCount == scalars.count)
    var byte = 0
    for (index, scalar) in scalars.enumerated() {
      let width = UTF8.width(scalar)
      let span = TextSpan(byte, byte + width)
      #expect(text.codePoints(of: span) == CodePointSpan(index, index + 1))
      #expect(text.span(of: CodePointSpan(index, index + 1)) == span)
      byte += width
    }
    #expect(text.span(of: CodePointSpan(0, scalars.count)) == text.span)
  }

  @Test(arguments: [(-1, 0), (0, 3), (2, 1), (3, 3)])
  func `refuses code points outside the text`(start: Int, end: Int) {
    #expect(SourceText("سل").span(of: CodePointSpan(start, end)) == nil)
  }

  @Test func `locates a byte by line and code point`() {
    let text = SourceText("یک\nدو سه")
    #expect(text.location(ofByte: 0) == SourceLocation(line: 1, column: 1))
    #expect(text.location(ofByte: 10) == SourceLocation(line: 2, column: 4))
    #expect(text.location(ofByte: 10_000) == SourceLocation(line: 2, column: 6))
  }

  @Test func `names the fault of bytes that are no text`() {
    let cases: [([UInt8], SourceTextError)] = [
      (
        [0x61, 0x0A, 0xD8, 0x61],
        .invalidUTF8(byte: 0xD8, offset: 2, location: SourceLocation(line: 2, column: 1))
      ),
      ([0x61, 0x00, 0x62], .nul(offset: 1, location: SourceLocation(line: 1, column: 2))),
      ([0xFF, 0xFE, 0x61, 0x00], .utf16(offset: 0)),
      (
        [0xED, 0xA0, 0x80],  // a surrogate
        .invalidUTF8(byte: 0xED, offset: 0, location: SourceLocation(line: 1, column: 1))
      ),
    ]
    for (bytes, fault) in cases {
      #expect(throws: fault) { try SourceText(validating: bytes) }
    }
  }

  @Test func `knows UTF-16 without a mark`() {
    let units = "سلام دنیا hello".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let fault = #expect(throws: SourceTextError.self) { try SourceText(validating: units) }
    guard case .utf16 = fault else {
      Issue.record("not seen as UTF-16: \(String(describing: fault))")
      return
    }
  }
}
