import CorpusModel
import Testing

@testable import Alignment

@Suite struct DotProductsTests {
  private static func embeddings(_ count: Int, _ width: Int, seed: UInt64) -> SentenceEmbeddings {
    var random = SplitMix64(seed: seed)
    return SentenceEmbeddings(
      (0..<count * width).map { _ in Float(random.gaussian()) }, count: count, width: width)
  }

  @Test(arguments: [1, 3, 4, 5, 16, 37])
  func `blocks give the products that one pair after another gives`(width: Int) {
    let left = Self.embeddings(11, width, seed: 1)
    let right = Self.embeddings(9, width, seed: 2)
    for rows in [0..<11, 0..<4, 3..<10, 5..<5] {
      for columns in [0..<9, 1..<2, 2..<8] {
        var out = [Float](repeating: -9, count: rows.count * columns.count)
        DotProducts.products(left, rows, right, columns, into: &out)
        var index = 0
        for row in rows {
          for column in columns {
            var exact = 0.0
            for place in 0..<width {
              exact +=
                Double(left.values[row * left.stride + place])
                * Double(right.values[column * right.stride + place])
            }
            #expect(abs(Double(out[index]) - exact) < 1e-5)
            #expect(abs(Double(left.cosine(row, column, of: right)) - exact) < 1e-5)
            index += 1
          }
        }
      }
    }
  }

  @Test func `rows have unit length, whatever their scale`() {
    for scale: Float in [1e-30, 1, 3e37] {
      let rows = SentenceEmbeddings([3 * scale, 4 * scale, 0, 0], count: 2, width: 2)
      #expect(abs(rows.cosine(0, 0, of: rows) - 1) < 1e-6)
      #expect(rows.cosine(1, 1, of: rows) == 0)
      #expect(rows.cosine(0, 1, of: rows) == 0)
    }
  }

  @Test func `the nearest are those that sorting finds`() {
    let texts = PerLanguage(
      persian: Self.embeddings(150, 7, seed: 3), arabic: Self.embeddings(140, 7, seed: 4))
    let neighbours = CosineNeighbours(texts, isOrdered: false)
    for persian in 0..<150 {
      let all = (0..<140).map { (texts.persian.cosine(persian, $0, of: texts.arabic), $0) }
        .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(CosineNeighbours.kept)
      let found = neighbours.nearest.persian[persian]
      #expect(found.count == all.count)
      for (neighbour, exact) in zip(found, all) {
        #expect(abs(neighbour.cosine - exact.0) < 1e-5)
      }
    }
  }
}
