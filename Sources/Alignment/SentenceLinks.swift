import CorpusModel

/// Which words of two single sentences match: computed once for each pair of sentences that some group
/// holds.
struct SentenceLinks: Sendable {
  /// A word of a sentence and the word of the other sentence that matches it best; of two that match
  /// equally, the one that stands first in the table of words.
  struct Link: Sendable {
    /// The word's place among the distinct words of its sentence.
    var place: Int32
    /// The other word.
    var type: Int32
    /// How surely the two say the same, in (0, 1].
    var score: Float
  }

  /// An Arabic word that a Persian sentence could be matched by.
  private struct Reach: Sendable {
    /// The Arabic word above the place: one number, so that sorting compares one.
    var key: Int
    var persian: Int32
    var score: Float

    var arabic: Int32 { Int32(truncatingIfNeeded: key >> 32) }
    var place: Int { key & 0xFFFF_FFFF }
  }

  private let words: PerLanguage<WordIncidence>
  private let matches: MatchTable
  private var reaches: [Int: [Reach]] = [:]
  private var known: [Int: PerLanguage<[Link]>] = [:]
  /// For each place of the Persian sentence at hand, its link.
  private var best: [Link] = []

  init(_ model: BitextModel) {
    words = model.incidence
    matches = model.matches.persian
  }

  /// The links of both sides, each by ascending place.
  mutating func links(_ persian: Int, _ arabic: Int) -> PerLanguage<[Link]> {
    let key = persian << 32 | arabic
    if let links = known[key] { return links }
    let links = computed(persian, arabic)
    known[key] = links
    return links
  }

  private mutating func computed(_ persian: Int, _ arabic: Int) -> PerLanguage<[Link]> {
    let reaches = reaches(of: persian)
    var links = PerLanguage<[Link]>(persian: [], arabic: [])
    guard !reaches.isEmpty else { return links }
    let count = words.persian.row(persian).count
    best.removeAll(keepingCapacity: true)
    for place in 0..<count { best.append(Link(place: Int32(place), type: 0, score: 0)) }
    for (place, position) in words.arabic.row(arabic).enumerated() {
      let type = words.arabic.types[position]
      var index = Self.lowerBound(of: type, in: reaches)
      var link = Link(place: Int32(place), type: 0, score: 0)
      while index < reaches.count, reaches[index].arabic == type {
        let reach = reaches[index]
        link.improve(reach.persian, reach.score)
        best[reach.place].improve(type, reach.score)
        index += 1
      }
      if link.score > 0 { links.arabic.append(link) }
    }
    links.persian = best.filter { $0.score > 0 }
    return links
  }

  /// What a Persian sentence could be matched by, by Arabic word.
  private mutating func reaches(of persian: Int) -> [Reach] {
    if let known = reaches[persian] { return known }
    var result: [Reach] = []
    for (place, position) in words.persian.row(persian).enumerated() {
      let type = words.persian.types[position]
      for index in matches.row(Int(type)) {
        let match = matches.entries[index]
        result.append(
          Reach(key: Int(match.type) << 32 | place, persian: type, score: match.score))
      }
    }
    result.sort { $0.key < $1.key }
    reaches[persian] = result
    return result
  }

  private static func lowerBound(of type: Int32, in reaches: [Reach]) -> Int {
    var (low, high) = (0, reaches.count)
    while low < high {
      let middle = (low + high) / 2
      if reaches[middle].arabic < type { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SentenceLinks.Link {
  /// Takes a better match.
  mutating func improve(_ other: Int32, _ otherScore: Float) {
    if otherScore > score || (otherScore == score && other < type) {
      type = other
      score = otherScore
    }
  }
}
