import CorpusModel

/// The similarities of single sentences that are worth looking at: a sparse matrix with the best entries of
/// each row and column.
struct SimilarityMatrix {
  /// A sentence of the other side.
  struct Neighbour {
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
  /// In long texts, words of more sentences than this are no evidence for a pair.
  private static let commonWord = 100
  /// In long texts, about how many sentences each is compared with in both directions.
  private static let kept = 64

  /// - Complexity: linear in the occurrences of matching words.
  init(_ model: BitextModel) {
    let counts = model.sentences.map(\.count)
    let isLong = counts.persian * counts.arabic > 2_000_000
    let limit = isLong ? Self.commonWord : Int.max
    let kept = isLong ? Self.kept : nil
    let forward = Self.covers(model, of: .persian, limit: limit, kept: kept)
    let backward = Self.covers(model, of: .arabic, limit: limit, kept: kept)
    var rows = PerLanguage(
      persian: [[Neighbour]](repeating: [], count: counts.persian),
      arabic: [[Neighbour]](repeating: [], count: counts.arabic))
    // Sorted by Persian sentence already; the Arabic rows are walked along.
    var cursors = [Int](repeating: 0, count: counts.arabic)
    for persian in 0..<counts.persian {
      for entry in forward[persian] {
        let arabic = Int(entry.sentence)
        while cursors[arabic] < backward[arabic].count,
          backward[arabic][cursors[arabic]].sentence < persian
        {
          cursors[arabic] += 1
        }
        guard cursors[arabic] < backward[arabic].count,
          backward[arabic][cursors[arabic]].sentence == persian
        else { continue }
        let other = backward[arabic][cursors[arabic]].similarity
        let similarity = (entry.similarity * other).squareRoot()
        guard similarity >= Self.floor else { continue }
        rows.persian[persian].append(Neighbour(sentence: entry.sentence, similarity: similarity))
        rows.arabic[arabic].append(Neighbour(sentence: Int32(persian), similarity: similarity))
      }
    }
    best = rows.map { side in side.map { Self.top($0, Self.bestCount) } }
    self.rows = Self.pruned(rows)
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

  /// A value that about `count` of the sums reach, by counting them in sixty-four steps.
  private static func leastKept(
    _ touched: [Int32], _ sums: [Float], scale: Float, count: Int
  ) -> Float {
    guard touched.count > count else { return 0 }
    var steps = [Int](repeating: 0, count: 65)
    for sentence in touched { steps[min(64, Int(sums[Int(sentence)] * scale * 64))] += 1 }
    var sum = 0
    for step in stride(from: 64, through: 0, by: -1) {
      sum += steps[step]
      if sum >= count { return Float(step) / 64 }
    }
    return 0
  }

  /// For each sentence of a side, the share of its weight that each sentence of the other side matches,
  /// by ascending sentence.
  private static func covers(
    _ model: BitextModel, of language: Language, limit: Int, kept: Int?
  ) -> [[Neighbour]] {
    let other = language.counterpart
    let otherCount = model.sentences[other].count
    let postings = Postings(model.sentences[other], types: model.words[other].count)
    let words = model.words[language]
    let otherWords = model.words[other]
    let matches = model.matches[language]
    var sums = [Float](repeating: 0, count: otherCount)
    var seenBy = [Int32](repeating: -1, count: otherCount)
    var stamp: Int32 = 0
    var touched: [Int32] = []
    var isTouched = [Bool](repeating: false, count: otherCount)
    return model.sentences[language].map { sentence in
      for type in sentence.types {
        stamp += 1
        let weight = words[Int(type)].weight
        // Matches come best first, so the first that reaches a sentence is its best.
        for index in matches.row(Int(type)) {
          let match = matches.entries[index]
          guard otherWords[Int(match.type)].sentenceFrequency <= limit else { continue }
          for position in postings.row(Int(match.type)) {
            let reached = Int(postings.sentences[position])
            if seenBy[reached] == stamp { continue }
            seenBy[reached] = stamp
            sums[reached] += weight * match.score
            if !isTouched[reached] {
              isTouched[reached] = true
              touched.append(Int32(reached))
            }
          }
        }
      }
      let scale = 1 / max(sentence.weight, 1e-6)
      let least = kept.map { leastKept(touched, sums, scale: scale, count: $0) } ?? 0
      let row =
        touched.filter { sums[Int($0)] * scale >= least }.sorted()
        .map { Neighbour(sentence: $0, similarity: sums[Int($0)] * scale) }
      for reached in touched {
        sums[Int(reached)] = 0
        isTouched[Int(reached)] = false
      }
      touched.removeAll(keepingCapacity: true)
      return row
    }
  }
}

/// In which sentences each word stands.
private struct Postings {
  private(set) var sentences: [Int32]
  private var starts: [Int32]

  init(_ side: [BitextModel.Sentence], types: Int) {
    var counts = [Int32](repeating: 0, count: types + 1)
    for sentence in side { for type in sentence.types { counts[Int(type) + 1] += 1 } }
    for type in 0..<types { counts[type + 1] += counts[type] }
    starts = counts
    sentences = [Int32](repeating: 0, count: Int(counts[types]))
    var next = counts
    for (index, sentence) in side.enumerated() {
      for type in sentence.types {
        sentences[Int(next[Int(type)])] = Int32(index)
        next[Int(type)] += 1
      }
    }
  }

  func row(_ type: Int) -> Range<Int> { Int(starts[type])..<Int(starts[type + 1]) }
}
