import CorpusModel

/// The similarities of single sentences that are worth looking at: a sparse matrix with the best entries of
/// each row and column.
struct SimilarityMatrix {
  /// A sentence of the other side.
  struct Neighbour: Sendable {
    var sentence: Int32
    var similarity: Float
  }

  /// For each sentence, its neighbours by ascending index.
  private(set) var rows: PerLanguage<[[Neighbour]]>
  /// For each sentence, its most similar neighbours, best first.
  private(set) var best: PerLanguage<[[Neighbour]]>

  /// Less similar sentences are no candidates for anything.
  static let floor: Float = 0.06
  /// How many neighbours of each sentence are kept.
  static let breadth = 12
  /// How many of them a greater group may grow from.
  private static let bestCount = 5
  /// Pairs of sentences up to which all are compared.
  private static let comparable = 2_000_000

  /// Compares the sentences of two texts: all with all, or in long texts those that ``SentenceScout`` finds
  /// worth it.
  ///
  /// - Complexity: linear in the sentences of long texts.
  init(_ model: BitextModel, jobs: Int = 1) {
    let counts = model.sentences.map(\.count)
    let isLong = counts.persian * counts.arabic > Self.comparable
    let candidates = isLong ? SentenceScout.candidates(in: model, jobs: jobs) : nil
    let everything = 0..<Int32(counts.arabic)
    let persian = Chunks.map(counts.persian, jobs: jobs) { chunk in
      var covers = PairCovers(model)
      return chunk.map { sentence in
        covers.layOut(sentence)
        return candidates.map { Self.row($0[sentence], &covers) } ?? Self.row(everything, &covers)
      }
    }.flatMap { $0 }
    var arabic = [[Neighbour]](repeating: [], count: counts.arabic)
    for (sentence, row) in persian.enumerated() {
      for entry in row {
        arabic[Int(entry.sentence)].append(
          Neighbour(sentence: Int32(sentence), similarity: entry.similarity))
      }
    }
    let rows = PerLanguage(persian: persian, arabic: arabic)
    best = rows.map { side in side.map { Self.top($0, Self.bestCount) } }
    self.rows = Self.pruned(rows)
  }

  /// The similarities of the sentence that is laid out: the geometric mean of the two covers.
  private static func row(
    _ candidates: some Sequence<Int32>, _ covers: inout PairCovers
  ) -> [Neighbour] {
    candidates.compactMap { sentence in
      let covers = covers.covers(Int(sentence))
      let similarity = (covers.persian * covers.arabic).squareRoot()
      return similarity >= floor ? Neighbour(sentence: sentence, similarity: similarity) : nil
    }
  }

  /// The similarity of two sentences; 0 where it was not kept.
  func similarity(_ persian: Int, _ arabic: Int) -> Float {
    let row = rows.persian[persian]
    var low = 0
    var high = row.count
    while low < high {
      let middle = (low + high) / 2
      if row[middle].sentence < arabic { low = middle + 1 } else { high = middle }
    }
    return low < row.count && row[low].sentence == arabic ? row[low].similarity : 0
  }

  /// Forgets what lies outside a band of Arabic sentences for each Persian one.
  mutating func restrict(to band: [Range<Int>]) {
    for persian in rows.persian.indices {
      rows.persian[persian].removeAll { !band[persian].contains(Int($0.sentence)) }
    }
    for arabic in rows.arabic.indices {
      rows.arabic[arabic].removeAll { !band[Int($0.sentence)].contains(arabic) }
    }
  }

  /// Whether one of the two sentences is among the best neighbours of the other.
  func isGoodPair(_ persian: Int, _ arabic: Int) -> Bool {
    best.persian[persian].contains { $0.sentence == arabic }
      || best.arabic[arabic].contains { $0.sentence == persian }
  }

  private static func top(_ row: [Neighbour], _ count: Int) -> [Neighbour] {
    Array(
      row.sorted { ($1.similarity, $0.sentence) < ($0.similarity, $1.sentence) }.prefix(count))
  }

  /// Keeps an entry where it is among the best of its row or of its column, ties by index: texts that
  /// repeat one sentence would fill the matrix otherwise.
  private static func pruned(_ rows: PerLanguage<[[Neighbour]]>) -> PerLanguage<[[Neighbour]]> {
    let kept = rows.map { side in side.map { row in Set(top(row, breadth).map(\.sentence)) } }
    func filtered(_ language: Language) -> [[Neighbour]] {
      rows[language].enumerated().map { index, row in
        row.count <= breadth
          ? row
          : row.filter { neighbour in
            kept[language][index].contains(neighbour.sentence)
              || kept[language.counterpart][Int(neighbour.sentence)].contains(Int32(index))
          }
      }
    }
    return PerLanguage(persian: filtered(.persian), arabic: filtered(.arabic))
  }
}
