/// An array that lies in a ``LexiconImage``.
struct ImageArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  private let image: LexiconImage
  private let offset: Int
  let count: Int

  /// Takes `count` elements of which the first begins at the byte `offset` of the image.
  init(_ image: LexiconImage, offset: Int, count: Int) {
    self.image = image
    self.offset = offset
    self.count = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return image.load(Element.self, at: offset + index * MemoryLayout<Element>.stride)
  }

  /// A part, counted from 0 again.
  @inline(__always)
  func part(_ range: Range<Int>) -> ImageArray {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return ImageArray(
      image, offset: offset + range.lowerBound * MemoryLayout<Element>.stride, count: range.count)
  }
}
