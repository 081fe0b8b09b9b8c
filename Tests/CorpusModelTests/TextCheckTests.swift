import CorpusModel
import Testing

@Suite struct TextCheckTests {
  private func isText(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(TextCheck.isText) }

  @Test
  func `agrees with the standard library on every pair of bytes, whole or in what surrounds them`()
  {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for bytes in [
          [first, second], [0xE1, 0x80, first, second], [0xF1, 0x80, first, second, 0x61],
        ] {
          let expected = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
          if isText(bytes) != expected { Issue.record("\(bytes)") }
        }
      }
    }
  }

  @Test(arguments: [0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5] as [UInt8])
  func `agrees on what follows a lead byte that narrows its next`(lead: UInt8) {
    for second in UInt8.min...UInt8.max {
      for rest in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF], [0x80, 0x80, 0x80], [0x41]] as [[UInt8]]
      {
        let bytes = [lead, second] + rest
        let expected = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
        if isText(bytes) != expected { Issue.record("\(bytes)") }
      }
    }
  }

  @Test func `checks blocks that cut a code point`() {
    let bytes = Array("س😀ل".utf8)
    for cut in 0...bytes.count {
      var check = TextCheck()
      bytes[..<cut].withUnsafeBufferPointer { check.consume($0) }
      #expect(check.isText == [0, 2, 6, 8].contains(cut))
      bytes[cut...].withUnsafeBufferPointer { check.consume($0) }
      #expect(check.isText)
    }
  }

  @Test(arguments: ["", "a", "سلام\nدنیا 😀\n\nو", "\n\n\n\n\n\n\n\n\n\u{200C}"])
  func `a cursor counts as the text does, from any offset to any other`(string: String) {
    let text = SourceText(string)
    let offsets = (0...text.bytes.count).filter {
      $0 == text.bytes.count || !UTF8.isContinuation(text.bytes[$0])
    }
    var cursor = CodePointCursor(text, base: 100)
    for from in offsets {
      for to in offsets {
        #expect(cursor.codePointOffset(ofByte: from) == 100 + text.codePointOffset(ofByte: from))
        #expect(cursor.codePointOffset(ofByte: to) == 100 + text.codePointOffset(ofByte: to))
      }
    }
  }
}
