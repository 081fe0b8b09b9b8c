/// Dot products of rows whose length is a multiple of ``lanes``.
///
/// Blocks of four rows by two are multiplied at once, so that each value that is loaded serves several
/// products. `a * b + s` in vectors of four: without a target that has it, `addProduct` is a call to the C
/// library for every lane. Sums are added up in one order, the same on every machine.
enum DotProducts {
  typealias Vector = SIMD4<Float>

  /// Values that one step of the loops takes.
  static let lanes = 4

  /// The product of two rows.
  @inline(__always)
  static func product(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>, _ length: Int
  ) -> Float {
    var sum = Vector(repeating: 0)
    var index = 0
    while index < length {
      sum += load(left, index) * load(right, index)
      index += lanes
    }
    return total(sum)
  }

  /// The products of some rows of a text with some of another, row by row into `out`.
  ///
  /// - Precondition: both have rows of one stride, and `out` has room for `rows.count * columns.count`.
  static func products(
    _ left: SentenceEmbeddings, _ rows: Range<Int>, _ right: SentenceEmbeddings,
    _ columns: Range<Int>, into out: inout [Float]
  ) {
    let length = left.stride
    precondition(right.stride == length && out.count >= rows.count * columns.count)
    left.values.withUnsafeBufferPointer { left in
      right.values.withUnsafeBufferPointer { right in
        out.withUnsafeMutableBufferPointer { out in
          guard let left = left.baseAddress, let right = right.baseAddress,
            let out = out.baseAddress
          else { return }
          var row = rows.lowerBound
          while row < rows.upperBound {
            let target = out + (row - rows.lowerBound) * columns.count
            if row + 4 <= rows.upperBound {
              four(left + row * length, right, columns, length, into: target)
              row += 4
            } else {
              for column in columns {
                target[column - columns.lowerBound] = product(
                  left + row * length, right + column * length, length)
              }
              row += 1
            }
          }
        }
      }
    }
  }

  /// The products of four rows with some of the other text.
  private static func four(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>, _ columns: Range<Int>,
    _ length: Int, into out: UnsafeMutablePointer<Float>
  ) {
    let width = columns.count
    var column = columns.lowerBound
    while column + 2 <= columns.upperBound {
      let (first, second) = (right + column * length, right + (column + 1) * length)
      var (a0, a1, a2, a3) = (Vector(), Vector(), Vector(), Vector())
      var (b0, b1, b2, b3) = (Vector(), Vector(), Vector(), Vector())
      var index = 0
      while index < length {
        let (x, y) = (load(first, index), load(second, index))
        let r0 = load(left, index)
        a0 += r0 * x
        b0 += r0 * y
        let r1 = load(left, length + index)
        a1 += r1 * x
        b1 += r1 * y
        let r2 = load(left, 2 * length + index)
        a2 += r2 * x
        b2 += r2 * y
        let r3 = load(left, 3 * length + index)
        a3 += r3 * x
        b3 += r3 * y
        index += lanes
      }
      let place = column - columns.lowerBound
      out[place] = total(a0)
      out[place + 1] = total(b0)
      out[width + place] = total(a1)
      out[width + place + 1] = total(b1)
      out[2 * width + place] = total(a2)
      out[2 * width + place + 1] = total(b2)
      out[3 * width + place] = total(a3)
      out[3 * width + place + 1] = total(b3)
      column += 2
    }
    if column < columns.upperBound {
      for row in 0..<4 {
        out[row * width + column - columns.lowerBound] = product(
          left + row * length, right + column * length, length)
      }
    }
  }

  @inline(__always)
  private static func load(_ row: UnsafePointer<Float>, _ index: Int) -> Vector {
    UnsafeRawPointer(row + index).loadUnaligned(as: Vector.self)
  }

  @inline(__always)
  private static func total(_ sum: Vector) -> Float { (sum[0] + sum[2]) + (sum[1] + sum[3]) }
}
