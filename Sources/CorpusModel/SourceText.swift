/// The untouched text of a source: its UTF-8 bytes, and the one place where byte offsets and code
/// point offsets are converted into each other.
public struct SourceText: Sendable {
  /// The bytes of the file, a byte order mark included.
  public let bytes: [UInt8]

  /// `checkpoints[k]` is the number of code points that start before byte `k * stride`.
  private let checkpoints: [Int]

  /// Bytes between two checkpoints: a conversion scans at most this many.
  private static let stride = 256

  /// Takes the bytes of a file.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  /// - Throws: ``SourceTextError`` where the bytes are not UTF-8 or hold a NUL.
  public init(validating bytes: [UInt8]) throws(SourceTextError) {
    guard bytes.withUnsafeBufferPointer(TextCheck.isText) else {
      throw SourceTextError.diagnosing(bytes, at: Self.firstFault(of: bytes))
    }
    self.init(unchecked: bytes)
  }

  /// Takes a Swift string, which is always well-formed.
  public init(_ string: String) {
    self.init(unchecked: Array(string.utf8))
  }

  /// The first byte that is wrong, of bytes that are no text.
  private static func firstFault(of bytes: [UInt8]) -> Int {
    let nul = bytes.firstIndex(of: 0) ?? bytes.count
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nul
    } catch {
      return min(nul, error.byteOffsets.lowerBound)
    }
  }

  private init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 2)
    var codePoints = 0
    bytes.withUnsafeBufferPointer { buffer in
      var block = 0
      while block < buffer.count {
        checkpoints.append(codePoints)
        let next = min(block + Self.stride, buffer.count)
        codePoints += TextCount.codePoints(in: buffer, block, next)
        block = next
      }
    }
    checkpoints.append(codePoints)
    self.checkpoints = checkpoints
    self.codePointCount = codePoints
  }

  /// The number of code points of the whole text.
  public let codePointCount: Int

  /// The span of the whole text.
  public var span: TextSpan { TextSpan(0, bytes.count) }

  /// The text of a span.
  ///
  /// - Precondition: the span lies in the text.
  public func text(in span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The number of code points that start before a byte.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= offset <= bytes.count`.
  public func codePointOffset(ofByte offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    return checkpoints[checkpoint] + codePointStarts(checkpoint * Self.stride, offset)
  }

  /// The code points of a span of bytes.
  public func codePoints(of span: TextSpan) -> CodePointSpan {
    CodePointSpan(codePointOffset(ofByte: span.start), codePointOffset(ofByte: span.end))
  }

  /// The bytes of a span of code points; `nil` where the span is reversed or leaves the text.
  ///
  /// - Complexity: O(log *n*), *n* being the number of bytes.
  public func span(of codePoints: CodePointSpan) -> TextSpan? {
    guard 0 <= codePoints.start, codePoints.start <= codePoints.end,
      codePoints.end <= codePointCount
    else { return nil }
    return TextSpan(byteOffset(of: codePoints.start), byteOffset(of: codePoints.end))
  }

  /// Line and column of a byte.
  ///
  /// - Complexity: O(*n*): for messages, not for loops.
  public func location(ofByte offset: Int) -> SourceLocation {
    let end = min(offset, bytes.count)
    let lineStart = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = bytes.withUnsafeBufferPointer { TextCount.lineFeeds(in: $0, 0, end) } + 1
    return SourceLocation(
      line: line,
      column: codePointOffset(ofByte: end) - codePointOffset(ofByte: lineStart) + 1)
  }

  private func byteOffset(of codePoint: Int) -> Int {
    // The last checkpoint that does not exceed the code point.
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle] <= codePoint { low = middle } else { high = middle - 1 }
    }
    var remaining = codePoint - checkpoints[low]
    var offset = min(low * Self.stride, bytes.count)
    while offset < bytes.count {
      if !UTF8.isContinuation(bytes[offset]) {
        if remaining == 0 { return offset }
        remaining -= 1
      }
      offset += 1
    }
    return offset
  }

  /// The number of code points that start in the bytes `[start, end)`.
  func codePointStarts(_ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { TextCount.codePoints(in: $0, start, end) }
  }
}

extension SourceText: Equatable {
  /// Two texts are equal when their bytes are.
  public static func == (left: SourceText, right: SourceText) -> Bool { left.bytes == right.bytes }
}
