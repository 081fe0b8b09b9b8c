/// Reading scalars out of UTF-8 that is known to be well-formed.
///
/// The rooms' values hold bytes; the rules look at a handful of scalars around a boundary. A `String`
/// there would cost an allocation a look.
enum UTF8Scanning {
  /// A scalar and the number of its bytes.
  typealias Decoded = (scalar: UInt32, length: Int)

  /// The scalar that starts at `index`.
  ///
  /// - Precondition: `index < bytes.count`, and a scalar starts there.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Decoded {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | continuation(bytes, index + 1), 2) }
    if lead < 0xF0 {
      return (
        (lead & 0x0F) << 12 | continuation(bytes, index + 1) << 6 | continuation(bytes, index + 2),
        3
      )
    }
    return (
      (lead & 0x07) << 18 | continuation(bytes, index + 1) << 12
        | continuation(bytes, index + 2) << 6 | continuation(bytes, index + 3), 4
    )
  }

  /// The scalar that ends before `index`.
  ///
  /// - Precondition: `index > 0`, and a scalar ends there.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Decoded {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(bytes, at: start)
  }

  @inline(__always)
  private static func continuation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bytes[index] & 0x3F)
  }

  /// `[start, end)` without the white space and the invisible controls at its edges.
  static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (start: Int, end: Int) {
    var start = start
    var end = end
    while start < end {
      let (value, length) = scalar(bytes, at: start)
      guard ScalarClass.isBlank(value) else { break }
      start += length
    }
    while end > start {
      let (value, length) = scalar(bytes, before: end)
      guard ScalarClass.isBlank(value) else { break }
      end -= length
    }
    return (start, end)
  }
}
