/// Takes arrays out of a ``LexiconImage`` in the order in which ``ImageWriter`` appended them.
struct ImageReader {
  private let image: LexiconImage
  private var offset = MemoryLayout<LexiconImage.Header>.size

  init(_ image: LexiconImage) { self.image = image }

  /// The next array.
  ///
  /// - Precondition: one of the same elements was appended.
  mutating func array<Element: BitwiseCopyable & Sendable>() -> ImageArray<Element> {
    let count = Int(image.load(UInt64.self, at: offset))
    let start = offset + ImageWriter.alignment
    let end = start + count * MemoryLayout<Element>.stride
    precondition(end <= image.count, "the image of the lexicon is damaged")
    offset = (end + ImageWriter.alignment - 1) / ImageWriter.alignment * ImageWriter.alignment
    return ImageArray(image, offset: start, count: count)
  }
}
