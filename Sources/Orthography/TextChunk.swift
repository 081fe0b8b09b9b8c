/// Divides a text into chunks across whose ends no rule of normalization looks: what a chunk needs stays
/// in the processor's cache, and a text of any size in little memory.
///
/// A chunk ends with a line. Within a very long line it ends where a sentence does, beyond doubt: after
/// a full stop, exclamation or question mark and one space, before a letter.
enum TextChunk {
  /// Bytes behind which the end of a line ends a chunk.
  static let size = 1 << 16

  /// Bytes behind which a line is not waited for to its end.
  static let longLine = 1 << 20

  /// The end of the chunk that starts at a byte; `nil` at the end of the text, or where the text goes on
  /// and does not yet tell.
  ///
  /// - Parameter isWhole: whether the text ends where the buffer does, or a line does.
  /// - Complexity: O(*n*), *n* being the bytes.
  static func end(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool
  ) -> Int? {
    guard start < bytes.count else { return nil }
    let limit = min(start + longLine, bytes.count)
    var index = min(start + size, bytes.count)
    while index <= limit {
      if bytes[index - 1] == 0x0A { return index }
      index += 1
    }
    guard limit < bytes.count else { return isWhole ? bytes.count : nil }
    var end = limit
    while end > start + size {
      if isBetweenSentences(bytes, end) { return end }
      end -= 1
    }
    end = limit
    while end < bytes.count {
      if bytes[end - 1] == 0x0A || isBetweenSentences(bytes, end) { return end }
      end += 1
    }
    return isWhole ? bytes.count : nil
  }

  /// Whether one sentence ends before a byte and the next one starts there.
  static func isBetweenSentences(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Bool {
    guard offset >= 3, offset + 1 < bytes.count, bytes[offset - 1] == 0x20 else { return false }
    switch bytes[offset - 2] {
    case 0x2E, 0x21, 0x3F: break
    case 0x9F where bytes[offset - 3] == 0xD8: break
    default: return false
    }
    let lead = bytes[offset]
    if lead < 0x80 { return (0x61...0x7A).contains(lead | 0x20) }
    guard (0xD8...0xDB).contains(lead) else { return false }
    return ArabicScript.isLetter(UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F))
  }
}
