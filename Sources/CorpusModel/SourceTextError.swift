/// Why the bytes of a file are not a text that Muwazi reads.
public enum SourceTextError: Error, Hashable, Sendable {
  /// A byte that cannot stand where it stands in UTF-8.
  case invalidUTF8(byte: UInt8, offset: Int, location: SourceLocation)
  /// A NUL, which no text holds: most likely a binary file.
  case nul(offset: Int, location: SourceLocation)
  /// The file is UTF-16 or UTF-32, by its byte order mark or its pattern of zeros.
  case utf16(offset: Int)

  /// Where the text stops being readable.
  public var location: SourceLocation {
    switch self {
    case .invalidUTF8(_, _, let location), .nul(_, let location): location
    case .utf16: SourceLocation(line: 1, column: 1)
    }
  }

  /// The same fault in the file of which the text is a window.
  ///
  /// - Parameters:
  ///   - offset: the bytes of the file before the window.
  ///   - place: the line and column in the file of the window's first code point.
  package func placed(after offset: Int, at place: SourceLocation) -> SourceTextError {
    func placed(_ location: SourceLocation) -> SourceLocation {
      SourceLocation(
        line: location.line + place.line - 1,
        column: location.line == 1 ? location.column + place.column - 1 : location.column)
    }
    switch self {
    case .invalidUTF8(let byte, let inWindow, let location):
      return .invalidUTF8(byte: byte, offset: inWindow + offset, location: placed(location))
    case .nul(let inWindow, let location):
      return .nul(offset: inWindow + offset, location: placed(location))
    case .utf16(let inWindow): return .utf16(offset: inWindow + offset)
    }
  }

  /// Names the fault at `offset`, the first byte that is wrong.
  static func diagnosing(_ bytes: [UInt8], at offset: Int) -> SourceTextError {
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
    if marks.contains(where: bytes.starts(with:)) || looksLikeUTF16(bytes) {
      return .utf16(offset: offset)
    }
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let location = SourceLocation(
      line: before.reduce(into: 1) { $0 += $1 == 0x0A ? 1 : 0 },
      column: before[lineStart...].reduce(into: 1) { $0 += UTF8.isContinuation($1) ? 0 : 1 })
    return bytes[offset] == 0
      ? .nul(offset: offset, location: location)
      : .invalidUTF8(byte: bytes[offset], offset: offset, location: location)
  }

  /// Whether every other byte of the opening is zero or an Arabic block's high byte, as in UTF-16
  /// without a mark.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let opening = bytes.prefix(256)
    guard opening.count >= 8 else { return false }
    return [0, 1].contains { parity in
      let high = stride(from: opening.startIndex + parity, to: opening.endIndex, by: 2)
        .map { opening[$0] }
      return high.contains(0) && high.allSatisfy { $0 == 0x00 || $0 == 0x06 || $0 == 0x20 }
    }
  }
}

extension SourceTextError: CustomStringConvertible {
  /// What is wrong, without the place.
  public var description: String {
    switch self {
    case .invalidUTF8(let byte, let offset, _):
      let digits = String(byte, radix: 16, uppercase: true)
      return "invalid UTF-8: byte 0x\(byte < 16 ? "0" : "")\(digits) at byte offset \(offset)"
    case .nul(let offset, _): return "NUL at byte offset \(offset): not a text file"
    case .utf16: return "the file is UTF-16 or UTF-32; convert it to UTF-8 first"
    }
  }
}
