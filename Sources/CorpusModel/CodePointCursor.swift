/// Converts byte offsets into code point offsets for spans that come in the order of the text.
///
/// It counts only from one offset to the next, where ``SourceText/codePointOffset(ofByte:)`` counts from
/// a checkpoint: with spans a word apart that is the greater part of the work.
///
/// ```swift
/// var cursor = CodePointCursor(text)
/// for token in tokens { write(cursor.codePoints(of: token.span)) }
/// ```
public struct CodePointCursor {
  private let text: SourceText
  /// Code points before the first byte of the text, where it is a window of another.
  private let base: Int
  private var byte = 0
  private var codePoints = 0

  /// Starts at the beginning of a text.
  ///
  /// - Parameter base: the code points of the file that stand before the text.
  public init(_ text: SourceText, base: Int = 0) {
    self.text = text
    self.base = base
  }

  /// The number of code points of the file that start before a byte of the text.
  ///
  /// - Complexity: O(*d*), *d* being the bytes between this offset and the last one.
  /// - Precondition: the byte lies in the text or is its end.
  public mutating func codePointOffset(ofByte offset: Int) -> Int {
    if offset >= byte {
      codePoints += text.codePointStarts(byte, offset)
    } else {
      codePoints -= text.codePointStarts(offset, byte)
    }
    byte = offset
    return base + codePoints
  }

  /// The code points of a span of bytes.
  public mutating func codePoints(of span: TextSpan) -> CodePointSpan {
    CodePointSpan(codePointOffset(ofByte: span.start), codePointOffset(ofByte: span.end))
  }
}
