/// How likely each target class is to come from each source class: rows of one flat table, with a prior
/// from the lexicon.
///
/// The estimate of a row is the mode under a Dirichlet prior (MacKay & Peto 1995): what was counted and
/// what the prior expects, weighted by ``strength``. A word seen a thousand times is what the texts say;
/// a word seen once is what the lexicon says. Rows hold what the prior knows and what stands together
/// more often than by chance; all else shares a floor.
struct TranslationTable: Sendable {
  /// The prior counts as much as so many occurrences of a word.
  static let strength: Float = 3
  /// What is taken from the count of a pair that nothing vouches for: rare words that merely stand in one
  /// sentence would convince themselves otherwise (Moore, "Improving IBM Word-Alignment Model 1", 2004).
  static let discount: Float = 0.8
  /// The share of a known word's probability that is left to what the lexicon lacks.
  static let openness: Float = 0.1
  /// How many times as often as by chance a pair stands together at least.
  private static let lift: Float = 1.3
  /// Two words that are as frequent as this and meet once only tell nothing.
  private static let frequent: Int32 = 4

  /// A language has more words than one sentence: so many there are at least to choose from.
  private static let nominalVocabulary: Float = 1000
  /// What they weigh on average where they stand alone.
  private static let nominalNullWeight: Float = 0.3

  private var starts: [Int] = [0]
  private var columns: [Int32] = []
  /// What the prior gives each entry.
  private var prior: [Float] = []
  /// Whether the lexicon, likeness or value vouches for an entry.
  private var isVouched: [Bool] = []
  /// What the prior gives a target class that its row lacks.
  private var open: [Float] = []
  /// The probability of each entry.
  private(set) var values: [Float] = []
  /// The probability, in each row, of what it lacks.
  private(set) var floors: [Float] = []
  /// The probability that a target word without counterpart is of a class.
  private(set) var nulls: [Float] = []
  private var nullPrior: [Float] = []

  /// Finds the entries.
  ///
  /// - Complexity: O(*n*) in the pairs of a source and a target unit of one sentence.
  init(
    sources: LinkUnits, targets: LinkUnits, matches: [[WordMatch]], threads: Int
  ) {
    let postings = ClassPostings(sources)
    let frequencies = ClassPostings(targets).frequencies
    let rows = Chunks.map(sources.types.count, by: 256, jobs: threads) { classes in
      Self.rows(classes, postings, frequencies: frequencies, targets: targets, matches: matches)
    }
    let targetCount = max(Float(targets.types.count), Self.nominalVocabulary)
    for row in rows.joined() {
      let index = open.count
      let total = matches[index].reduce(0) { $0 + $1.score * $1.score }
      let scale = (1 - Self.openness) / max(1, total)
      let rest =
        sources.types[index].isKnown ? Self.openness : 1 - (1 - Self.openness) * min(1, total)
      columns += row.columns
      prior += row.scores.map { $0 * $0 * scale + rest / targetCount }
      isVouched += row.scores.map { $0 > 0 }
      open.append(rest / targetCount)
      starts.append(columns.count)
    }
    nullPrior = targets.types.map { Self.nullWeight($0.information) }
    let sum = max(nullPrior.reduce(0, +), Self.nominalVocabulary * Self.nominalNullWeight)
    for index in nullPrior.indices { nullPrior[index] /= sum }
    (values, floors, nulls) = (prior, open, nullPrior)
  }

  /// The number of entries.
  var count: Int { columns.count }

  /// Grammar words stand alone more often than words with meaning.
  private static func nullWeight(_ information: Float) -> Float {
    information < 3 ? 1 : information < 6 ? 0.25 : 0.1
  }

  private struct Row: Sendable {
    var columns: [Int32] = []
    var scores: [Float] = []
  }

