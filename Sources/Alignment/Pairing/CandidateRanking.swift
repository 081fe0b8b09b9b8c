import CorpusModel

import func Glibc.log2f

/// Ranks the documents of the other language by the rare keys that they share: an inverted index of the
/// Arabic documents, in which each Persian one looks up its keys.
struct CandidateRanking: Sendable {
  /// How many entries of the index a document visits: its rarest keys come first, and what very many
  /// documents have tells nothing.
  static let visits = 20_000

  private typealias Candidate = (document: Int, score: Float)
  private typealias Keys = [DocumentKeys.Weighted]

  private let documents: PerLanguage<[Keys]>
  /// The entries of all keys, one key after the other: the documents that have it.
  private let postings: Keys
  /// Where the entries of each key begin, and where the last end.
  private let starts: [Int]
  /// The information of each key among the Arabic documents, in bits.
  private let rarities: [Float]
  private let norms: PerLanguage<[Float]>

  /// Takes the keys of both sides, numbered alike.
  init(_ documents: PerLanguage<[[DocumentKeys.Weighted]]>, keyCount: Int) {
    self.documents = documents
    var starts = [Int](repeating: 0, count: keyCount + 1)
    for keys in documents.arabic {
      for entry in keys { starts[Int(entry.key) + 1] += 1 }
    }
    let rarities = (0..<keyCount).map { key in
      log2f(Float(documents.arabic.count + 2) / Float(max(1, starts[key + 1]) + 1)) + 0.1
    }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    var next = starts
    var postings = Keys(repeating: .init(key: 0, weight: 0), count: starts[keyCount])
    for (document, keys) in documents.arabic.enumerated() {
      for entry in keys {
        postings[next[Int(entry.key)]] = .init(key: Int32(document), weight: entry.weight)
        next[Int(entry.key)] += 1
      }
    }
    self.starts = starts
    self.rarities = rarities
    self.postings = postings
    norms = documents.map { side in
      side.map { keys in
        keys.reduce(into: Float(1)) { $0 += rarities[Int($1.key)] * $1.weight }.squareRoot()
      }
    }
  }

  /// The most promising documents of the other side for each document, the best first; of equals the
  /// earlier.
  ///
  /// - Complexity: linear in the keys and in ``visits`` a document.
  func best(_ count: Int, jobs: Int) -> PerLanguage<[[Int]]> {
    let forward = Chunks.map(documents.persian.count, by: 256, jobs: jobs) { chunk in
      var sums = [Float](repeating: 0, count: documents.arabic.count)
      return chunk.map { best(4 * count, for: $0, &sums) }
    }.flatMap { $0 }
    var backward = documents.arabic.map { _ in BestCandidates(count) }
    for (persian, candidates) in forward.enumerated() {
      for candidate in candidates { backward[candidate.document].add(persian, candidate.score) }
    }
    return PerLanguage(
      persian: forward.map { $0.prefix(count).map(\.document) },
      arabic: backward.map { $0.all.map(\.document) })
  }

  /// - Parameter sums: a zero for each Arabic document, before and after.
  private func best(_ count: Int, for persian: Int, _ sums: inout [Float]) -> [Candidate] {
    let keys = documents.persian[persian].map { (entry: $0, row: row(Int($0.key))) }
      .sorted { ($0.row.count, $0.entry.key) < ($1.row.count, $1.entry.key) }
    var touched: [Int32] = []
    var visits = 0
    for (entry, row) in keys {
      visits += row.count
      if visits > Self.visits { break }
      let weight = rarities[Int(entry.key)] * entry.weight
      for posting in postings[row] {
        if sums[Int(posting.key)] == 0 { touched.append(posting.key) }
        sums[Int(posting.key)] += weight * posting.weight
      }
    }
    var best = BestCandidates(count)
    for document in touched.map({ Int($0) }) {
      best.add(document, sums[document] / (norms.persian[persian] * norms.arabic[document]))
      sums[document] = 0
    }
    return best.all
  }

  private func row(_ key: Int) -> Range<Int> { starts[key]..<starts[key + 1] }
}

/// The few best of many candidates, the best first; of equals the one with the lower number.
struct BestCandidates: Sendable {
  private(set) var all: [(document: Int, score: Float)] = []
  private let limit: Int

  init(_ limit: Int) { self.limit = limit }

  mutating func add(_ document: Int, _ score: Float) {
    func isBehind(_ other: (document: Int, score: Float)) -> Bool {
      (other.score, document) < (score, other.document)
    }
    if all.count == limit {
      guard let last = all.last, isBehind(last) else { return }
      all.removeLast()
    }
    let place = all.firstIndex(where: isBehind) ?? all.count
    all.insert((document, score), at: place)
  }
}
