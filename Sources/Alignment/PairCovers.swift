import CorpusModel

/// Measures how much of two single sentences' weight each finds in the other.
///
/// A Persian sentence is laid out once, and then held against as many Arabic ones as are worth it.
struct PairCovers {
  private let words: PerLanguage<WordIncidence>
  private let totals: PerLanguage<[Float]>
  private let matches: MatchTable

  /// The links from Arabic words to the words of the laid-out sentence, chained by Arabic word.
  private var links: [(place: Int32, score: Float, next: Int32)] = []
  /// For each Arabic word that is linked to the laid-out sentence: the last link, and the best score.
  private var heads: [(stamp: Int32, link: Int32, most: Float)]
  private var stamp: Int32 = 0
  /// For each place of the laid-out sentence, the best score that an Arabic sentence gave it.
  private var reached: [Float] = []
  private var reachedPlaces: [Int32] = []
  private var persian = 0

  init(_ model: BitextModel) {
    words = model.incidence
    totals = model.sentences.map { $0.map { max($0.weight, 1e-6) } }
    matches = model.matches.persian
    heads = Array(repeating: (0, -1, 0), count: model.words.arabic.count)
  }

  /// Lays out a Persian sentence.
  mutating func layOut(_ sentence: Int) {
    persian = sentence
    stamp += 1
    links.removeAll(keepingCapacity: true)
    let row = words.persian.row(sentence)
    reached = Array(repeating: 0, count: row.count)
    for (place, position) in row.enumerated() {
      for index in matches.row(Int(words.persian.types[position])) {
        let match = matches.entries[index]
        let type = Int(match.type)
        if heads[type].stamp != stamp { heads[type] = (stamp, -1, 0) }
        links.append((Int32(place), match.score, heads[type].link))
        heads[type].link = Int32(links.count - 1)
        heads[type].most = max(heads[type].most, match.score)
      }
    }
  }

  /// The share of each side's weight that finds a match on the other side, each in [0, 1].
  mutating func covers(_ arabic: Int) -> PerLanguage<Float> {
    var matched = PerLanguage<Float>(persian: 0, arabic: 0)
    let first = words.persian.row(persian).lowerBound
    for position in words.arabic.row(arabic) {
      let type = Int(words.arabic.types[position])
      guard heads[type].stamp == stamp else { continue }
      matched.arabic += words.arabic.weights[type] * heads[type].most
      var link = Int(heads[type].link)
      while link >= 0 {
        let (place, score, next) = links[link]
        let before = reached[Int(place)]
        if score > before {
          if before == 0 { reachedPlaces.append(place) }
          reached[Int(place)] = score
        }
        link = Int(next)
      }
    }
    for place in reachedPlaces {
      let type = Int(words.persian.types[first + Int(place)])
      matched.persian += words.persian.weights[type] * reached[Int(place)]
      reached[Int(place)] = 0
    }
    reachedPlaces.removeAll(keepingCapacity: true)
    return PerLanguage(
      persian: matched.persian / totals.persian[persian],
      arabic: matched.arabic / totals.arabic[arabic])
  }
}
