import CorpusModel

/// The similarities of single sentences that are worth looking at: a sparse matrix with the best entries of
/// each row and column.
struct SimilarityMatrix: Sendable {
  /// A sentence of the other side.
  struct Neighbour: BitwiseCopyable, Sendable {
    var sentence: Int32
    var similarity: Float

    /// The more similar first; of equal ones the first sentence.
    static func precedes(_ left: Neighbour, _ right: Neighbour) -> Bool {
      left.similarity != right.similarity
        ? left.similarity > right.similarity : left.sentence < right.sentence
    }
  }

  /// For each sentence, its neighbours by ascending index.
  private(set) var rows: PerLanguage<RowTable<Neighbour>>
  /// For each sentence, its most similar neighbours, best first.
  let best: PerLanguage<RowTable<Neighbour>>

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
    let persian = Chunks.map(counts.persian, jobs: jobs, worker: { SentenceLayout(model) }) {
      layout, chunk in
      var rows = RowTable<Neighbour>()
      for sentence in chunk {
        if let candidates { layout.narrow(to: candidates[sentence]) }
        layout.layOut(sentence)
        func compare(_ other: Int32) {
          let covers = layout.covers(Int(other))
          let similarity = (covers.persian * covers.arabic).squareRoot()
          if similarity >= Self.floor {
            rows.append(Neighbour(sentence: other, similarity: similarity))
          }
        }
        if let candidates {
          for other in candidates[sentence] { compare(other) }
        } else {
          for other in 0..<Int32(counts.arabic) { compare(other) }
        }
        rows.endRow()
      }
      return rows
    }
    let joined = RowTable(joining: persian)
    let all = PerLanguage(
      persian: joined,
      arabic: joined.transposed(counts.arabic, to: \.sentence) { sentence, entry in
        Neighbour(sentence: sentence, similarity: entry.similarity)
      })
    let top = all.map { Self.top($0, Self.breadth) }
    best = top.map { Self.top($0, Self.bestCount) }
    rows = Self.pruned(all, top)
  }

  /// The similarity of two sentences; 0 where it was not kept.
  func similarity(_ persian: Int, _ arabic: Int) -> Float {
    let place = lowerBound(of: arabic, in: persian)
    guard place < rows.persian.row(persian).upperBound else { return 0 }
    let entry = rows.persian.entries[place]
    return entry.sentence == arabic ? entry.similarity : 0
  }

  /// Where the first neighbour of a Persian sentence stands, among all entries, that is not before an Arabic
  /// sentence.
  func lowerBound(of arabic: Int, in persian: Int) -> Int {
    let row = rows.persian.row(persian)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if rows.persian.entries[middle].sentence < arabic { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Forgets what lies outside a band of Arabic sentences for each Persian one.
  mutating func restrict(to band: [Range<Int>]) {
    rows = PerLanguage(
      persian: rows.persian.filtered { band[$0].contains(Int($1.sentence)) },
      arabic: rows.arabic.filtered { band[Int($1.sentence)].contains($0) })
  }

  /// Whether one of the two sentences is among the best neighbours of the other.
  func isGoodPair(_ persian: Int, _ arabic: Int) -> Bool {
    best.persian[persian].contains { $0.sentence == arabic }
      || best.arabic[arabic].contains { $0.sentence == persian }
  }

  /// The first entries of each row by ``Neighbour/precedes(_:_:)``.
  private static func top(_ rows: RowTable<Neighbour>, _ count: Int) -> RowTable<Neighbour> {
    var result = RowTable<Neighbour>()
    var best: [Neighbour] = []
    for index in 0..<rows.count {
      best.removeAll(keepingCapacity: true)
      for entry in rows[index] {
        if best.count == count {
          guard Neighbour.precedes(entry, best[count - 1]) else { continue }
          best.removeLast()
        }
        var place = best.count
        while place > 0, Neighbour.precedes(entry, best[place - 1]) { place -= 1 }
        best.insert(entry, at: place)
      }
      for entry in best { result.append(entry) }
      result.endRow()
    }
    return result
  }

  /// Keeps an entry where it is among the best of its row or of its column, ties by index: texts that
  /// repeat one sentence would fill the matrix otherwise.
  private static func pruned(
    _ rows: PerLanguage<RowTable<Neighbour>>, _ top: PerLanguage<RowTable<Neighbour>>
  ) -> PerLanguage<RowTable<Neighbour>> {
    func isAmongBest(_ entry: Neighbour, of sentence: Int, _ language: Language) -> Bool {
      let best = top[language].row(sentence)
      guard best.count == breadth else { return true }
      return !Neighbour.precedes(top[language].entries[best.upperBound - 1], entry)
    }
    func filtered(_ language: Language) -> RowTable<Neighbour> {
      rows[language].filtered { sentence, entry in
        let mirrored = Neighbour(sentence: Int32(sentence), similarity: entry.similarity)
        return isAmongBest(entry, of: sentence, language)
          || isAmongBest(mirrored, of: Int(entry.sentence), language.counterpart)
      }
    }
    return PerLanguage(persian: filtered(.persian), arabic: filtered(.arabic))
  }
}
