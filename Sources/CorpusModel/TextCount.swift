/// Counts code points and lines in UTF-8, eight bytes at a time.
enum TextCount {
  /// The number of code points that start in `[start, end)`: a byte continues one if its highest bit is
  /// set and the next is not.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  @inline(__always)
  static func codePoints(
    in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    precondition(0 <= start && start <= end && end <= bytes.count, "bytes of the text")
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(bytes.baseAddress)
    var count = end - start
    var index = start
    while let raw, index + 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let continuing = (word >> 7) & ~(word >> 6) & ones
      count -= Int((continuing &* ones) >> 56)
      index += 8
    }
    while index < end {
      if UTF8.isContinuation(bytes[index]) { count -= 1 }
      index += 1
    }
    return count
  }

  /// The number of LF in `[start, end)`.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  static func lineFeeds(in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    precondition(0 <= start && start <= end && end <= bytes.count, "bytes of the text")
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(bytes.baseAddress)
    var count = 0
    var index = start
    while let raw, index + 8 <= end {
      // A byte that is LF becomes zero, and of the zeros alone the highest bit is left.
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ (ones &* 0x0A)
      let feeds = ~(((word & low) &+ low) | word | low)
      count += Int(((feeds >> 7) &* ones) >> 56)
      index += 8
    }
    while index < end {
      if bytes[index] == 0x0A { count += 1 }
      index += 1
    }
    return count
  }
}
