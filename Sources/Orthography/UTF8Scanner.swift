/// Steps through well-formed UTF-8, forwards and backwards.
struct UTF8Scanner {
  /// The text, which outlives the scanner.
  let bytes: UnsafeBufferPointer<UInt8>

  /// The code point that starts at a byte, and the byte after it; `nil` at the end.
  @inline(__always)
  func scalar(at offset: Int) -> (codePoint: UInt32, end: Int)? {
    guard offset < bytes.count else { return nil }
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (lead, offset + 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | trail(offset + 1), offset + 2) }
    if lead < 0xF0 {
      return ((lead & 0x0F) << 12 | trail(offset + 1) << 6 | trail(offset + 2), offset + 3)
    }
    return (
      (lead & 0x07) << 18 | trail(offset + 1) << 12 | trail(offset + 2) << 6 | trail(offset + 3),
      offset + 4
    )
  }

  /// The code point that ends at a byte, and the byte at which it starts; `nil` at the beginning.
  @inline(__always)
  func scalar(before offset: Int) -> (codePoint: UInt32, start: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, UTF8.isContinuation(bytes[start]) { start -= 1 }
    guard let (codePoint, _) = scalar(at: start) else { return nil }
    return (codePoint, start)
  }

  /// The text from one byte to another.
  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  @inline(__always)
  private func trail(_ offset: Int) -> UInt32 { UInt32(bytes[offset]) & 0x3F }
}
