import CorpusModel

/// A Persian sentence laid out so that Arabic ones can be held against it: for each Arabic word that matches
/// any of its words, which of them.
///
/// To lay out costs a step for each match of its words; to hold a sentence against it, a step for each word
/// and each match that is there.
struct SentenceLayout {
  private let words: PerLanguage<WordIncidence>
  private let totals: PerLanguage<[Float]>
  private let matches: MatchTable

  /// A word of the laid-out sentence that an Arabic word matches, and the next one.
  private struct Entry {
    var place: Int32
    var score: Float
    var next: Int32
  }

  /// The entries of an Arabic word: where the last one is, and the best score.
  private struct Head {
    var stamp: Int32 = 0
    var last: Int32 = -1
    var most: Float = 0
  }

  /// Whether an Arabic word stands in the sentences at hand: a bit for each, so that all lie near.
  private var isNear: [UInt64]
  private var near: [Int32] = []

  private var entries: [Entry] = []
  private var heads: [Head]
  private var stamp: Int32 = 0
  private var persian = 0
  /// For each place of the laid-out sentence, its best link to the Arabic sentence at hand.
  private var reached: [SentenceLinks.Link] = []

  init(_ model: BitextModel) {
    words = model.incidence
    totals = model.sentences.map { $0.map { max($0.weight, 1e-6) } }
    matches = model.matches
    heads = Array(repeating: Head(), count: model.words.arabic.count)
    isNear = Array(repeating: .max, count: model.words.arabic.count / 64 + 1)
  }

  /// Takes note of the Arabic sentences that will be held against the next one that is laid out: most
  /// matches of its words lie elsewhere, and to pass over them is what makes long texts fast.
  ///
  /// Without this, any sentence may be.
  mutating func narrow(to sentences: some Sequence<Int32>) {
    if near.isEmpty {
      isNear = Array(repeating: 0, count: isNear.count)
    } else {
      for type in near { isNear[Int(type) / 64] = 0 }
      near.removeAll(keepingCapacity: true)
    }
    for sentence in sentences {
      for type in words.arabic.words[Int(sentence)] {
        isNear[Int(type) / 64] |= 1 << (UInt64(type) % 64)
        near.append(type)
      }
    }
  }

  /// Lays out a Persian sentence.
  mutating func layOut(_ sentence: Int) {
    persian = sentence
    stamp += 1
    entries.removeAll(keepingCapacity: true)
    reached.removeAll(keepingCapacity: true)
    for (place, type) in words.persian.words[sentence].enumerated() {
      reached.append(SentenceLinks.Link(place: Int32(place)))
      for match in matches[Int(type)] {
        let other = Int(match.type)
        guard isNear[other / 64] >> (UInt64(other) % 64) & 1 == 1 else { continue }
        var head = heads[other].stamp == stamp ? heads[other] : Head(stamp: stamp)
        entries.append(Entry(place: Int32(place), score: match.score, next: head.last))
        head.last = Int32(entries.count - 1)
        head.most = max(head.most, match.score)
        heads[other] = head
      }
    }
  }

  /// The share of each side's weight that finds a match on the other side, each in [0, 1].
  mutating func covers(_ arabic: Int) -> PerLanguage<Float> {
    var matched = PerLanguage<Float>(persian: 0, arabic: 0)
    var isMatched = false
    for type in words.arabic.words[arabic] where heads[Int(type)].stamp == stamp {
      isMatched = true
      matched.arabic += words.arabic.weights[Int(type)] * heads[Int(type)].most
      var index = Int(heads[Int(type)].last)
      while index >= 0 {
        let entry = entries[index]
        reached[Int(entry.place)].score = max(reached[Int(entry.place)].score, entry.score)
        index = Int(entry.next)
      }
    }
    guard isMatched else { return matched }
    matched.persian = takeReached { _ in }
    return PerLanguage(
      persian: matched.persian / totals.persian[persian],
      arabic: matched.arabic / totals.arabic[arabic])
  }

  /// Appends the links of an Arabic sentence and of the one that is laid out, each side's by ascending place.
  mutating func link(_ arabic: Int, into links: inout [SentenceLinks.Link]) -> SentenceLinks.Pair {
    var pair = SentenceLinks.Pair(start: Int32(links.count))
    let first = words.persian.row(persian).lowerBound
    for (place, type) in words.arabic.words[arabic].enumerated()
    where heads[Int(type)].stamp == stamp {
      var link = SentenceLinks.Link(place: Int32(place))
      var index = Int(heads[Int(type)].last)
      while index >= 0 {
        let entry = entries[index]
        link.improve(words.persian.types[first + Int(entry.place)], entry.score)
        reached[Int(entry.place)].improve(type, entry.score)
        index = Int(entry.next)
      }
      links.append(link)
      pair.matched.arabic += words.arabic.weights[Int(type)] * link.score
    }
    pair.middle = Int32(links.count)
    if pair.middle > pair.start { pair.matched.persian = takeReached { links.append($0) } }
    pair.end = Int32(links.count)
    return pair
  }

  /// Gives away the links of the laid-out sentence and sums up the weight that they match.
  @inline(__always)
  private mutating func takeReached(_ body: (SentenceLinks.Link) -> Void) -> Float {
    var matched: Float = 0
    let first = words.persian.row(persian).lowerBound
    for place in reached.indices where reached[place].score > 0 {
      matched += words.persian.weight(at: first + place) * reached[place].score
      body(reached[place])
      reached[place] = SentenceLinks.Link(place: Int32(place))
    }
    return matched
  }
}
