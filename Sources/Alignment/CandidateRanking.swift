import func Glibc.log2f

/// Ranks the documents of the other language by the rare keys that they share.
struct CandidateRanking {
  private typealias WeightedKey = (key: DocumentKeys.Key, weight: Float)

  // Sums of floats depend on their order, and a dictionary's differs from run to run: keys are sorted.
  private let persian: [[WeightedKey]]
  private let arabic: [[WeightedKey]]
  private var postings: [DocumentKeys.Key: [(document: Int32, weight: Float)]] = [:]
  private var norms: [Float]

  init(persian: [DocumentKeys], arabic: [DocumentKeys]) {
    self.persian = persian.map(Self.sorted)
    self.arabic = arabic.map(Self.sorted)
    for (index, keys) in self.arabic.enumerated() {
      for (key, weight) in keys {
        postings[key, default: []].append((Int32(index), weight))
      }
    }
    norms = []
    norms = self.arabic.map { keys in
      keys.reduce(into: Float(1)) { $0 += rarity($1.key) * $1.weight }.squareRoot()
    }
  }

  private static func sorted(_ keys: DocumentKeys) -> [WeightedKey] {
    keys.weights.map { ($0.key, $0.value) }.sorted { precedes($0.key, $1.key) }
  }

  /// The information of a key among the Arabic documents, in bits.
  private func rarity(_ key: DocumentKeys.Key) -> Float {
    let frequency = postings[key]?.count ?? 1
    return log2f(Float(arabic.count + 2) / Float(frequency + 1)) + 0.1
  }

  /// The most promising Arabic documents of each Persian one, and the other way round, each pair once.
  ///
  /// Keys of very many documents are passed over: they tell nothing, and cost most.
  mutating func best(_ count: Int) -> [(persian: Int, arabic: Int)] {
    let limit = max(64, arabic.count / 20)
    var ofArabic = [[(document: Int, score: Float)]](repeating: [], count: arabic.count)
    var pairs: Set<[Int]> = []
    var sums = [Float](repeating: 0, count: arabic.count)
    for (index, keys) in persian.enumerated() {
      var touched: Set<Int> = []
      for (key, weight) in keys {
        guard let row = postings[key], row.count <= limit else { continue }
        let information = rarity(key)
        for entry in row {
          sums[Int(entry.document)] += information * weight * entry.weight
          touched.insert(Int(entry.document))
        }
      }
      let scored = touched.map { (document: $0, score: sums[$0] / norms[$0]) }
        .sorted { ($1.score, $0.document) < ($0.score, $1.document) }
      for entry in scored.prefix(count) { pairs.insert([index, entry.document]) }
      for entry in scored.prefix(4 * count) {
        ofArabic[entry.document].append((index, entry.score))
      }
      for document in touched { sums[document] = 0 }
    }
    for (index, entries) in ofArabic.enumerated() {
      let sorted = entries.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
      for entry in sorted.prefix(count) { pairs.insert([entry.document, index]) }
    }
    return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
  }

  private static func precedes(_ left: DocumentKeys.Key, _ right: DocumentKeys.Key) -> Bool {
    switch (left, right) {
    case (.concept(let first), .concept(let second)): first < second
    case (.number(let first), .number(let second)): first.digits < second.digits
    case (.skeleton(let first), .skeleton(let second)): first < second
    case (.concept, _): true
    case (_, .concept): false
    case (.number, _): true
    case (_, .number): false
    }
  }
}
