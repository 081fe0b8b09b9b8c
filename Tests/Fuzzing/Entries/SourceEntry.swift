import CorpusModel

extension FuzzEntry {
  /// Reading a file: what is a text, where it is not, and offsets.
  static let source = FuzzEntry(name: "source") { bytes in
    let isText = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: bytes)
    } catch {
      try require(!isText, "refuses a text: \(error)")
      try require(error.location.line >= 1 && error.location.column >= 1, "\(error.location)")
      return
    }
    try require(isText, "takes for a text what is none")
    var cursor = CodePointCursor(text)
    var codePoints = 0
    var line = 1
    var column = 1
    for (offset, byte) in bytes.enumerated() where !UTF8.isContinuation(byte) {
      try require(text.codePointOffset(ofByte: offset) == codePoints, "byte \(offset)")
      try require(cursor.codePointOffset(ofByte: offset) == codePoints, "cursor at \(offset)")
      if bytes.count < 2_000 {
        let location = SourceLocation(line: line, column: column)
        try require(text.location(ofByte: offset) == location, "byte \(offset) is at \(location)")
        let span = text.span(of: CodePointSpan(codePoints, codePoints + 1))
        try require(span?.start == offset, "code point \(codePoints) is at byte \(offset)")
      }
      codePoints += 1
      (line, column) = byte == 0x0A ? (line + 1, 1) : (line, column + 1)
    }
    try require(text.codePointCount == codePoints, "the count of code points")
  }
}
