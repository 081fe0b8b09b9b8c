/// Vectors of the sentences of a text, as any multilingual model gives them: a row a sentence.
///
/// Rows are kept at unit length, so that a dot product is a cosine; a row of zeros stays one, and is like
/// nothing.
public struct SentenceEmbeddings: Sendable {
  /// The number of rows.
  public let count: Int
  /// The number of values of a row.
  public let width: Int
  /// Rows one after the other, each filled up with zeros to ``stride`` values.
  let values: [Float]
  /// A multiple of ``DotProducts/lanes``, so that no product has a tail.
  let stride: Int

  /// Takes rows of finite values.
  ///
  /// - Parameter values: `count` rows of `width` values.
  /// - Precondition: `values.count == count * width` and `width > 0`.
  public init(_ values: [Float], count: Int, width: Int) {
    precondition(width > 0 && values.count == count * width, "rows are to be of one width")
    self.count = count
    self.width = width
    stride = (width + DotProducts.lanes - 1) / DotProducts.lanes * DotProducts.lanes
    var rows = [Float](repeating: 0, count: count * stride)
    for row in 0..<count {
      // Scaled by its greatest value first: the squares of great values have no Float.
      let range = row * width..<(row + 1) * width
      let greatest = values[range].reduce(0) { max($0, abs($1)) }
      guard greatest > 0 else { continue }
      var squares: Float = 0
      for index in range {
        let scaled = values[index] / greatest
        squares += scaled * scaled
      }
      let scale = 1 / squares.squareRoot()
      for index in 0..<width {
        rows[row * stride + index] = values[range.lowerBound + index] / greatest * scale
      }
    }
    self.values = rows
  }

  private init(rows: [Float], count: Int, width: Int, stride: Int) {
    self.values = rows
    self.count = count
    self.width = width
    self.stride = stride
  }

  /// Some of the rows, in the order of their numbers.
  func rows(_ indexes: [Int]) -> SentenceEmbeddings {
    var rows: [Float] = []
    rows.reserveCapacity(indexes.count * stride)
    for index in indexes { rows += values[index * stride..<(index + 1) * stride] }
    return SentenceEmbeddings(rows: rows, count: indexes.count, width: width, stride: stride)
  }

  /// The cosine of a row with one of another text.
  func cosine(_ row: Int, _ other: Int, of text: SentenceEmbeddings) -> Float {
    values.withUnsafeBufferPointer { left in
      text.values.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        return DotProducts.product(left + row * stride, right + other * stride, stride)
      }
    }
  }
}
