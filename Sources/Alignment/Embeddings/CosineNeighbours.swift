import CorpusModel

/// The nearest sentences of the other side of each sentence, by the cosine of their vectors, and how cosines
/// are spread.
struct CosineNeighbours: Sendable {
  /// A sentence of the other side.
  struct Neighbour: Sendable {
    var sentence: Int32
    var cosine: Float
  }

  /// How many are kept of each sentence.
  static let kept = 8
  /// Texts with more pairs of sentences than this are compared near their anchors only.
  static let affordable = 9_000_000
  /// One sentence of so many is compared with the whole other side there.
  private static let step = 16

  /// For each sentence, its nearest ones, the nearest first; of equal ones the first.
  private(set) var nearest: PerLanguage<[[Neighbour]]>
  /// The standard deviation of the cosines of all pairs that were compared.
  private(set) var deviation: Float = 0

  private var sum = 0.0
  private var squares = 0.0
  private var pairs = 0

  /// Compares two texts.
  ///
  /// - Parameter isOrdered: whether beads may not cross: then long texts are compared along the line on which
  ///   every sixteenth sentence and its nearest one stand.
  /// - Complexity: the product of the two counts times the width; of long texts in order, linear but for a
  ///   sixteenth of that.
  init(_ texts: PerLanguage<SentenceEmbeddings>, isOrdered: Bool) {
    let counts = texts.map(\.count)
    nearest = counts.map { Array(repeating: [], count: $0) }
    if isOrdered && counts.persian * counts.arabic > Self.affordable {
      compareAlongAnchors(texts)
    } else {
      compare(texts, rows: 0..<counts.persian, columns: 0..<counts.arabic)
    }
    if pairs > 0 {
      let mean = sum / Double(pairs)
      deviation = Float(max(1e-6, squares / Double(pairs) - mean * mean).squareRoot())
    }
  }

  private static let rowBlock = 64
  private static let columnBlock = 128

  private mutating func compare(
    _ texts: PerLanguage<SentenceEmbeddings>, rows: Range<Int>, columns: Range<Int>
  ) {
    // A block of columns stays in the cache while blocks of rows pass by.
    var products = [Float](repeating: 0, count: Self.rowBlock * Self.columnBlock)
    for column in Swift.stride(
      from: columns.lowerBound, to: columns.upperBound, by: Self.columnBlock)
    {
      let columnRange = column..<min(columns.upperBound, column + Self.columnBlock)
      for row in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: Self.rowBlock) {
        let rowRange = row..<min(rows.upperBound, row + Self.rowBlock)
        DotProducts.products(texts.persian, rowRange, texts.arabic, columnRange, into: &products)
        take(products, rowRange, columnRange)
      }
    }
  }

  private mutating func take(_ products: [Float], _ rows: Range<Int>, _ columns: Range<Int>) {
    var index = 0
    for row in rows {
      for column in columns {
        let cosine = products[index]
        index += 1
        sum += Double(cosine)
        squares += Double(cosine) * Double(cosine)
        Self.offer(cosine, Int32(column), to: &nearest.persian[row])
        Self.offer(cosine, Int32(row), to: &nearest.arabic[column])
      }
    }
    pairs += rows.count * columns.count
  }

  /// Puts a sentence into its place, if it is among the nearest.
  private static func offer(_ cosine: Float, _ sentence: Int32, to list: inout [Neighbour]) {
    func isFarther(_ other: Neighbour) -> Bool {
      other.cosine < cosine || (other.cosine == cosine && other.sentence > sentence)
    }
    if list.count == kept {
      guard isFarther(list[kept - 1]) else { return }
      list.removeLast()
    }
    var place = list.count
    while place > 0, isFarther(list[place - 1]) { place -= 1 }
    list.insert(Neighbour(sentence: sentence, cosine: cosine), at: place)
  }

  private mutating func compareAlongAnchors(_ texts: PerLanguage<SentenceEmbeddings>) {
    let counts = texts.map(\.count)
    let sampled = Array(Swift.stride(from: 0, to: counts.persian, by: Self.step))
    let sample = CosineNeighbours(
      PerLanguage(persian: texts.persian.rows(sampled), arabic: texts.arabic), isOrdered: false)
    // Only best ones that agree: an Arabic sentence whose nearest sampled one is another is no anchor.
    let band = AnchorChain(
      best: sample.nearest.map { side in side.map { $0.first?.sentence } }
    ).band(persianCount: sampled.count, arabicCount: counts.arabic, slack: 2 * Self.step)
    for (index, first) in sampled.enumerated() {
      let rows = first..<min(counts.persian, first + Self.step)
      // Up to the next sampled sentence.
      let next = band[min(index + 1, band.count - 1)]
      compare(
        texts, rows: rows,
        columns: min(
          band[index].lowerBound, next.lowerBound)..<max(
            band[index].upperBound, next.upperBound))
    }
    (sum, squares, pairs) = (sample.sum, sample.squares, sample.pairs)
  }
}