  private static func rows(
    _ classes: Range<Int>, _ postings: ClassPostings, frequencies: [Int32], targets: LinkUnits,
    matches: [[WordMatch]]
  ) -> [Row] {
    var together = [Int32](repeating: 0, count: targets.types.count)
    var lastSeen = [Int32](repeating: -1, count: targets.types.count)
    var touched: [Int32] = []
    let sentences = Float(targets.sentenceCount)
    return classes.map { source in
      touched.removeAll(keepingCapacity: true)
      let row = postings.row(source)
      for sentence in row {
        for target in targets.classes[targets.range(Int(sentence))] {
          // A class counts once a sentence.
          guard lastSeen[Int(target)] != sentence else { continue }
          lastSeen[Int(target)] = sentence
          if together[Int(target)] == 0 { touched.append(target) }
          together[Int(target)] += 1
        }
      }
      var result = Row()
      var next = 0
      let known = matches[source]
      for target in touched.sorted() {
        let count = together[Int(target)]
        together[Int(target)] = 0
        lastSeen[Int(target)] = -1
        while next < known.count, known[next].type < target { next += 1 }
        let score = next < known.count && known[next].type == target ? known[next].score : 0
        let chance = Float(row.count) * Float(frequencies[Int(target)])
        let isAccident =
          count == 1 && row.count >= frequent && frequencies[Int(target)] >= frequent
        guard score > 0 || (Float(count) * sentences >= lift * chance && !isAccident) else {
          continue
        }
        result.columns.append(target)
        result.scores.append(score)
      }
      return result
    }
  }

  /// Where a pair stands among the entries; -1 where its row lacks it.
  func index(source: Int32, target: Int32) -> Int {
    // Without a branch that the processor could guess wrongly: this is where most time goes.
    columns.withUnsafeBufferPointer { columns in
      var low = starts[Int(source)]
      var count = starts[Int(source) + 1] - low
      guard count > 0 else { return -1 }
      while count > 1 {
        let half = count / 2
        low = columns[low + half] <= target ? low + half : low
        count -= half
      }
      return columns[low] == target ? low : -1
    }
  }

  /// Estimates the probabilities anew from expected counts.
  ///
  /// - Parameters:
  ///   - counts: of each entry.
  ///   - totals: of each source class, of what its row lacks too.
  ///   - nullCounts: of each target class without counterpart.
  mutating func estimate(counts: [Float], totals: [Float], nullCounts: [Float]) {
    for row in totals.indices {
      let scale = 1 / (totals[row] + Self.strength)
      for index in starts[row]..<starts[row + 1] {
        let count = isVouched[index] ? counts[index] : max(0, counts[index] - Self.discount)
        values[index] = (count + Self.strength * prior[index]) * scale
      }
      floors[row] = Self.strength * open[row] * scale
    }
    let sum = nullCounts.reduce(0, +)
    let strength = Self.strength * 4
    for index in nullCounts.indices {
      nulls[index] = (nullCounts[index] + strength * nullPrior[index]) / (sum + strength)
    }
  }
}

/// In which sentences each class stands, each sentence once.
struct ClassPostings: Sendable {
  private var starts: [Int] = [0]
  private var sentences: [Int32] = []

  init(_ units: LinkUnits) {
    var counts = [Int32](repeating: 0, count: units.types.count)
    Self.forEach(units) { type, _ in counts[Int(type)] += 1 }
    for count in counts { starts.append((starts.last ?? 0) + Int(count)) }
    sentences = [Int32](repeating: 0, count: starts.last ?? 0)
    var next = starts
    Self.forEach(units) { type, sentence in
      sentences[next[Int(type)]] = sentence
      next[Int(type)] += 1
    }
  }

  private static func forEach(_ units: LinkUnits, _ body: (Int32, Int32) -> Void) {
    var lastSeen = [Int32](repeating: -1, count: units.types.count)
    for sentence in 0..<Int32(units.sentenceCount) {
      for type in units.classes[units.range(Int(sentence))]
      where lastSeen[Int(type)] != sentence {
        lastSeen[Int(type)] = sentence
        body(type, sentence)
      }
    }
  }

  /// The sentences of a class, ascending.
  func row(_ type: Int) -> ArraySlice<Int32> { sentences[starts[type]..<starts[type + 1]] }

  /// In how many sentences each class stands.
  var frequencies: [Int32] {
    zip(starts, starts.dropFirst()).map { Int32($1 - $0) }
  }
}
