/// Lays arrays out as a ``LexiconImage``.
struct ImageWriter {
  /// Where every array begins, in bytes.
  static let alignment = 16

  private var body: [UInt8] = []

  /// Appends an array: the number of its elements, then the elements.
  ///
  /// - Precondition: the elements have no bytes without meaning, which would not be the same each time.
  mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
    precondition(MemoryLayout<Element>.size == MemoryLayout<Element>.stride)
    withUnsafeBytes(of: UInt64(elements.count)) { body += $0 }
    pad()
    elements.withUnsafeBytes { body += $0 }
    pad()
  }

  private mutating func pad() {
    while body.count % Self.alignment != 0 { body.append(0) }
  }

  /// The image with its header.
  func finish(checksum: UInt64) -> [UInt8] {
    let size = MemoryLayout<LexiconImage.Header>.size + body.count
    let header = LexiconImage.Header(size: UInt64(size), checksum: checksum)
    return withUnsafeBytes(of: header) { Array($0) } + body
  }
}
