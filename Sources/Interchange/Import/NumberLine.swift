import CorpusModel

/// A line of a file that holds numbers and signs, read from left to right.
struct NumberLine {
  /// The file as the user named it.
  let path: String
  /// Counted from 1.
  let number: Int
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// The lines of a file that are not blank; what ends them is left out, and a byte order mark.
  static func lines(of bytes: [UInt8], path: String) -> [NumberLine] {
    var lines: [NumberLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.contains(where: { !isSpace($0) }) {
        lines.append(NumberLine(path: path, number: number, bytes: line, position: start))
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// An error at the place that has been reached.
  func fault(_ message: String) -> InputError {
    let column = bytes[bytes.startIndex..<position].count { $0 & 0xC0 != 0x80 } + 1
    return InputError(
      path: path, location: SourceLocation(line: number, column: column), message: message)
  }

  /// Whether nothing but space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position == bytes.endIndex
  }

  /// Passes over a sign, if it is the next thing but for space.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// The number of a sentence, from 0 up; `nil` where the next thing is none.
  mutating func index() -> Int? {
    skipSpace()
    var end = position
    while end < bytes.endIndex, (0x30...0x39).contains(bytes[end]) { end += 1 }
    // Nine digits hold the sentences of any text.
    guard (1...9).contains(end - position) else { return nil }
    let value = bytes[position..<end].reduce(0) { 10 * $0 + Int($1 - 0x30) }
    position = end
    return value
  }

  /// Passes over a decimal number, if it is the next thing.
  mutating func skipDecimal() -> Bool {
    skipSpace()
    var end = position
    while end < bytes.endIndex, !Self.isSpace(bytes[end]) { end += 1 }
    guard Double(String(decoding: bytes[position..<end], as: UTF8.self)) != nil else {
      return false
    }
    position = end
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.endIndex, Self.isSpace(bytes[position]) { position += 1 }
  }
}
