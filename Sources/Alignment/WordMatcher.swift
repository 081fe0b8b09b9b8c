import CorpusModel
import Lexicon
import Orthography

/// Finds which words of the two sides match: by the lexicon, as cognates, as numbers.
struct WordMatcher: Sendable {
  private let words: PerLanguage<[BitextModel.WordType]>
  /// The Arabic words that express each concept.
  private let byConcept: MatchTable
  private let byNumber: [NumberValue: Int32]
  private let numbers: [Int32]
  private let cognates: CognateIndex

  /// Rounded figures are compared one by one, which only texts with few numbers can afford.
  private static let roundedLimit = 200

  /// Finds the Arabic words that match each Persian one.
  ///
  /// - Parameters:
  ///   - share: the share of matches to leave out.
  ///   - jobs: at most so many threads do the work.
  /// - Complexity: linear in the words, but for words that match very many.
  static func match(
    _ words: PerLanguage<[BitextModel.WordType]>, forgetting share: Double = 0, jobs: Int = 1
  ) -> MatchTable {
    let matcher = WordMatcher(words)
    let rows = Chunks.map(
      words.persian.count, jobs: jobs, worker: { Collector(count: words.arabic.count) }
    ) { collector, chunk in
      var rows = MatchTable()
      for type in chunk {
        matcher.collect(words.persian[type], in: &collector)
        collector.take { match in
          if share == 0 || !isForgotten(Int32(type), match.type, share) { rows.append(match) }
        }
        rows.endRow(sortedBy: WordMatch.precedes)
      }
      return rows
    }
    return MatchTable(joining: rows)
  }

  /// Whether a match is among those that a lexicon with gaps would lack, by a hash of the two words.
  private static func isForgotten(_ persian: Int32, _ arabic: Int32, _ share: Double) -> Bool {
    var mixed = UInt64(UInt32(bitPattern: persian)) << 32 | UInt64(UInt32(bitPattern: arabic))
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53 < share
  }

  private init(_ words: PerLanguage<[BitextModel.WordType]>) {
    self.words = words
    var expressed = MatchTable()
    var concepts = 0
    var byNumber: [NumberValue: Int32] = [:]
    var numbers: [Int32] = []
    for (index, type) in words.arabic.enumerated() {
      if let number = type.number {
        byNumber[number] = Int32(index)
        numbers.append(Int32(index))
      }
      for concept in type.analysis?.concepts ?? [] {
        expressed.append(WordMatch(type: concept.concept.rawValue, score: concept.weight))
        concepts = max(concepts, Int(concept.concept.rawValue) + 1)
      }
      expressed.endRow()
    }
    byConcept = expressed.transposed(concepts, to: \.type) { type, concept in
      WordMatch(type: type, score: concept.score)
    }
    self.byNumber = byNumber
    self.numbers = numbers
    cognates = CognateIndex(words.arabic)
  }

  /// Collects what matches a Persian word.
  private func collect(_ type: BitextModel.WordType, in collector: inout Collector) {
    if let number = type.number { collect(number, in: &collector) }
    guard let analysis = type.analysis else { return }
    for concept in analysis.concepts where concept.concept.rawValue < byConcept.count {
      for other in byConcept[Int(concept.concept.rawValue)] {
        collector.keep(other.type, other.score * concept.weight)
      }
    }
    let word = Cognate(type)
    cognates.forEach(near: word) { other, cognate in
      guard collector.isNew(other) else { return }
      let most = word.greatestScore(cognate)
      // Where the lexicon is surer than any likeness could be, none need be measured.
      if collector.score(other) < most { collector.keep(other, cognates.score(word, cognate)) }
    }
  }

  private func collect(_ number: NumberValue, in collector: inout Collector) {
    if let other = byNumber[number] { collector.keep(other, 1) }
    for (value, score) in number.counterparts {
      if let other = byNumber[value] { collector.keep(other, score) }
    }
    guard numbers.count <= Self.roundedLimit else { return }
    for other in numbers {
      if let value = words.arabic[Int(other)].number {
        collector.keep(other, number.likeness(value))
      }
    }
  }

  /// The matches of one Persian word as they are found, one worker's space for all its words.
  private struct Collector {
    /// For each Arabic word, its best score so far, and for which Persian word its likeness was measured.
    private var best: [Float]
    private var measured: [Int32]
    private var found: [Int32] = []
    private var word: Int32 = 0

    init(count: Int) {
      best = Array(repeating: 0, count: count)
      measured = Array(repeating: -1, count: count)
    }

    func score(_ other: Int32) -> Float { best[Int(other)] }

    /// Whether an Arabic word is met for the first time on the way to the likeness of the Persian word.
    mutating func isNew(_ other: Int32) -> Bool {
      defer { measured[Int(other)] = word }
      return measured[Int(other)] != word
    }

    mutating func keep(_ other: Int32, _ score: Float) {
      guard score >= WordWeighting.matchFloor, score > best[Int(other)] else { return }
      if best[Int(other)] == 0 { found.append(other) }
      best[Int(other)] = score
    }

    /// Gives the matches away, in any order, and begins with the next word.
    mutating func take(_ body: (WordMatch) -> Void) {
      for other in found {
        body(WordMatch(type: other, score: best[Int(other)]))
        best[Int(other)] = 0
      }
      found.removeAll(keepingCapacity: true)
      word += 1
    }
  }
}
