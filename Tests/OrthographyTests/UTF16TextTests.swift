import CorpusModel
import Testing

@testable import Orthography

@Suite struct UTF16TextTests {
  @Test(arguments: [
    "", "a", "سلام", "می‌روم", "a😀ب\u{1F1EE}\u{1F1F7}é€", "\u{FEFF}\r\nﷺ\u{10FFFF}",
  ])
  func `maps every unit to the byte of its code point and back`(string: String) {
    let source = SourceText("é" + string + "ب")
    let text = UTF16Text()
    text.load(source, TextSpan(2, source.bytes.count - 2))
    #expect(text.withUnits(Array.init) == Array(string.utf16))
    var unit = 0
    var byte = 2
    for scalar in string.unicodeScalars {
      for half in 0..<UTF16.width(scalar) { #expect(text.byteOffset(ofUnit: unit + half) == byte) }
      for inner in 0..<UTF8.width(scalar) {
        #expect(text.unitOffset(ofByte: byte + inner) == unit)
      }
      unit += UTF16.width(scalar)
      byte += UTF8.width(scalar)
    }
    #expect(text.byteOffset(ofUnit: unit) == byte)
    #expect(text.unitOffset(ofByte: byte) == unit)
    #expect(text.string(ofUnits: 0, text.count) == string)
  }

  @Test func `forgets a large text when a small one follows`() {
    let text = UTF16Text()
    let large = SourceText(String(repeating: "ب", count: 3_000_000))
    text.load(large, large.span)
    #expect(text.count == 3_000_000)
    #expect(text.byteOffset(ofUnit: 2_999_999) == 5_999_998)
    text.load("نو")
    #expect(text.withUnits(Array.init) == Array("نو".utf16))
    #expect(text.byteOffset(ofUnit: 2) == 4)
  }
}
