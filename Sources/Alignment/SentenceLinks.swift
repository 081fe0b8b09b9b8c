import CorpusModel

/// Which words of two single sentences match, for each pair of sentences that some groups or their
/// neighbours hold.
struct SentenceLinks: Sendable {
  /// A word of a sentence and the word of the other sentence that matches it best; of two that match
  /// equally, the one that stands first in the table of words.
  struct Link: BitwiseCopyable, Sendable {
    /// The word's place among the distinct words of its sentence.
    var place: Int32
    /// The other word.
    var type: Int32 = 0
    /// How surely the two say the same, in (0, 1].
    var score: Float = 0

    /// Takes a better match.
    mutating func improve(_ other: Int32, _ otherScore: Float) {
      if otherScore > score || (otherScore == score && other < type) {
        type = other
        score = otherScore
      }
    }
  }

  /// Where the links of two sentences stand, those of the Arabic words first, and how much of either
  /// sentence's weight they match.
  struct Pair: BitwiseCopyable, Sendable {
    var start: Int32
    var middle: Int32 = 0
    var end: Int32 = 0
    var matched = Weights()

    struct Weights: BitwiseCopyable, Sendable {
      var persian: Float = 0
      var arabic: Float = 0
    }

    func range(_ language: Language) -> Range<Int> {
      language == .persian ? Int(middle)..<Int(end) : Int(start)..<Int(middle)
    }
  }

  /// Neighbouring Arabic sentences that a Persian one is linked with; their pairs follow one another.
  private struct Window: BitwiseCopyable, Sendable {
    var first: Int32
    var end: Int32
    var pair: Int32 = 0
  }

  private let words: PerLanguage<WordIncidence>
  private var layout: SentenceLayout
  /// The windows of each Persian sentence from `first` on, ascending.
  private var windows = RowTable<Window>()
  private var first = 0
  private var pairs: [Pair] = []
  private var links: [Link] = []
  /// For each place of the sentence at hand, the best score that several sentences gave it; 0 in between.
  private var scores: [Float]

  init(_ model: BitextModel) {
    words = model.incidence
    layout = SentenceLayout(model)
    let lengths = words.map { side in (0..<side.count).map { side.row($0).count }.max() ?? 0 }
    scores = Array(repeating: 0, count: max(lengths.persian, lengths.arabic))
  }

  /// Links the sentences of some groups, and those that would come together if a group had one sentence
  /// more; what was known before is forgotten.
  ///
  /// - Complexity: linear in the groups and the words of their sentences.
  mutating func prepare(_ groups: some Collection<SentenceGroup>) {
    lay(out: groups)
    pairs.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    for row in 0..<windows.count where !windows.row(row).isEmpty {
      layout.narrow(to: windows[row].lazy.flatMap { $0.first..<$0.end })
      layout.layOut(first + row)
      for window in windows[row] {
        for arabic in window.first..<window.end {
          pairs.append(layout.link(Int(arabic), into: &links))
        }
      }
    }
  }

  /// Finds out which pairs are needed.
  private mutating func lay(out groups: some Collection<SentenceGroup>) {
    let counts = words.map(\.count)
    first = max(0, (groups.lazy.map(\.persian.lowerBound).min() ?? 0) - 1)
    let end = min(counts.persian, (groups.lazy.map(\.persian.upperBound).max() ?? 0) + 1)
    // One row of what each group needs, then a row for each Persian sentence.
    var needs = RowTable<Need>()
    for group in groups {
      let wider = Window(
        first: Int32(max(0, group.arabic.lowerBound - 1)),
        end: Int32(min(counts.arabic, group.arabic.upperBound + 1)))
      let own = Window(
        first: Int32(group.arabic.lowerBound), end: Int32(group.arabic.upperBound))
      let rows = max(first, group.persian.lowerBound - 1)..<min(end, group.persian.upperBound + 1)
      for persian in rows {
        needs.append(
          Need(
            row: Int32(persian - first), window: group.persian.contains(persian) ? wider : own))
      }
    }
    needs.endRow()
    let sorted = needs.transposed(max(0, end - first), to: \.row) { $1.window }
      .sorted { $0.first < $1.first }
    windows = RowTable()
    var pair: Int32 = 0
    for row in 0..<sorted.count {
      var open: Window?
      for window in sorted[row] {
        if let last = open, window.first <= last.end {
          open?.end = max(last.end, window.end)
        } else {
          close(&open, &pair)
          open = window
        }
      }
      close(&open, &pair)
      windows.endRow()
    }
  }

  private struct Need: BitwiseCopyable, Sendable {
    var row: Int32
    var window: Window
  }

  private mutating func close(_ window: inout Window?, _ pair: inout Int32) {
    guard var closed = window else { return }
    closed.pair = pair
    pair += closed.end - closed.first
    windows.append(closed)
    window = nil
  }

  /// The weight of a sentence's words that match any of some sentences of the other side, each weight being
  /// multiplied by how surely the best match says the same.
  mutating func matched(_ sentence: Int, by others: Range<Int>, in language: Language) -> Float {
    if others.count == 1 {
      let matched = pair(sentence, others.lowerBound, language).matched
      return language == .persian ? matched.persian : matched.arabic
    }
    for other in others {
      for index in pair(sentence, other, language).range(language) {
        let place = Int(links[index].place)
        scores[place] = max(scores[place], links[index].score)
      }
    }
    var sum: Float = 0
    let row = words[language].row(sentence)
    for place in 0..<row.count where scores[place] > 0 {
      sum += words[language].weight(at: row.lowerBound + place) * scores[place]
      scores[place] = 0
    }
    return sum
  }

  /// The best link of each word of a sentence with any of some sentences of the other side; a word without
  /// match has the score 0.
  func join(
    _ sentence: Int, with others: Range<Int>, in language: Language, into joined: inout [Link]
  ) {
    joined.removeAll(keepingCapacity: true)
    let count = words[language].row(sentence).count
    for place in 0..<Int32(count) { joined.append(Link(place: place)) }
    for other in others {
      for link in links[pair(sentence, other, language).range(language)] {
        joined[Int(link.place)].improve(link.type, link.score)
      }
    }
  }

  /// The pair of a sentence and one of the other side.
  ///
  /// - Precondition: a group that was prepared needs it.
  private func pair(_ sentence: Int, _ other: Int, _ language: Language) -> Pair {
    let (persian, arabic) = language == .persian ? (sentence, other) : (other, sentence)
    let row = windows.row(persian - first)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if windows.entries[middle].end <= arabic { low = middle + 1 } else { high = middle }
    }
    let window = windows.entries[low]
    precondition(window.first <= arabic && arabic < window.end, "the pair was not prepared")
    return pairs[Int(window.pair) + arabic - Int(window.first)]
  }
}
